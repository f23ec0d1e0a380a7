import type {ServerResponse} from "node:http";
import type {Told, Watching} from "@standpoint/workbench";
import {told as toldOf} from "./faults.ts";
import {leaving} from "./leaving.ts";

/** Lines of progress, in milliseconds. */
const pace = 100;

/**
 * Answers with a line of JSON for each step, at most ten a second, and a last one with the result, or with {"error": …}. The work
 * is stopped when the page goes away.
 */
export async function streamProgress(reply: {hijack: () => unknown; raw: ServerResponse}, work: (watching: Watching) => Promise<Told>): Promise<void> {
  reply.hijack();
  const signal = leaving(reply);
  reply.raw.writeHead(200, {"content-type": "application/x-ndjson", "cache-control": "no-store"});
  let last = 0;
  const progress: Watching["progress"] = (done, total, name = "") => {
    const now = performance.now();
    if (now - last < pace) return;
    last = now;
    reply.raw.write(`${JSON.stringify({done, total, name})}\n`);
  };
  try {
    reply.raw.write((await work({signal, progress})).body);
  } catch (error) {
    reply.raw.write(JSON.stringify({error: toldOf(error, "a stream").sentence}));
  }
  reply.raw.end("\n");
}
