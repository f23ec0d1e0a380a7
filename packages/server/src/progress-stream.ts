import type {ServerResponse} from "node:http";
import {told} from "./faults.ts";

interface ProgressLine {
  readonly done: number;
  readonly total: number | null;
  readonly name: string;
}

/** Stops the work when the page goes away; `tell` sends a line of progress, at most ten a second. */
export interface Watched {
  readonly signal: AbortSignal;
  readonly tell: (line: ProgressLine) => void;
}

/** Answers with a line of JSON for each step and a last one with the result, or with {"error": …}. */
export async function streamProgress(reply: {hijack: () => unknown; raw: ServerResponse}, work: (watched: Watched) => Promise<object>): Promise<void> {
  reply.hijack();
  const leaving = new AbortController();
  reply.raw.on("close", () => leaving.abort());
  reply.raw.writeHead(200, {"content-type": "application/x-ndjson", "cache-control": "no-store"});
  const write = (line: object) => reply.raw.write(`${JSON.stringify(line)}\n`);
  let last = 0;
  const tell = (line: ProgressLine) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    write(line);
  };
  try {
    write(await work({signal: leaving.signal, tell}));
  } catch (error) {
    write({error: told(error, "a stream").sentence});
  }
  reply.raw.end();
}
