import type {ServerResponse} from "node:http";

/** Aborts when whoever asked goes away before the answer is sent. */
export function leaving({raw}: {readonly raw: ServerResponse}): AbortSignal {
  const gone = new AbortController();
  raw.on("close", () => raw.writableFinished || gone.abort());
  return gone.signal;
}
