import {useEffect, useSyncExternalStore} from "react";

const forms = new Set<symbol>();
const listeners = new Set<() => void>();

/** Tells the page that a form holds what was typed and is not saved. */
export function useHoldsUnsaved(holds: boolean): void {
  useEffect(() => {
    if (!holds) return;
    const form = Symbol("form");
    forms.add(form);
    tell();
    return () => {
      forms.delete(form);
      tell();
    };
  }, [holds]);
}

/** How many forms on the page hold what is not saved. */
export function useUnsaved(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => forms.size,
  );
}

function tell(): void {
  for (const listener of listeners) listener();
}
