import {changeDocument, replyToDocumentMemo} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Desk} from "../build-server.ts";
import {acted} from "../jobs/acted.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {streamProgress} from "../progress-stream.ts";
import {filesOf} from "../uploads.ts";

const key = z.object({key: z.string().min(1)});
const text = z.string().max(2000).nullable().optional();
const facts = z.object({
  key: z.string().min(1).max(200).optional(),
  title: z.string().min(1).max(2000).optional(),
  authors: z.array(z.string().min(1)).optional(),
  date: text,
  kind: text,
  language: text,
  place: text,
  url: text,
  source: text,
  section: text,
  notes: z.string().max(100_000).nullable().optional(),
  memo: z.string().max(100_000).optional(),
  flags: z.array(z.string().min(1).max(100)).max(100).optional(),
});

export function documentRoutes(app: App, {store, jobs, asking}: Desk): void {
  app.get("/api/documents", async (_, reply) => sent(reply, await jobs.run({name: "documents", input: {}}, {signal: leaving(reply)})));

  app.get(
    "/api/documents/:key",
    {schema: {params: key, querystring: z.object({quotes: z.enum(["all", "differing"]).default("all")})}},
    async ({params, query}, reply) => sent(reply, await jobs.run({name: "document", input: {...params, ...query}}, {signal: leaving(reply)})),
  );

  app.get("/api/documents/:key/source", {schema: {params: key}}, async ({params}, reply) => {
    const {id} = await store.document(params.key);
    const file = await store.sourceFile(id);
    if (!file) return reply.code(404).send({error: `No source file is kept for "${params.key}".`});
    return reply
      .type("application/octet-stream")
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .send(Buffer.from(file.bytes));
  });

  app.post("/api/documents", async (request, reply) => {
    const {files, fields} = await filesOf(request);
    const pattern = fields["pattern"] ? {pattern: fields["pattern"]} : {};
    await streamProgress(reply, (watching) => jobs.run({name: "add", input: {files, ...pattern, asking: asking()}}, watching));
  });

  app.patch(
    "/api/documents/:key",
    {schema: {params: key, body: facts.extend({version: z.number().int().min(0).optional()})}},
    ({params, body: {version, ...body}}) => {
      const given = Object.fromEntries(
        Object.entries(body)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, value ?? ""]),
      );
      return changeDocument(store, params.key, {...given, ...(version !== undefined && {version}), ...asking()});
    },
  );

  app.post("/api/documents/:key/replies", {schema: {params: key, body: z.object({text: z.string().min(1).max(100_000)})}}, ({params, body}) =>
    replyToDocumentMemo(store, params.key, {...body, ...asking()}),
  );

  app.delete("/api/documents/:key", {schema: {params: key}}, async ({params}, reply) =>
    sent(reply, await acted({store, jobs}, {name: "documentRemoval", input: {...params, asking: asking()}})),
  );
}
