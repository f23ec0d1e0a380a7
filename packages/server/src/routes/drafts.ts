import {draftOptions, drafts, removeDraft, saveDraft} from "@standpoint/workbench";
import {choice, refuseUnknown, settingsIn} from "@standpoint/model";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {userRecord} from "../user-record.ts";

const words = userRecord(z.union([z.string(), z.array(z.string())]));
const point = z.strictObject({concept: z.string().min(1), stance: z.enum(["yes", "no"])});
const draft = z.strictObject({
  name: z.string().min(1).max(200),
  points: z.array(point).min(1).max(500),
  actors: z.array(z.string()).max(500).default([]),
  text: z.string().max(100_000).default(""),
});
const named = z.strictObject({name: z.string().describe("the name of the draft")});
const format = choice({md: {}, html: {}}, {words: "what the document is", usual: "md"});

/** Drafts of joint statements. */
export function draftRoutes(app: App, {store, jobs, asking}: Serving): void {
  app.get("/api/drafts", {config: {route: {about: "The drafts of joint statements, by name.", answer: "drafts"}}}, async () => ({rows: await drafts(store)}));
  app.post(
    "/api/drafts",
    {schema: {body: draft}, config: {route: {about: "Saves a draft; one of the same name becomes its history.", answer: "draftSaving"}}},
    ({body}) => saveDraft(store, body, asking()),
  );
  app.delete("/api/drafts/:name", {schema: {params: named}, config: {route: {about: "Removes a draft."}}}, async ({params}, reply) => {
    await removeDraft(store, params.name, asking());
    return reply.code(204).send();
  });
  app.get(
    "/api/drafts/:name",
    {
      schema: {params: named, querystring: words},
      config: {
        route: {
          about: "A draft as a document, with who signs, whom to ask, and the passages.",
          sends: ["text/markdown", "text/html"],
          options: {...draftOptions, format},
        },
      },
    },
    async ({params, query}, reply) => {
      refuseUnknown(query, {...draftOptions, format});
      const {format: wanted = format.usual} = settingsIn({format}, query);
      const {format: _, ...words} = query;
      const told = await jobs.run({name: "draft", input: {name: params.name, words, format: wanted}}, {signal: leaving(reply)});
      return sent(reply, told, "draft");
    },
  );
}
