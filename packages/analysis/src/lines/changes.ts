import {alike, byTime, daysApart, heldBy, heldFrom, isLaterInExchange, isNear, isSameTime, stateOf, type Evidence, type State} from "./evidence.ts";
import {latestOf, type Segment} from "./segments.ts";

export type ChangeKind = "flip" | "half" | "condition" | "lapse";
export type Status = "documented" | "supported" | "single" | "reported";

/** A change of line: after all that was `from`, and by the time of the first that is certainly later and `to`. */
export interface Change {
  /** Both, where yes and no are said on the same dates in no known order. */
  readonly from: State | "both";
  readonly to: State | "both";
  readonly kind: ChangeKind;
  /** The last certain moment of the evidence before, and the first by which the evidence after certainly held. */
  readonly earliest: number;
  readonly latest: number;
  readonly status: Status;
  /** The evidence before and the evidence after. */
  readonly before: Evidence;
  readonly after: Evidence;
  /** Where both stand in posts of one document: what the order of the posts shows. */
  readonly within?: "exchange";
}

/** Segments of what is said without a condition, of what is said under each, and what was set aside. */
export interface Tracks {
  readonly plain: readonly Segment[];
  readonly conditional: readonly (readonly Segment[])[];
  /** Segments of each side with and without conditions, where there are any. */
  readonly sides: readonly (readonly Segment[])[];
  readonly aside: readonly Evidence[];
}

/**
 * The changes that segments prove, by time.
 *
 * What holds under a condition changes nothing of what holds without one: that it was added to a side, or dropped, is told apart.
 */
export function changesOf({plain, conditional, sides, aside}: Tracks, window: number): Change[] {
  const around = {all: [...[...plain, ...conditional.flat()].flat(), ...aside].sort(byTime), aside};
  const flips = [plain, ...conditional].flatMap((segments) => forcedChanges(segments, around, window));
  const conditions = sides.flatMap((segments) => conditionChanges(segments, around, window));
  const turns = conditional.flatMap((segments) => turnToCondition(plain, segments, around, window));
  return [...flips, ...conditions, ...turns].sort((a, b) => a.after.first - b.after.first || a.after.row - b.after.row);
}

/** Leaves those that begin together as they come. */
export function byBeginning([a]: Segment, [b]: Segment): number {
  return a.first === b.first ? 0 : a.first < b.first ? -1 : 1;
}

/**
 * A segment follows on the standing one only with evidence more than `window` days after all of it, a withdrawal on any later day, or in a
 * later post of one exchange;
 * evidence whose dates overlap, or that comes within the window, contradicts and proves no change. So the number of changes is the
 * least there can have been.
 */
function forcedChanges(segments: readonly Segment[], {all, aside}: Around, window: number): Change[] {
  const changes: Change[] = [];
  let standing: Segment = segments[0] ?? [];
  for (const segment of segments.slice(1)) {
    if (alike(standing[0], segment[0])) {
      standing = [...standing, ...segment];
      continue;
    }
    const after = firstClear(standing, segment, window);
    if (!after) continue;
    changes.push(changeOf(standing, segment, {after, all, aside}));
    standing = segment;
  }
  return changes;
}

/** Where a side that was taken without a condition comes to hold under one alone, or the other way, and the other side was not taken meanwhile. */
function conditionChanges(segments: readonly Segment[], around: Around, window: number): Change[] {
  const found = forcedChanges(segments, {...around, all: segments.flat()}, window);
  return found.filter(({kind, before, after}) => {
    const isBetween = (one: Evidence) => one.condition === "" && one.stance !== before.stance && one.last >= before.first && one.first <= after.last;
    return kind === "condition" && !around.all.some(isBetween);
  });
}

/** Where what was last said is another side than before, under a condition: no flip, for the two go together. None where both sides are last said. */
function turnToCondition(plain: readonly Segment[], segments: readonly Segment[], around: Around, window: number): Change[] {
  const [befores, lasts] = [lastTogether(plain, window), lastTogether(segments, window)];
  const [before, last] = [befores.at(-1), lasts.at(-1)];
  if (!before || !last || before[0].stance === "withdrawn") return [];
  if (befores.some(([{stance}]) => lasts.some(([one]) => one.stance === stance))) return [];
  const [standing, after] = [plain.flat(), firstClear(plain.flat(), last, window)];
  const isSaidSince = around.aside.some((one) => one.condition === "" && one.last >= last[0].first);
  return after && standing.length > 0 && !isSaidSince ? [changeOf(before, last, {after, ...around})] : [];
}

