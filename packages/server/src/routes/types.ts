import {roles, variableKinds, present} from "@standpoint/model";
import {addType, removeType} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {acted} from "../jobs/acted.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {userRecord} from "../user-record.ts";

const name = z.strictObject({name: z.string().min(1).describe("the name of the type")});
const variable = z
  .object({
    name: z.string().min(1),
    kind: z.enum(variableKinds),
    role: z.enum(roles).optional(),
    entityKind: z.string().optional(),
    choices: z.array(z.string()).optional(),
    presence: z.array(z.string()).optional(),
  })
  .transform((given) => present(given));
const draft = z.strictObject({name: z.string().min(1), colour: z.string(), variables: z.array(variable).max(100)});
const version = z.number().int().min(0).optional().describe("the version that the edit began from");
const change = z.strictObject({draft, renamed: userRecord(z.string()).optional(), version});

const edit = change.extend({empty: z.boolean().optional().describe("empty the values that the change would lose")});

/** The statement types: make, change, and what a change would lose. */
export function typeRoutes(app: App, {store, jobs, asking}: Serving): void {
  app.post("/api/types", {schema: {body: draft}, config: {route: {about: "Adds a statement type.", answer: "type"}}}, ({body}) =>
    addType(store, body, asking()),
  );
  app.post(
    "/api/types/:name/losses",
    {schema: {params: name, body: change}, config: {route: {about: "Which values a change of a type would lose; nothing is changed.", answer: "typeLosses"}}},
    async ({params, body}, reply) => sent(reply, await jobs.run({name: "typeLosses", input: {...params, change: present(body)}}, {signal: leaving(reply)})),
  );
  app.patch(
    "/api/types/:name",
    {schema: {params: name, body: edit}, config: {route: {about: "Changes a statement type.", answer: "typeChange", edits: true}}},
    async ({params, body}, reply) => sent(reply, await acted({store, jobs}, {name: "typeChange", input: {...params, edit: present(body), asking: asking()}})),
  );
  app.delete(
    "/api/types/:name",
    {schema: {params: name}, config: {route: {about: "Removes a statement type that has no statements.", answer: "typeRemoval"}}},
    async ({params}) => {
      await removeType(store, params.name, asking());
      return {removed: params.name};
    },
  );
}
