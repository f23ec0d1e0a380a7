import {present} from "@standpoint/model";
import type {EntityId, StatementId} from "@standpoint/model";
import {changeStatement, codeStatement, removeStatement, replyToMemo} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {userRecord} from "../user-record.ts";

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const values = userRecord(value);
const offset = z.number().int().min(0);
const spans = z
  .array(z.strictObject({start: offset, end: offset}))
  .min(1)
  .max(1000);
/** What the person saw: the document's revision, and the words of each passage. */
const seen = {revision: z.number().int().positive().optional(), quotes: z.array(z.string()).max(1000).optional()};
const version = z.number().int().min(0).optional();
const id = z.strictObject({id: z.coerce.number().int().positive().describe("the number of the statement")});
const remark = z.strictObject({text: z.string().min(1).max(100_000).describe("the words of the reply")});

/** Filters of statements, as the page writes them into an address. */
export const filter = z.strictObject({
  type: z.string().optional().describe("of one statement type"),
  document: z.string().optional().describe("of one document, by its key"),
  entity: z.coerce
    .number()
    .int()
    .positive()
    .transform((id) => id as EntityId)
    .optional()
    .describe("that name the entity with this number"),
  coder: z.string().optional().describe("of one coder"),
  search: z.string().optional().describe("letters of a quote, the memo, a text value or the name of an entity"),
  flag: z.string().optional().describe("that carry a flag, such as unsure or orphan"),
  memo: z.enum(["with", "without"]).optional().describe("with or without a memo"),
  sources: z.enum(["own", "reported", "all"]).optional().describe("own words, reports, or both"),
});
const list = filter.extend({
  sort: z.enum(["document", "date", "newest"]).default("document").describe("in which order"),
  offset: z.coerce.number().int().min(0).default(0).describe("how many to pass over"),
  limit: z.coerce.number().int().min(1).max(10_000).default(100).describe("how many at most"),
});

const draft = z.strictObject({
  document: z.string(),
  type: z.string(),
  start: offset.optional(),
  end: offset.optional(),
  spans: spans.optional(),
  ...seen,
  values,
  memo: z.string().optional(),
  flags: z.array(z.string()).optional(),
});
const edit = z.strictObject({
  version,
  set: values.optional(),
  unset: z.array(z.string()).max(1000).optional(),
  values: values.optional(),
  memo: z.string().optional(),
  flags: z.array(z.string()).optional(),
  start: offset.optional(),
  end: offset.optional(),
  spans: spans.optional(),
  ...seen,
});

export function statementRoutes(app: App, {store, jobs, asking}: Serving): void {
  app.get(
    "/api/statements",
    {schema: {querystring: list}, config: {route: {about: "Statements that pass a filter, a page at a time.", answer: "statements"}}},
    async ({query}, reply) => {
      const {offset, limit, sort, ...filter} = query;
      const input = {filter: present(filter), page: {offset, limit}, sort};
      return sent(reply, await jobs.run({name: "statements", input}, {signal: leaving(reply)}));
    },
  );

  app.post(
    "/api/passages",
    {
      schema: {body: z.strictObject({statements: z.array(z.number().int()).max(20_000)})},
      config: {route: {about: "The statements with these numbers, in this order; nothing is changed.", answer: "passages"}},
    },
    async ({body}) => ({
      rows: await store.statementRows(body.statements),
    }),
  );

  app.post(
    "/api/statements",
    {schema: {body: draft}, config: {route: {about: "Codes a passage as a statement; entities are made when new.", answer: "codeStatement"}}},
    ({body}) => codeStatement(store, present(body), asking()),
  );

  app.patch(
    "/api/statements/:id",
    {schema: {params: id, body: edit}, config: {route: {about: "Changes a statement.", answer: "statement", edits: true}}},
    ({params, body}) => changeStatement(store, params.id as StatementId, {...present(body), ...asking()}),
  );

  app.post(
    "/api/statements/:id/replies",
    {schema: {params: id, body: remark}, config: {route: {about: "Adds a reply under the memo of a statement.", answer: "statement"}}},
    ({params, body}) => replyToMemo(store, params.id as StatementId, {...body, ...asking()}),
  );

  app.delete("/api/statements/:id", {schema: {params: id}, config: {route: {about: "Removes a statement.", answer: "statementRemoval"}}}, async ({params}) => {
    await removeStatement(store, params.id as StatementId, asking());
    return {removed: params.id};
  });
}
