import {roles, variableKinds} from "@standpoint/model";
import {addType, removeType} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Desk} from "../build-server.ts";
import {acted} from "../jobs/acted.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {present} from "../present.ts";
import {userRecord} from "../user-record.ts";

const name = z.object({name: z.string().min(1)});
const variable = z
  .object({
    name: z.string().min(1),
    kind: z.enum(variableKinds),
    role: z.enum(roles).optional(),
    entityKind: z.string().optional(),
    choices: z.array(z.string()).optional(),
  })
  .transform((given) => present(given));
const draft = z.object({name: z.string().min(1), colour: z.string(), variables: z.array(variable).max(100)});
const change = z.object({draft, renamed: userRecord(z.string()).optional(), version: z.number().int().min(0).optional()});

/** The statement types: make, change, and what a change would lose. */
export function typeRoutes(app: App, {store, jobs, asking}: Desk): void {
  app.post("/api/types", {schema: {body: draft}}, ({body}) => addType(store, body, asking()));
  app.post("/api/types/:name/losses", {schema: {params: name, body: change}}, async ({params, body}, reply) =>
    sent(reply, await jobs.run({name: "typeLosses", input: {...params, change: present(body)}}, {signal: leaving(reply)})),
  );
  app.patch("/api/types/:name", {schema: {params: name, body: change.extend({empty: z.boolean().optional()})}}, async ({params, body}, reply) =>
    sent(reply, await acted({store, jobs}, {name: "typeChange", input: {...params, edit: present(body), asking: asking()}})),
  );
  app.delete("/api/types/:name", {schema: {params: name}}, async ({params}) => {
    await removeType(store, params.name, asking());
    return {removed: params.name};
  });
}
