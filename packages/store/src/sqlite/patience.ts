import {setTimeout} from "node:timers/promises";
import {isBusy} from "./faults.ts";

/** How long an act waits for its turn, in milliseconds: other programs may be importing. */
const turn = 120_000;
/** How long opening waits: nobody holds that up for long but a program that keeps others out. */
export const door = 10_000;

/** Tries until no other program holds the lock, letting other work in between; gives up after a while (milliseconds) with the last error. */
export async function patiently<Result>(work: () => Result, longest = turn): Promise<Result> {
  for (let waited = 0, pause = 2; ; waited += pause, pause = Math.min(50, pause * 2)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || waited > longest) throw error;
    }
    await setTimeout(pause);
  }
}
