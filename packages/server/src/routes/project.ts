import {z} from "zod";
import type {App, Desk} from "../build-server.ts";

/** The project itself, its types and entities, search, and news of changes. */
export function projectRoutes(app: App, {store, path, version, who, live, asking}: Desk): void {
  app.get("/api/project", async () => {
    const [{name, created}, change, documents, types, entities, {undo, redo}] = await Promise.all([
      store.facts(),
      store.lastChange(),
      store.documents(),
      store.types(),
      store.entities(),
      store.undoable(),
    ]);
    const statements = types.reduce((sum, type) => sum + type.statements, 0);
    return {
      name,
      path,
      version,
      who,
      created,
      change,
      counts: {documents: documents.length, statements, entities: entities.length},
      undo: undo?.summary ?? null,
      redo: redo?.summary ?? null,
    };
  });
  app.get("/api/types", async () => ({rows: await store.types()}));
  app.get("/api/entities", {schema: {querystring: z.object({kind: z.string().optional()})}}, async ({query}) => ({rows: await store.entities(query.kind)}));
  app.get("/api/search", {schema: {querystring: z.object({q: z.string(), limit: z.coerce.number().int().min(1).max(1000).default(200)})}}, async ({query}) => ({
    rows: await store.search(query.q, query.limit),
  }));
  app.post("/api/undo", () => turned(store.undo(asking())));
  app.post("/api/redo", () => turned(store.redo(asking())));
  app.get("/api/events", (_, reply) => live.follow(reply));

  async function turned(turning: Promise<{summary: string}>): Promise<{change: number; summary: string}> {
    const {summary} = await turning;
    return {change: await store.lastChange(), summary};
  }
}
