import {choice, plainly, type Options, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {analyses, analysisNames, fileFormats, frameOptions, mediaTypesOf, writingOptions, type Analysis, type AnalysisName} from "@standpoint/workbench";
import type {FastifyReply} from "fastify";
import {z} from "zod";
import type {App, Serving} from "../serving.ts";
import {leaving} from "../leaving.ts";
import {sent} from "../sent.ts";
import {userRecord} from "../user-record.ts";

const words = userRecord(z.union([z.string(), z.array(z.string())]));

/** Numbers: the frame as bytes, which the page computes with, and every analysis as JSON or a file. */
export function analysisRoutes(app: App, {store, jobs}: Serving): void {
  const about = {about: "The statements of a type as the bytes that the page computes with.", sends: "application/octet-stream", options: frameOptions};
  const frame = {schema: {params: z.strictObject({type: z.string().describe("the name of the type")}), querystring: words}, config: {route: about}};
  app.get("/api/frame/:type", frame, async ({params, query, headers}, reply) => {
    const etag = `"${await stateOf(store)}"`;
    if (headers["if-none-match"] === etag) return reply.code(304).send();
    const bytes = await jobs.run({name: "frame", input: {type: params.type, words: query}}, {signal: leaving(reply)});
    return sent(reply.header("etag", etag).header("cache-control", "no-cache"), bytes);
  });

  for (const name of analysisNames) analysisRoute(app, jobs, name);

  app.get("/api/jobs", {config: {route: {about: "What is being done or waits.", answer: "jobs"}}}, () => ({rows: jobs.list()}));
}

/** `/api/network`, and where the analysis asks something first, `/api/bases/:question`. */
function analysisRoute(app: App, jobs: Serving["jobs"], wish: AnalysisName): void {
  const {about, options}: Analysis = analyses[wish];
  const first = Object.entries(options).flatMap(([field, {positional}]) => (positional ? [field] : []));
  const asked: Options = {...options, ...writingOptions, format: formatOption(wish)};
  const schema = {
    querystring: words,
    ...(first.length > 0 && {
      params: z.strictObject(Object.fromEntries(first.map((field) => [field, z.string()]))),
    }),
  };
  const path = `/api/${[wish, ...first.map((field) => `:${field}`)].join("/")}`;
  app.get(
    path,
    {schema, config: {route: {about, answer: wish, sends: mediaTypesOf(wish), ...(fileFormats(wish).includes("aif") && {otherJson: aif}), options: asked}}},
    async ({query, params}, reply: FastifyReply) => {
      const {format = "json", ...given} = query as Words;
      const input = {wish, words: {...given, ...(params as Words)}, format: String(format)};
      const told = await jobs.run({name: "answer", input}, {signal: leaving(reply)});
      return sent(
        reply,
        told,
        format === "json"
          ? undefined
          : (Object.values(params as Words)
              .map(String)
              .at(0) ?? wish),
      );
    },
  );
}

/** What an argument map is in the Argument Interchange Format. */
const aif = {type: "object", properties: {nodes: {type: "array"}, edges: {type: "array"}}, required: ["nodes", "edges"], description: "with format=aif"};

function formatOption(wish: AnalysisName) {
  return choice(plainly(fileFormats(wish)), {words: "what the answer is had as", usual: "json"});
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
