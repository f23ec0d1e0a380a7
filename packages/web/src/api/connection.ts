import {useSyncExternalStore} from "react";

/**
 * Whether the server can be reached: told by every request that is answered or lost, and by the stream of news. While it
 * cannot, it is asked again and again.
 */
interface Connection {
  /** The last request had an answer, whatever it said. */
  readonly reachable: boolean;
  /** News of changes made elsewhere arrive. */
  readonly listening: boolean;
}

const pause = 1500;
let connection: Connection = {reachable: true, listening: true};
let probing = false;
const listeners = new Set<() => void>();
const waiting = new Set<() => void>();

export function useConnected(): boolean {
  return useSyncExternalStore(subscribe, () => connection.reachable && connection.listening);
}

/** A request was answered. */
export function reached(): void {
  if (connection.reachable) return;
  tell({...connection, reachable: true});
  for (const listener of waiting) listener();
}

/** A request went out and nothing came back. */
export function lost(): void {
  tell({...connection, reachable: false});
  if (!probing) void probe();
}

export function hears(listening: boolean): void {
  tell({...connection, listening});
}

/** Calls whenever the server is there again after it was not. Returns what ends it. */
export function whenBack(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}

async function probe(): Promise<void> {
  probing = true;
  while (!connection.reachable) {
    await new Promise((later) => setTimeout(later, pause));
    await fetch("/api/project", {headers: {accept: "application/json"}}).then(reached, () => undefined);
  }
  probing = false;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(next: Connection): void {
  connection = next;
  for (const listener of listeners) listener();
}
