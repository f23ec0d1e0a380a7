import {present} from "@standpoint/model";
import type {EntityId, StatementId} from "@standpoint/model";
import {addEntity, changeEntity, removeEntity, replyToEntityMemo} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {acted} from "../jobs/acted.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {userRecord} from "../user-record.ts";

const id = z.strictObject({id: z.coerce.number().int().positive().describe("the number of the entity")});
const kinds = z.strictObject({kind: z.string().optional().describe("of one kind, such as actor or concept")});
const remark = z.strictObject({text: z.string().min(1).max(100_000).describe("the words of the reply")});
const version = z.number().int().min(0).optional().describe("the version that the edit began from");
const ids = z.array(z.number().int().positive()).min(1).max(100_000);
const words = userRecord(z.string());
const facts = z.strictObject({
  name: z.string().min(1).max(1000).optional(),
  aliases: z.array(z.string().min(1)).optional(),
  names: z
    .array(
      z
        .strictObject({name: z.string().min(1).max(1000), from: z.string().max(100).optional(), to: z.string().max(100).optional()})
        .transform((one) => present(one)),
    )
    .max(1000)
    .optional(),
  abbreviation: z.string().optional(),
  parent: z.string().optional(),
  colour: z.string().optional(),
  attributes: words.optional(),
  notes: z.string().max(100_000).optional(),
  externalIds: words.optional(),
  memo: z.string().max(100_000).optional(),
  flags: z.array(z.string().min(1).max(100)).max(100).optional(),
});

/** Actors, concepts and the rest: make, change, merge, recode, and pairs that may be one. */
export function entityRoutes(app: App, {store, jobs, asking}: Serving): void {
  app.post(
    "/api/entities",
    {
      schema: {body: facts.extend({kind: z.string().min(1), name: z.string().min(1).max(1000)})},
      config: {route: {about: "Adds an actor, a concept or another entity.", answer: "entity"}},
    },
    ({body}) => addEntity(store, present(body), asking()),
  );
  app.patch(
    "/api/entities/:id",
    {
      schema: {params: id, body: facts.extend({version})},
      config: {route: {about: "Changes an entity; lists and attributes are given whole.", answer: "entity", edits: true}},
    },
    ({params, body}) => changeEntity(store, params.id as EntityId, {...present(body), ...asking()}),
  );
  app.post(
    "/api/entities/:id/replies",
    {schema: {params: id, body: remark}, config: {route: {about: "Adds a reply under the memo of an entity.", answer: "entity"}}},
    ({params, body}) => replyToEntityMemo(store, params.id as EntityId, {...body, ...asking()}),
  );
  app.delete(
    "/api/entities/:id",
    {schema: {params: id}, config: {route: {about: "Removes an entity that no statement names.", answer: "entityRemoval"}}},
    async ({params}) => {
      await removeEntity(store, params.id as EntityId, asking());
      return {removed: params.id};
    },
  );
  app.get(
    "/api/duplicates",
    {schema: {querystring: kinds}, config: {route: {about: "Pairs of entities that may be one, the likeliest first.", answer: "duplicates"}}},
    async ({query: {kind}}, reply) => sent(reply, await jobs.run({name: "duplicates", input: {kind}}, {signal: leaving(reply)})),
  );
  app.post(
    "/api/merge",
    {schema: {body: z.strictObject({into: z.number().int().positive(), from: ids})}, config: {route: {about: "Makes several entities one.", answer: "merge"}}},
    async ({body}, reply) => {
      const input = {into: body.into as EntityId, from: body.from as EntityId[], asking: asking()};
      return sent(reply, await acted({store, jobs}, {name: "merge", input}));
    },
  );
  app.post(
    "/api/recode",
    {
      schema: {body: z.strictObject({statements: ids, from: z.number().int().positive(), to: z.string().min(1)})},
      config: {route: {about: "Gives statements another entity than they name; one of that name is made when new.", answer: "recode"}},
    },
    async ({body}, reply) => {
      const input = {statements: body.statements as StatementId[], from: body.from as EntityId, to: body.to, asking: asking()};
      return sent(reply, await acted({store, jobs}, {name: "recode", input}));
    },
  );
}
