import type Database from "better-sqlite3";

/** Folds the log into the file, so that the file alone holds everything that was done. */
export interface Folding {
  /** Folds, or tries again a little later while somebody is reading. Never throws: what is in the log is safe there. */
  now(): void;
  end(): void;
}

const first = 20;
const longest = 2000;

export function folding(file: Database.Database): Folding {
  let timer: NodeJS.Timeout | undefined;

  function now(pause = first): void {
    clearTimeout(timer);
    timer = undefined;
    if (file.inTransaction || folded(file)) return;
    timer = setTimeout(() => now(Math.min(longest, pause * 2)), pause);
    timer.unref();
  }

  return {
    now: () => now(),
    end() {
      clearTimeout(timer);
      if (!file.inTransaction) folded(file);
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
