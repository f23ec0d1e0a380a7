import type {ChangeId, StatementId} from "@standpoint/model";
import {restoreStatement} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Desk} from "../build-server.ts";
import {leaving} from "../leaving.ts";
import {present} from "../present.ts";
import {sent} from "../sent.ts";

const id = z.object({id: z.coerce.number().int().positive()});
const change = z.coerce.number().int().min(0);
const page = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  who: z.string().optional(),
  command: z.string().optional(),
  search: z.string().optional(),
});

/** Who did what; every state of a statement; what changed between two moments. */
export function historyRoutes(app: App, {store, jobs, asking}: Desk): void {
  app.get("/api/history", {schema: {querystring: page}}, ({query: {offset, limit, ...filter}}) => store.history({offset, limit}, present(filter)));
  app.get("/api/compare", {schema: {querystring: z.object({from: change, to: change})}}, async ({query}, reply) =>
    sent(reply, await jobs.run({name: "compare", input: query}, {signal: leaving(reply)})),
  );
  app.get("/api/statements/:id/history", {schema: {params: id}}, async ({params}) => ({rows: await store.statementHistory(params.id as StatementId)}));
  app.post("/api/statements/:id/restore", {schema: {params: id, body: z.object({change: z.number().int().positive()})}}, ({params, body}) =>
    restoreStatement(store, params.id as StatementId, {change: body.change as ChangeId, ...asking()}),
  );
}
