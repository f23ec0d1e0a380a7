import {recordVerdict} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Desk} from "../build-server.ts";

const verdict = z.object({statement: z.string(), against: z.string().optional(), verdict: z.string(), note: z.string().optional()});

/** What a researcher finds of a statement, or of two that conflict: the record of it only grows. */
export function verdictRoutes(app: App, {store, asking}: Desk): void {
  app.post("/api/verdicts", {schema: {body: verdict}}, async ({body}) => recordVerdict(store, body, asking()));
}
