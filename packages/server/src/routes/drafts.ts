import {drafts, removeDraft, saveDraft} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Desk} from "../build-server.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {userRecord} from "../user-record.ts";

const words = userRecord(z.union([z.string(), z.array(z.string())]));
const point = z.object({concept: z.string().min(1), stance: z.enum(["yes", "no"])});
const draft = z.object({
  name: z.string().min(1).max(200),
  points: z.array(point).min(1).max(500),
  actors: z.array(z.string()).max(500).default([]),
  text: z.string().max(100_000).default(""),
});
const named = z.object({name: z.string()});

/** Drafts of joint statements. */
export function draftRoutes(app: App, {store, jobs, asking}: Desk): void {
  app.get("/api/drafts", async () => ({rows: await drafts(store)}));
  app.post("/api/drafts", {schema: {body: draft}}, ({body}) => saveDraft(store, body, asking()));
  app.delete("/api/drafts/:name", {schema: {params: named}}, async ({params}, reply) => {
    await removeDraft(store, params.name, asking());
    return reply.code(204).send();
  });
  app.get("/api/drafts/:name", {schema: {params: named, querystring: words}}, async ({params, query}, reply) => {
    const {format = "md", ...options} = query;
    const told = await jobs.run({name: "draft", input: {name: params.name, words: options, format: String(format)}}, {signal: leaving(reply)});
    return sent(reply, told, "draft");
  });
}
