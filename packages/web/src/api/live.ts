import type {QueryClient} from "@tanstack/react-query";
import {useSyncExternalStore} from "react";
import {address} from "./client.ts";

/**
 * What has come from the server since the page was opened: whether it can be reached, and how many changes made
 * elsewhere wait for the reader, whose text must not move under the eyes.
 */
export interface Live {
  readonly connected: boolean;
  readonly waiting: number;
}

let live: Live = {connected: true, waiting: 0};
let known: number | null = null;
let following: QueryClient | null = null;
const ownActs = new Set<symbol>();
const listeners = new Set<() => void>();

export function useLive(): Live {
  return useSyncExternalStore(subscribe, () => live);
}

/** Say that an act of this page begins; call what is returned when it is over, and what it touched is asked for anew. */
export function ownAct(): () => void {
  const act = Symbol("act");
  ownActs.add(act);
  return () => {
    if (following !== null) refresh(following, false);
    // Its event may come a moment after its answer; an act that changed nothing never has one.
    setTimeout(() => ownActs.delete(act), 1500);
  };
}

/** How many of the changes after `before` up to `now` were made elsewhere, when `own` acts of this page are under way. */
export function foreignChanges(before: number | null, now: number, own: number): number {
  return before === null ? 0 : Math.max(0, now - before - own);
}

/** The change that the page was loaded with; later ones come as events. */
export function startFrom(change: number): void {
  known ??= change;
}

/** Listens for changes and makes stale what they touch. Returns what ends the listening. */
export function followChanges(client: QueryClient): () => void {
  following = client;
  const events = new EventSource(address("/events"));
  events.onopen = () => {
    if (!live.connected) refresh(client, true);
    tell({...live, connected: true});
  };
  events.onerror = () => tell({...live, connected: false});
  events.onmessage = (event: MessageEvent<string>) => {
    const {change} = JSON.parse(event.data) as {change: number};
    arrived(client, change);
  };
  return () => events.close();
}

/** Shows the changes that waited. */
export function showWaiting(client: QueryClient): void {
  tell({...live, waiting: 0});
  void client.invalidateQueries({queryKey: ["document"]});
}

function arrived(client: QueryClient, change: number): void {
  const foreign = foreignChanges(known, change, ownActs.size);
  const own = change - (known ?? change) - foreign;
  for (const act of [...ownActs].slice(0, own)) ownActs.delete(act);
  if (foreign > 0) refresh(client, true);
  known = change;
  tell({connected: true, waiting: foreign > 0 ? live.waiting + foreign : live.waiting});
}

function refresh(client: QueryClient, foreign: boolean): void {
  void client.invalidateQueries({predicate: ({queryKey}) => queryKey[0] !== "document" && queryKey[0] !== "worker"});
  void client.invalidateQueries({queryKey: ["document"], refetchType: foreign ? "none" : "active"});
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(next: Live): void {
  live = next;
  for (const listener of listeners) listener();
}
