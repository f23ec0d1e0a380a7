import {changeDocument, replyToDocumentMemo} from "@standpoint/workbench";
import {present, settingsIn, text as words} from "@standpoint/model";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {acted} from "../jobs/acted.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {streamProgress} from "../progress-stream.ts";
import {filesOf} from "../uploads.ts";

const key = z.strictObject({key: z.string().min(1).describe("the document's key")});
const opening = z.strictObject({
  quotes: z.enum(["all", "differing"]).default("all").describe("the words of passages: all, or only those that the text does not hold"),
});
const remark = z.strictObject({text: z.string().min(1).max(100_000).describe("the words of the reply")});
const version = z.number().int().min(0).optional().describe("the version that the edit began from");
const addFields = {pattern: words({takes: "pattern", words: "facts read off file names, such as {date}_{author}_{title}"})};
const text = z.string().max(2000).nullable().optional();
const facts = z.strictObject({
  key: z.string().min(1).max(200).optional(),
  title: z.string().min(1).max(2000).optional(),
  authors: z.array(z.string().min(1)).optional(),
  authorUnsure: z.boolean().optional(),
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

export function documentRoutes(app: App, {store, jobs, asking}: Serving): void {
  app.get("/api/documents", {config: {route: {about: "All documents with their facts, by title.", answer: "documents"}}}, async (_, reply) =>
    sent(reply, await jobs.run({name: "documents", input: {}}, {signal: leaving(reply)})),
  );

  app.get(
    "/api/documents/:key",
    {schema: {params: key, querystring: opening}, config: {route: {about: "A document with its text, posts and statements.", answer: "document"}}},
    async ({params, query}, reply) => sent(reply, await jobs.run({name: "document", input: {...params, ...query}}, {signal: leaving(reply)})),
  );

  app.get(
    "/api/documents/:key/source",
    {schema: {params: key}, config: {route: {about: "The file that a document was read from, as it came.", sends: "application/octet-stream"}}},
    async ({params}, reply) => {
      const {id} = await store.document(params.key);
      const file = await store.sourceFile(id);
      if (!file) return reply.code(404).send({error: `No source file is kept for "${params.key}".`});
      return reply
        .type("application/octet-stream")
        .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(Buffer.from(file.bytes));
    },
  );

  documentActs(app, {store, jobs, asking});
}

function documentActs(app: App, {store, jobs, asking}: Pick<Serving, "store" | "jobs" | "asking">): void {
  app.post(
    "/api/documents",
    {
      config: {
        route: {
          about: "Adds documents from files; a list of facts may be among them.",
          answer: "add",
          lines: true,
          form: {files: "texts, and documents.json or a table of their facts", fields: addFields},
        },
      },
    },
    async (request, reply) => {
      const {files, fields} = await filesOf(request);
      const input = {files, ...settingsIn(addFields, fields), asking: asking()};
      await streamProgress(reply, (watching) => jobs.run({name: "add", input: present(input)}, watching));
    },
  );

  app.patch(
    "/api/documents/:key",
    {
      schema: {params: key, body: facts.extend({version})},
      config: {route: {about: "Changes facts of a document; what is null or empty becomes unknown.", answer: "documentRow", edits: true}},
    },
    ({params, body: {version, ...body}}) => {
      const given = Object.fromEntries(
        Object.entries(body)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, value ?? ""]),
      );
      return changeDocument(store, params.key, {...given, ...(version !== undefined && {version}), ...asking()});
    },
  );

  app.post(
    "/api/documents/:key/replies",
    {schema: {params: key, body: remark}, config: {route: {about: "Adds a reply under the memo of a document.", answer: "documentRow"}}},
    ({params, body}) => replyToDocumentMemo(store, params.key, {...body, ...asking()}),
  );

  app.delete(
    "/api/documents/:key",
    {schema: {params: key}, config: {route: {about: "Removes a document with its statements.", answer: "documentRemoval"}}},
    async ({params}, reply) => sent(reply, await acted({store, jobs}, {name: "documentRemoval", input: {...params, asking: asking()}})),
  );
}
