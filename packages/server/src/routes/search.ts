import {present} from "@standpoint/model";
import {addHighlighter, changeHighlighter, patternFields, removeHighlighter} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {acted} from "../jobs/acted.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {userRecord} from "../user-record.ts";

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const sought = z.strictObject({
  pattern: z.string().min(1).max(2000),
  as: z.enum(["phrase", "wildcard", "regex"]),
  matchCase: z.boolean().optional(),
  whole: z.boolean().optional(),
  documents: z.array(z.string()).optional(),
});
const place = z.number().int().min(0);
const coding = z.strictObject({
  hits: z
    .array(z.strictObject({document: z.string(), start: place, end: place, quote: z.string().max(100_000).optional()}).transform((hit) => present(hit)))
    .min(1)
    .max(100_000),
  type: z.string(),
  values: userRecord(value),
  memo: z.string().optional(),
  flags: z.array(z.string()).optional(),
  extent: z.enum(["hit", "sentence", "paragraph"]).optional(),
});
const highlighter = z.strictObject({pattern: z.string().min(1).max(2000), colour: z.string()});
const documents = z.strictObject({
  keys: z.array(z.string()).min(1),
  field: z.enum(patternFields),
  pattern: z.string().max(2000),
  from: z.enum([...patternFields, "key"]).optional(),
  match: z.string().max(2000).optional(),
});

/** Finding in the texts, coding all that was found, highlighters, and metadata of many documents by a pattern. */
export function searchRoutes(app: App, {store, jobs, asking}: Serving): void {
  app.post(
    "/api/find",
    {schema: {body: sought}, config: {route: {about: "Finds a phrase or pattern in the texts; nothing is changed.", answer: "find"}}},
    async ({body}, reply) => sent(reply, await jobs.run({name: "find", input: present(body)}, {signal: leaving(reply)})),
  );
  app.post(
    "/api/code-all",
    {schema: {body: coding}, config: {route: {about: "Codes every hit with the same values.", answer: "codeAll"}}},
    async ({body}, reply) => sent(reply, await acted({store, jobs}, {name: "codeAll", input: {coding: present(body), asking: asking()}})),
  );
  app.get("/api/highlighters", {config: {route: {about: "The patterns that the reader marks.", answer: "highlighters"}}}, async () => ({
    rows: await store.highlighters(),
  }));
  app.post("/api/highlighters", {schema: {body: highlighter}, config: {route: {about: "Adds a highlighter.", answer: "highlighter"}}}, async ({body}) => {
    await addHighlighter(store, body, asking());
    return body;
  });
  app.patch(
    "/api/highlighters",
    {schema: {body: highlighter.extend({was: z.string()})}, config: {route: {about: "Changes the highlighter of a pattern.", answer: "highlighter"}}},
    async ({body: {was, ...draft}}) => {
      await changeHighlighter(store, was, {...draft, ...asking()});
      return draft;
    },
  );
  app.delete(
    "/api/highlighters",
    {
      schema: {querystring: z.strictObject({pattern: z.string().describe("the pattern of the highlighter")})},
      config: {route: {about: "Removes the highlighter of a pattern.", answer: "highlighterRemoval"}},
    },
    async ({query}) => {
      await removeHighlighter(store, query.pattern, asking());
      return {removed: query.pattern};
    },
  );
  app.get(
    "/api/documents/:key/highlights",
    {
      schema: {params: z.strictObject({key: z.string().describe("the document's key")})},
      config: {route: {about: "What highlighters mark in a document.", answer: "highlights"}},
    },
    async ({params}, reply) => sent(reply, await jobs.run({name: "highlights", input: params}, {signal: leaving(reply)})),
  );
  app.post(
    "/api/documents-preview",
    {
      schema: {body: documents},
      config: {route: {about: "What a pattern would make of a field of many documents; nothing is changed.", answer: "documentsPreview"}},
    },
    async ({body}, reply) => sent(reply, await jobs.run({name: "documentsPreview", input: present(body)}, {signal: leaving(reply)})),
  );
  app.post(
    "/api/documents-change",
    {schema: {body: documents}, config: {route: {about: "Changes a field of many documents by a pattern.", answer: "documentsChange"}}},
    async ({body}, reply) => sent(reply, await jobs.run({name: "documentsChange", input: {change: present(body), asking: asking()}}, {signal: leaving(reply)})),
  );
}
