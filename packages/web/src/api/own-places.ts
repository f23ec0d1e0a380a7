/** Where on the page the acts of this window were done that undo takes back, the last one last; and those undone. */
let done: readonly string[] = [];
let undone: readonly string[] = [];

export function actDoneAt(place: string): void {
  done = [...done, place].slice(-200);
  undone = [];
}

/** An act of this window, if the last one was its, went over from one list to the other. */
export function wentBack(which: "undo" | "redo"): void {
  const [from, to] = which === "undo" ? [done, undone] : [undone, done];
  const left = from.slice(0, -1);
  const moved = [...to, ...from.slice(-1)];
  [done, undone] = which === "undo" ? [left, moved] : [moved, left];
}

/** Somebody else did something: what comes next is not known. */
export function otherActs(): void {
  [done, undone] = [[], []];
}

/** Where the act was done that would be taken back or brought back next, if this window did it. */
export function placeOfNext(which: "undo" | "redo"): string | undefined {
  return (which === "undo" ? done : undone).at(-1);
}
