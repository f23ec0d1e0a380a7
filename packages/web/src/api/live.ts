import type {QueryClient} from "@tanstack/react-query";
import {useSyncExternalStore} from "react";
import {hears, whenBack} from "./connection.ts";
import {otherActs} from "./own-places.ts";
import {sharedStream} from "./shared-stream.ts";
import type {Told} from "./stream.ts";

/** How many changes made elsewhere wait for the reader, whose text must not move under the eyes. */
let waiting = 0;
let known: number | null = null;
/** The last change before the first of those that wait. */
let shownTo = 0;
let following: QueryClient | null = null;
const ownActs = new Set<symbol>();
const listeners = new Set<() => void>();

export function useWaiting(): number {
  return useSyncExternalStore(subscribe, () => waiting);
}

/** The last change this page knows of. */
export function changeSeen(): number | null {
  return known;
}

/**
 * Whether a change was made elsewhere and is not shown here: it waits, or the page has not even heard of it yet, when the project
 * stands at `now`. `own` says that this page made the last change it has heard of.
 */
export function unseen(change: number, now: number, own: boolean): boolean {
  if (foreignChanges(known, now, ownActs.size) > 0) return change > (known ?? 0);
  return waiting > 0 && change > shownTo && !own;
}

/** Say that an act of this page begins; call what is returned when it is over, and what it touched is asked for anew. */
export function ownAct(): () => void {
  const act = Symbol("act");
  ownActs.add(act);
  return () => {
    if (following !== null) void refresh(following, false);
    // Its event may come a moment after its answer; an act that changed nothing never has one.
    setTimeout(() => ownActs.delete(act), 1500);
  };
}

/** How many of the changes after `before` up to `now` were made elsewhere, when `own` acts of this page are under way. */
export function foreignChanges(before: number | null, now: number, own: number): number {
  return before === null ? 0 : Math.max(0, now - before - own);
}

let started = false;

/** The change that the page was loaded with; later ones come as events. */
export function startFrom(change: number): void {
  if (!started) known = Math.max(known ?? change, change);
  started = true;
}

/** Listens for changes and makes stale what they touch. Returns what ends the listening. */
export function followChanges(client: QueryClient): () => void {
  following = client;
  const stopStream = sharedStream(told(client));
  const stopBack = whenBack(() => {
    void refresh(client, true);
    void client.refetchQueries({predicate: ({state}) => state.status === "error"});
  });
  return () => {
    stopBack();
    stopStream();
  };
}

/** What the server said last of a file that is no longer where it was opened. */
let fileLost: string | null = null;

function told(client: QueryClient): (told: Told) => void {
  let dropped = false;
  return ({open, news, again = false}) => {
    if (open && dropped) void refresh(client, true);
    dropped = !open;
    hears(open);
    if (news === null) return;
    const {change, lost = null} = JSON.parse(news) as {change: number; lost?: string};
    if (lost !== fileLost) void client.invalidateQueries({queryKey: ["project"]});
    fileLost = lost;
    // What is repeated may be older than what the page was loaded with.
    if (!again || known === null || change > known) arrived(client, change);
  };
}

/** Shows the changes that waited. */
export function showWaiting(client: QueryClient): void {
  tell(0);
  void client.invalidateQueries({queryKey: ["document"]});
}

function arrived(client: QueryClient, change: number): void {
  const foreign = foreignChanges(known, change, ownActs.size);
  const own = change - (known ?? change) - foreign;
  for (const act of [...ownActs].slice(0, own)) ownActs.delete(act);
  if (foreign > 0) {
    void refresh(client, true);
    otherActs();
    if (waiting === 0) shownTo = known ?? 0;
  }
  known = change;
  if (foreign > 0) tell(waiting + foreign);
}

/**
 * Asks anew for what a change may have touched. An answer that is under way was made before the change and must not be taken
 * for the state after it: it is given up first, also where nothing was there yet.
 */
export async function refresh(client: QueryClient, foreign: boolean): Promise<void> {
  const touched = ({queryKey}: {queryKey: readonly unknown[]}) => queryKey[0] !== "worker" && (queryKey[0] !== "document" || !foreign);
  await client.cancelQueries({predicate: touched, fetchStatus: "fetching"});
  void client.invalidateQueries({predicate: touched});
  if (foreign) void client.invalidateQueries({queryKey: ["document"], refetchType: "none"});
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(next: number): void {
  waiting = next;
  for (const listener of listeners) listener();
}
