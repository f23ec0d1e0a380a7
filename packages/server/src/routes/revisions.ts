import type {StatementId} from "@standpoint/model";
import {acceptOrphan, factsFromNames, orphans, reviseFile} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Desk} from "../build-server.ts";
import {filesOf} from "../uploads.ts";

const key = z.object({key: z.string().min(1)});
const id = z.object({id: z.coerce.number().int().positive()});
const named = z.object({pattern: z.string().min(1).max(500), names: z.array(z.string().max(2000)).max(10_000)});

/** New revisions of documents, the statements that lost their place by them, and what file names say. */
export function revisionRoutes(app: App, {store, asking}: Desk): void {
  app.post("/api/documents/:key/revise", {schema: {params: key}}, async (request) => {
    const {files} = await filesOf(request);
    return reviseFile(store, request.params.key, {...files[0]!, ...asking()});
  });
  app.get("/api/orphans", {schema: {querystring: z.object({document: z.string().optional()})}}, async ({query}) => ({
    rows: await orphans(store, query.document),
  }));
  app.post("/api/orphans/:id/accept", {schema: {params: id}}, ({params}) => acceptOrphan(store, params.id as StatementId, asking()));
  app.post("/api/documents-names", {schema: {body: named}}, async ({body}) => ({rows: factsFromNames(body.pattern, body.names)}));
}
