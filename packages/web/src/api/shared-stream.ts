import {address} from "./client.ts";
import {stream} from "./stream.ts";
import type {Told} from "./stream.ts";

/**
 * Hears of changes over the one stream that all pages of this browser share. Where a browser shares nothing, a page has a stream
 * of its own while it is in sight: what it missed it hears when it is shown again. Returns what ends it.
 */
export function sharedStream(tell: (told: Told) => void): () => void {
  if (typeof SharedWorker === "undefined") return whileShown(tell);
  let stop: () => void;
  const worker = new SharedWorker(new URL("./stream-worker.ts", import.meta.url), {type: "module", name: "changes"});
  const leave = () => worker.port.postMessage("leave");
  // A browser may bring a page that was left back as it was.
  const join = () => worker.port.postMessage("join");
  worker.port.onmessage = ({data}: MessageEvent<Told>) => tell(data);
  worker.onerror = () => {
    stop();
    stop = whileShown(tell);
  };
  addEventListener("pagehide", leave);
  addEventListener("pageshow", join);
  stop = () => {
    removeEventListener("pagehide", leave);
    removeEventListener("pageshow", join);
    leave();
    worker.port.close();
  };
  return () => stop();
}

function whileShown(tell: (told: Told) => void): () => void {
  let stop: (() => void) | null = null;
  const follow = () => {
    if (document.hidden) {
      stop?.();
      stop = null;
    } else stop ??= stream(address("/events"), tell);
  };
  follow();
  document.addEventListener("visibilitychange", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    stop?.();
  };
}
