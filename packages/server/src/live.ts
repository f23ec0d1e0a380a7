import type {Store} from "@standpoint/store";
import {logged} from "./faults.ts";
import type {ServerResponse} from "node:http";

/** Tells every open page when the change record grows, also when another program wrote to the project, and when its file is lost. */
export interface LiveChanges {
  /** Keeps a reply open and sends the change number after each change. */
  follow(reply: Reply): Promise<void>;
  close(): void;
}

interface Reply {
  readonly hijack: () => unknown;
  readonly raw: ServerResponse;
}

const everyMilliseconds = 500;

export function liveChanges(store: Store): LiveChanges {
  const followers = new Set<Reply>();
  let timer: NodeJS.Timeout | undefined;
  let last = -1;
  let lost: string | null = null;
  let failing: string | null = null;

  async function look(): Promise<void> {
    const [change, gone] = [await store.lastChange(), await store.lost()];
    if (change === last && gone === lost) return;
    last = change;
    lost = gone;
    const news = JSON.stringify({change, ...(gone !== null && {lost: gone})});
    for (const follower of followers) follower.raw.write(`data: ${news}\n\n`);
  }

  /** A look that fails is told to the log, once for each way in which it fails, and tried again. */
  async function looked(): Promise<void> {
    try {
      await look();
      failing = null;
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const {message} = error as {message?: string};
      if (message !== failing) logged("looking for changes", what);
      failing = message ?? null;
    }
  }

  function leave(reply: Reply): void {
    followers.delete(reply);
    if (followers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  return {
    async follow(reply) {
      const change = await store.lastChange();
      // Those already here may not have heard of it yet: for them the next look decides.
      if (followers.size === 0) last = change;
      reply.hijack();
      reply.raw.writeHead(200, {"content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no"});
      reply.raw.write(`data: ${JSON.stringify({change})}\n\n`);
      followers.add(reply);
      reply.raw.on("close", () => leave(reply));
      timer ??= setInterval(() => void looked(), everyMilliseconds);
    },
    close() {
      for (const follower of followers) follower.raw.end();
      clearInterval(timer);
    },
  };
}
