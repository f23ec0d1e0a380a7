import {answerFile, frameBytes, type Wish} from "@standpoint/workbench";
import {z} from "zod";
import type {App, Desk} from "../build-server.ts";
import {userRecord} from "../user-record.ts";

const words = userRecord(z.union([z.string(), z.array(z.string())]));

const measures = ["polarization", "clusters", "backbone", "scaling", "phases", "structure"] as const;

/** Numbers: the frame as bytes, which the page computes with, and every analysis as a file. */
export function analysisRoutes(app: App, {store}: Desk): void {
  app.get("/api/frame/:type", {schema: {params: z.object({type: z.string()}), querystring: words}}, async ({params, query, headers}, reply) => {
    const etag = `"${await store.lastChange()}"`;
    if (headers["if-none-match"] === etag) return reply.code(304).send();
    return reply
      .header("etag", etag)
      .header("cache-control", "no-cache")
      .type("application/octet-stream")
      .send(Buffer.from(await frameBytes(store, params.type, query)));
  });

  for (const wish of ["network", "matrix", "frequencies", "lines", "sources", "lineage", "measures", ...measures] satisfies Wish[]) {
    app.get(`/api/${wish}`, {schema: {querystring: words}}, async ({query}, reply) => {
      const {format = "json", ...options} = query;
      const file = await answerFile(store, wish, options, String(format));
      if (format !== "json") reply.header("content-disposition", `attachment; filename="${wish}.${file.ending}"`);
      return reply.type(file.mediaType).send(typeof file.content === "string" ? file.content : Buffer.from(file.content));
    });
  }
}
