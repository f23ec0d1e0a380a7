import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {acted} from "../jobs/acted.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";

const kinds = z.strictObject({kind: z.string().optional().describe("of one kind, such as actor or concept")});
const sought = z.strictObject({
  q: z.string().describe('words, "a phrase", a beginning*'),
  limit: z.coerce.number().int().min(1).max(1000).default(200).describe("how many at most"),
});

/** The change that the page showed it would take back or bring back. */
const turning = z.strictObject({change: z.number().int().positive().optional()}).nullish();

function seen(body: z.infer<typeof turning>): {seen?: number} {
  return body?.change === undefined ? {} : {seen: body.change};
}

/** The project itself, its types and entities, search, and news of changes. */
export function projectRoutes(app: App, {store, jobs, address, version, who, live, asking}: Serving): void {
  app.get("/api/project", {config: {route: {about: "The project as it stands, and what undo and redo would do.", answer: "project"}}}, async () => {
    const [{name, created, lastBackup}, change, {documents, entities}, types, {undo, redo}] = await Promise.all([
      store.facts(),
      store.lastChange(),
      store.counts(),
      store.types(),
      store.undoable(),
    ]);
    const [undoTouches, redoTouches, lost] = await Promise.all([touches(undo), touches(redo), store.lost()]);
    const statements = types.reduce((sum, type) => sum + type.statements, 0);
    return {
      name,
      path: address,
      version,
      who,
      created,
      change,
      counts: {documents, statements, entities},
      undo: undo?.summary ?? null,
      redo: redo?.summary ?? null,
      undoChange: undo?.id ?? null,
      redoChange: redo?.id ?? null,
      undoTouches,
      redoTouches,
      lastBackup,
      readOnly: store.readOnly,
      lost,
    };
  });
  app.get("/api/types", {config: {route: {about: "The statement types.", answer: "types"}}}, async () => ({rows: await store.types()}));
  app.get(
    "/api/entities",
    {schema: {querystring: kinds}, config: {route: {about: "Actors, concepts and other entities, by kind and name.", answer: "entities"}}},
    async ({query: {kind}}, reply) => sent(reply, await jobs.run({name: "entities", input: {kind}}, {signal: leaving(reply)})),
  );
  app.get(
    "/api/search",
    {schema: {querystring: sought}, config: {route: {about: "Where words stand in the texts.", answer: "search"}}},
    async ({query}, reply) => sent(reply, await jobs.run({name: "search", input: query}, {signal: leaving(reply)})),
  );
  app.post("/api/undo", {schema: {body: turning}, config: {route: {about: "Takes back the last act.", answer: "undo"}}}, async ({body}, reply) =>
    sent(reply, await acted({store, jobs}, {name: "undo", input: {...asking(), ...seen(body)}})),
  );
  app.post("/api/redo", {schema: {body: turning}, config: {route: {about: "Brings back the last act taken back.", answer: "redo"}}}, async ({body}, reply) =>
    sent(reply, await acted({store, jobs}, {name: "redo", input: {...asking(), ...seen(body)}})),
  );
  app.get("/api/events", {config: {route: {about: "News of each change, as server-sent events.", sends: "text/event-stream"}}}, (_, reply) =>
    live.follow(reply),
  );

  async function touches(change: {id: number} | null) {
    return change && (await store.touched(change.id));
  }
}