/** The last segment and all that say something too near what it begins with: of these none is known to be the last. */
function lastTogether(segments: readonly Segment[], window: number): readonly Segment[] {
  const last = segments.at(-1);
  return last ? segments.filter((segment) => segment === last || segment.some((one) => isNear(one, last[0], window))) : [];
}

/** All evidence that a change may be told by, and that part of it which is set aside. */
interface Around {
  readonly all: readonly Evidence[];
  readonly aside: readonly Evidence[];
}

/** The first that is later than all of those standing. */
function firstClear(standing: Segment, segment: Segment, window: number): Evidence | undefined {
  const reach = {first: standing[0].first, last: latestOf(standing)};
  const clear = segment.filter((one) => (one.first > reach.last && daysApart(reach, one) > waited(one, window)) || isLaterThanAll(standing, one, window));
  return clear.reduce<Evidence | undefined>((best, one) => (best && heldBy(best) <= heldBy(one) ? best : one), undefined);
}

/** Only what takes back nothing can be meant beside what was said before: a withdrawal ends it however soon. */
function waited({stance}: Evidence, window: number): number {
  return stance === "withdrawn" ? 0 : window;
}

function isLaterThanAll(standing: Segment, one: Evidence, window: number): boolean {
  if (one.post < 0) return false;
  return standing.every((before) => isLaterInExchange(before, one) || (one.first > before.last && daysApart(before, one) > window));
}

function changeOf(standing: Segment, segment: Segment, {after: clear, all, aside}: {after: Evidence} & Around): Change {
  const then = together(
    standing.reduce((best, one) => (heldFrom(one) >= heldFrom(best) ? one : best)),
    clear,
    all,
  );
  const now = together(clear, standing[0], all);
  const [before, after] = [then.evidence[0], now.evidence[0]];
  const contrary = aside.filter(({first}) => first >= after.first);
  return {
    from: then.state,
    to: now.state,
    kind: kindOf(then.state, now.state),
    earliest: heldFrom(before),
    latest: heldBy(after),
    status: statusOf(now.state === stateOf(segment[0]) ? segment : now.evidence, contrary),
    before,
    after,
    ...(isLaterInExchange(before, after) && {within: "exchange"}),
  };
}

/**
 * What is said on the dates of a piece of evidence by all that stands in no known order to it, but for what says the same as the other
 * end of the change: own words before reports, a side before neutral, and both where both sides are taken.
 */
function together(one: Evidence, end: Evidence, all: readonly Evidence[]): {state: Change["to"]; evidence: readonly Evidence[]} {
  const tied = all.filter((other) => other === one || (isUnordered(other, one) && !alike(other, end)));
  const weighty = tied.some(({own}) => own) ? tied.filter(({own}) => own) : tied;
  const sides = weighty.filter(({stance}) => stance === "yes" || stance === "no");
  const evidence = sides.length === 0 ? weighty : sides.includes(one) ? [one, ...sides.filter((other) => other !== one)] : sides;
  return {state: evidence.some(({stance}) => stance !== evidence[0].stance) && sides.length > 0 ? "both" : stateOf(evidence[0]), evidence};
}

function isUnordered(other: Evidence, one: Evidence): boolean {
  return isSameTime(other, one) && other.condition === one.condition && !isLaterInExchange(one, other) && !isLaterInExchange(other, one);
}

function kindOf(from: Change["from"], to: Change["to"]): ChangeKind {
  if (to === "withdrawn" || from === "withdrawn") return "lapse";
  if (from.endsWith("-if") !== to.endsWith("-if")) return "condition";
  const [before, now] = [from, to].map((state) => state.replace("-if", ""));
  return [before, now].some((side) => side === "neutral" || side === "both") ? "half" : "flip";
}

/** Two own statements are independent when they stand in different documents. */
function statusOf(segment: Segment, contrary: readonly Evidence[]): Status {
  const own = segment.filter((one) => one.own);
  if (own.length === 0) return "reported";
  if (own.some(({binding}) => binding)) return "documented";
  const documents = new Set(own.map(({document}) => document));
  return documents.size > 1 && !contrary.some((one) => one.own) ? "supported" : "single";
}
