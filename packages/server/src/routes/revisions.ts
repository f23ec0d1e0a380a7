import type {StatementId} from "@standpoint/model";
import {acceptOrphan, orphans} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {filesOf} from "../uploads.ts";

const key = z.strictObject({key: z.string().min(1).describe("the document's key")});
const inDocument = z.strictObject({document: z.string().optional().describe("the key of one document")});
const id = z.strictObject({id: z.coerce.number().int().positive().describe("the number of the statement")});
const named = z.strictObject({pattern: z.string().min(1).max(500), names: z.array(z.string().max(2000)).max(10_000)});

/** New revisions of documents, the statements that lost their place by them, and what file names say. */
export function revisionRoutes(app: App, {store, jobs, asking}: Serving): void {
  app.post(
    "/api/documents/:key/revise",
    {
      schema: {params: key},
      config: {
        route: {about: "Gives a document the text of a file; statements move to where their words stand.", answer: "revise", form: {files: "the new text"}},
      },
    },
    async (request, reply) => {
      const {files} = await filesOf(request);
      const input = {key: request.params.key, file: files[0]!, asking: asking()};
      return sent(reply, await jobs.run({name: "revise", input}, {signal: leaving(reply)}));
    },
  );
  app.get(
    "/api/orphans",
    {schema: {querystring: inDocument}, config: {route: {about: "Statements whose words their document no longer holds.", answer: "orphans"}}},
    async ({query}) => ({
      rows: await orphans(store, query.document),
    }),
  );
  app.post(
    "/api/orphans/:id/accept",
    {schema: {params: id}, config: {route: {about: "Puts an orphan where its words are likeliest to stand.", answer: "statement"}}},
    ({params}) => acceptOrphan(store, params.id as StatementId, asking()),
  );
  app.post(
    "/api/documents-names",
    {schema: {body: named}, config: {route: {about: "What a pattern reads off file names; nothing is changed.", answer: "names"}}},
    async ({body}, reply) => sent(reply, await jobs.run({name: "names", input: body}, {signal: leaving(reply)})),
  );
}
