/** What is typed into a form, step by step, so that it can be taken back and brought back. */
export interface TypedSteps<State> {
  readonly past: readonly State[];
  readonly now: State;
  readonly future: readonly State[];
}

/** A further step. Letters of one word of one field are one step. */
export function withStep<State extends object>(steps: TypedSteps<State>, next: State): TypedSteps<State> {
  const {past, now} = steps;
  const before = past.at(-1);
  const goesOn = before !== undefined && oneWord(changeOf(before, now), changeOf(now, next));
  return {past: goesOn ? past : [...past, now], now: next, future: []};
}

/** One step back; the same steps when there is none. */
export function stepBack<State>(steps: TypedSteps<State>): TypedSteps<State> {
  const {past, now, future} = steps;
  const before = past.at(-1);
  return before === undefined ? steps : {past: past.slice(0, -1), now: before, future: [now, ...future]};
}

/** The step that was taken back last, again. */
export function stepAgain<State>(steps: TypedSteps<State>): TypedSteps<State> {
  const {past, now, future} = steps;
  const [next] = future;
  return next === undefined ? steps : {past: [...past, now], now: next, future: future.slice(1)};
}

/** All steps with what is only known now; the same ones when that changes nothing. */
export function filledSteps<State>(steps: TypedSteps<State>, filled: (state: State) => State): TypedSteps<State> {
  const before = [...steps.past, steps.now, ...steps.future];
  const after = before.map(filled);
  if (after.every((state, at) => state === before[at])) return steps;
  const at = steps.past.length;
  return {past: after.slice(0, at), now: after[at] as State, future: after.slice(at + 1)};
}

interface Change {
  /** `memo`, `values.holder` */
  readonly path: string;
  readonly after: unknown;
}

function oneWord(last: Change, next: Change): boolean {
  return last.path === next.path && typeof last.after === "string" && typeof next.after === "string" && !(/\s$/.test(next.after) && !/\s$/.test(last.after));
}

/** Where two states differ first, going into what is an object in both. */
function changeOf(before: object, after: object, path = ""): Change {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [before[key as keyof object] as unknown, after[key as keyof object] as unknown];
    if (Object.is(a, b)) continue;
    const here = path === "" ? key : `${path}.${key}`;
    return isPlain(a) && isPlain(b) ? changeOf(a, b, here) : {path: here, after: b};
  }
  return {path, after};
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
