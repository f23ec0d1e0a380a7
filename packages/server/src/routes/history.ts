import {present} from "@standpoint/model";
import type {ChangeId, StatementId} from "@standpoint/model";
import {restoreStatement} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";

const id = z.strictObject({id: z.coerce.number().int().positive().describe("the number of the statement")});
const change = z.coerce.number().int().min(0);
const page = z.strictObject({
  offset: z.coerce.number().int().min(0).default(0).describe("how many to pass over"),
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe("how many at most"),
  who: z.string().optional().describe("of one person"),
  command: z.string().optional().describe("of one act, such as import"),
  search: z.string().optional().describe("words of the summary"),
});

/** Who did what; every state of a statement; what changed between two moments. */
export function historyRoutes(app: App, {store, jobs, asking}: Serving): void {
  app.get(
    "/api/history",
    {schema: {querystring: page}, config: {route: {about: "The change record, newest first.", answer: "history"}}},
    ({query: {offset, limit, ...filter}}) => store.history({offset, limit}, present(filter)),
  );
  app.get(
    "/api/compare",
    {
      schema: {querystring: z.strictObject({from: change.describe("the earlier change; 0 for the beginning"), to: change.describe("the later change")})},
      config: {route: {about: "What stands otherwise after one change than after another.", answer: "compare"}},
    },
    async ({query}, reply) => sent(reply, await jobs.run({name: "compare", input: query}, {signal: leaving(reply)})),
  );
  app.get(
    "/api/statements/:id/history",
    {schema: {params: id}, config: {route: {about: "Every state a statement has had, newest first.", answer: "statementHistory"}}},
    async ({params}) => ({rows: await store.statementHistory(params.id as StatementId)}),
  );
  app.post(
    "/api/statements/:id/restore",
    {
      schema: {params: id, body: z.strictObject({change: z.number().int().positive()})},
      config: {route: {about: "Gives a statement a state back that it has had.", answer: "statement"}},
    },
    ({params, body}) => restoreStatement(store, params.id as StatementId, {change: body.change as ChangeId, ...asking()}),
  );
}
