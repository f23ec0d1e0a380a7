import type {StatementId} from "@standpoint/model";
import {keptRules, ranks, ranksOf, recordDispute, recordRank, recordRule, recordVerdict, withdrawRule} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";

const note = z.string().max(100_000).optional();
const statement = z.string().min(1);
const verdict = z.strictObject({statement, against: z.string().optional(), verdict: z.string(), note});
const dispute = z.strictObject({statement, claim: z.string(), by: z.string().max(1000).optional(), date: z.string().max(100).optional(), note});
const rank = z.strictObject({statement, rank: z.enum(ranks), note: z.string().max(1000).optional()});
const point = z.strictObject({concept: z.string().min(1).max(1000), stance: z.enum(["yes", "no"])});
const rule = z.strictObject({premise: point, relation: z.enum(["implies", "excludes"]), conclusion: point, note});
const id = z.strictObject({id: z.coerce.number().int().positive().describe("the number of the statement")});

/** What a researcher finds of statements: verdicts, disputes, ranks, and rules between points. The record of it only grows. */
export function verdictRoutes(app: App, {store, asking}: Serving): void {
  app.post(
    "/api/verdicts",
    {schema: {body: verdict}, config: {route: {about: "Records what a researcher finds of a statement, or of two.", answer: "statement"}}},
    ({body}) => recordVerdict(store, body, asking()),
  );
  app.post("/api/disputes", {schema: {body: dispute}, config: {route: {about: "Records that somebody disputes a statement.", answer: "statement"}}}, ({body}) =>
    recordDispute(store, body, asking()),
  );
  app.post("/api/ranks", {schema: {body: rank}, config: {route: {about: "Gives a statement a rank.", answer: "statement"}}}, ({body}) =>
    recordRank(store, body, asking()),
  );
  app.get(
    "/api/statements/:id/ranks",
    {schema: {params: id}, config: {route: {about: "Every rank a statement has had, newest first.", answer: "ranks"}}},
    async ({params}) => ({rows: await ranksOf(store, params.id as StatementId)}),
  );
  app.get("/api/rules", {config: {route: {about: "The rules between points, those taken back among them.", answer: "rules"}}}, async () => ({
    rows: await keptRules(store),
  }));
  app.post("/api/rules", {schema: {body: rule}, config: {route: {about: "Sets a rule between two points.", answer: "rule"}}}, ({body}) =>
    recordRule(store, body, asking()),
  );
  app.patch(
    "/api/rules/:id",
    {
      schema: {params: id, body: z.strictObject({withdrawn: z.boolean()})},
      config: {route: {about: "Takes a rule back, or takes it up again.", answer: "rule"}},
    },
    ({params, body}) => withdrawRule(store, params.id as StatementId, {...body, ...asking()}),
  );
}
