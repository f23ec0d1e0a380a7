import {setTimeout as setTimer} from "node:timers/promises";
import type Database from "better-sqlite3";

/** Folds the log into the file, so that the file alone holds everything that was done. */
export interface Folding {
  /** Folds, or tries again a little later while somebody is reading. Never throws: what is in the log is safe there. */
  now(): void;
  /** Folds for the last time; waits a moment for those who are reading. */
  end(): Promise<void>;
}

const first = 20;
const longest = 2000;
const lastWait = 1000;

/** `intact` says whether the file is still the one that the log belongs to; into any other nothing is folded. */
export function folding(file: Database.Database, intact: () => boolean): Folding {
  let timer: NodeJS.Timeout | undefined;

  /** Nothing is left to do, or nothing may be done. */
  const settled = () => file.inTransaction || !intact() || folded(file);

  function now(pause = first): void {
    clearTimeout(timer);
    timer = undefined;
    if (settled()) return;
    timer = setTimeout(() => now(Math.min(longest, pause * 2)), pause);
    timer.unref();
  }

  return {
    now: () => now(),
    async end() {
      clearTimeout(timer);
      for (let waited = 0; !settled() && waited < lastWait; waited += first) await setTimer(first);
    },
  };
}

function folded(file: Database.Database): boolean {
  try {
    const [{busy}] = file.pragma("wal_checkpoint(TRUNCATE)") as [{busy: number}];
    return busy === 0;
  } catch {
    return false;
  }
}
