import type {Store} from "@standpoint/store";
import type {Wish} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Desk} from "../build-server.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {userRecord} from "../user-record.ts";

const words = userRecord(z.union([z.string(), z.array(z.string())]));

const measures = ["polarization", "clusters", "backbone", "scaling", "phases", "structure"] as const;

/** Numbers: the frame as bytes, which the page computes with, and every analysis as a file. */
export function analysisRoutes(app: App, {store, jobs}: Desk): void {
  app.get("/api/frame/:type", {schema: {params: z.object({type: z.string()}), querystring: words}}, async ({params, query, headers}, reply) => {
    const etag = `"${await stateOf(store)}"`;
    if (headers["if-none-match"] === etag) return reply.code(304).send();
    const frame = await jobs.run({name: "frame", input: {type: params.type, words: query}}, {signal: leaving(reply)});
    return sent(reply.header("etag", etag).header("cache-control", "no-cache"), frame);
  });

  for (const wish of ["network", "matrix", "frequencies", "lines", "sources", "lineage", "measures", ...measures] satisfies Wish[]) {
    app.get(`/api/${wish}`, {schema: {querystring: words}}, async ({query}, reply) => {
      const {format = "json", ...options} = query;
      const told = await jobs.run({name: "answer", input: {wish, words: options, format: String(format)}}, {signal: leaving(reply)});
      return sent(reply, told, format === "json" ? undefined : wish);
    });
  }

  app.get("/api/jobs", () => ({rows: jobs.list()}));
}

/**
 * Differs between any two states of any projects: a port serves one project after the other, and copies of one project that
 * went different ways count the same changes.
 */
async function stateOf(store: Store): Promise<string> {
  const {uid, created} = await store.facts();
  const {rows} = await store.history({offset: 0, limit: 1});
  return [uid || created, rows[0]?.id ?? 0, rows[0]?.at ?? ""].join("-");
}
