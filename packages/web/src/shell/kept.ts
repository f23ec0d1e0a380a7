import {useSyncExternalStore} from "react";

const listeners = new Map<string, Set<() => void>>();
const ofAny = new Set<() => void>();
const read = new Map<string, {text: string | null; value: unknown}>();

/** What this browser keeps under a name, or `otherwise`. */
export function kept<Value>(name: string, otherwise: Value): Value {
  const text = localStorage.getItem(name);
  const before = read.get(name);
  if (before?.text === text) return (before.value ?? otherwise) as Value;
  const value = parsed(text);
  read.set(name, {text, value});
  return (value ?? otherwise) as Value;
}

/** Keeps a value under a name in this browser; undefined forgets it. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A full or forbidden storage: the page goes on without its memory.
  }
  for (const listener of [...(listeners.get(name) ?? []), ...ofAny]) listener();
}

/** The names under which something is kept that begin so, in order; follows every `keep` of this page and of others. */
export function useKeptNames(start: string): readonly string[] {
  const names = useSyncExternalStore(subscribeAny, () => namesFrom(start));
  return names === "" ? [] : names.split("\n");
}

function namesFrom(start: string): string {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(start))
    .sort()
    .join("\n");
}

function subscribeAny(listener: () => void): () => void {
  ofAny.add(listener);
  addEventListener("storage", listener);
  return () => {
    ofAny.delete(listener);
    removeEventListener("storage", listener);
  };
}

/** Like `kept`, and follows every `keep` on this page. `otherwise` must be the same object each time. */
export function useKept<Value>(name: string, otherwise: Value): Value {
  const subscribe = (listener: () => void) => {
    const here = listeners.get(name) ?? new Set();
    listeners.set(name, here.add(listener));
    return () => here.delete(listener);
  };
  return useSyncExternalStore(subscribe, () => kept(name, otherwise));
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
