import {setTimeout} from "node:timers/promises";
import {isBusy} from "./faults.ts";

const longest = 120_000;

/** Tries until no other program holds the lock, letting other work in between; gives up after two minutes with the last error. */
export async function patiently<Result>(work: () => Result): Promise<Result> {
  for (let waited = 0, pause = 2; ; waited += pause, pause = Math.min(50, pause * 2)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || waited > longest) throw error;
    }
    await setTimeout(pause);
  }
}
