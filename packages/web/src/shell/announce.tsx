import {useSyncExternalStore} from "react";

let words = "";
let times = 0;
const listeners = new Set<() => void>();

/** Says something to screen readers without moving the focus; nothing is seen. */
export function announce(what: string): void {
  times += 1;
  // The same sentence twice is read out twice only when it differs.
  words = times % 2 === 0 ? what : `${what}\u00A0`;
  for (const listener of listeners) listener();
}

/** The one place on the page that announcements are read from. */
export function Announcements() {
  const said = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => words,
  );
  return (
    <p className="unseen" role="status" aria-live="polite" id="announcements">
      {said}
    </p>
  );
}
