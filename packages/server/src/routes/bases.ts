import {
  basesAnswer,
  basesFiles,
  basesQuestion,
  draftFile,
  drafts,
  mediaTypeOf,
  removeDraft,
  saveDraft,
  threadFiles,
  threadsAnswer,
  type NamedFile,
} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Desk} from "../build-server.ts";
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

/** Bases of agreement with their drafts, and threads. */
export function basesRoutes(app: App, {store, asking}: Desk): void {
  app.get("/api/bases/:question", {schema: {params: z.object({question: z.string()}), querystring: words}}, async ({params, query}, reply) => {
    const {format = "json", ...options} = query;
    const question = basesQuestion(params.question);
    if (format === "json") return basesAnswer(store, question, options);
    const [file] = await basesFiles(store, {question, words: options, format: String(format)});
    return attached(reply, file!, question);
  });

  app.get("/api/threads", {schema: {querystring: words}}, async ({query}, reply) => {
    const {format = "json", ...options} = query;
    if (format === "json") return threadsAnswer(store, options);
    const [file] = await threadFiles(store, options, String(format));
    return attached(reply, file!, "threads");
  });

  app.get("/api/drafts", async () => ({rows: await drafts(store)}));
  app.post("/api/drafts", {schema: {body: draft}}, ({body}) => saveDraft(store, body, asking()));
  app.delete("/api/drafts/:name", {schema: {params: named}}, async ({params}, reply) => {
    await removeDraft(store, params.name, asking());
    return reply.code(204).send();
  });
  app.get("/api/drafts/:name", {schema: {params: named, querystring: words}}, async ({params, query}, reply) => {
    const {format = "md", ...options} = query;
    return attached(reply, await draftFile(store, params.name, {words: options, format: String(format)}), "draft");
  });
}

interface Reply {
  readonly header: (name: string, value: string) => unknown;
  readonly type: (type: string) => unknown;
}

/** What to send for a file that is to be saved. */
function attached(reply: Reply, file: NamedFile, name: string): string | Buffer {
  reply.header("content-disposition", `attachment; filename="${name}.${file.ending}"`);
  reply.type(mediaTypeOf(file));
  return typeof file.content === "string" ? file.content : Buffer.from(file.content);
}
