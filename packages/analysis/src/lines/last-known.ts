import {byTime, isSameTime, opposed, stateOf, type Evidence, type State} from "./evidence.ts";
import type {Conflict} from "./conflicts.ts";
import type {Line} from "./lines.ts";
import type {Segment} from "./segments.ts";

/** Where an actor was last heard to stand on a concept. Nothing is known of it after that. */
export interface LastKnown {
  readonly concept: string;
  /** Both, where yes and no are said together; both-if, where they are said under different conditions. */
  readonly stance: State | "both" | "both-if";
  readonly evidence: readonly Evidence[];
}

/**
 * The position of the last segment; both, where yes and no are last heard together, and the side, where that is heard together with
 * neutral. None after a withdrawal. What holds under
 * a condition is the position only where nothing is said without one, or was before a change.
 */
export function lastKnown(line: Line): LastKnown[] {
  const {concept} = line;
  const [last, before] = lastSegments(line) as readonly (Segment | undefined)[];
  if (!last) return [];
  const final = last.at(-1)!;
  const gainsaid = line.aside.find((one) => isSameTime(one, final) && opposed(one, final));
  const other = before?.at(-1) ?? gainsaid;
  if (other && other.condition !== final.condition) return [{concept, stance: "both-if", evidence: [other, final]}];
  if (other) return [{concept, stance: "both", evidence: [other, final]}];
  return [{concept, stance: stateOf(final), evidence: [final]}];
}

/** What was last said under each condition and still stands: it was not withdrawn, and did not come to hold without the condition. */
export function lastConditions({segments, changes, conflicts}: Line): Segment[] {
  const withdrawal = segments.findLast(([{stance}]) => stance === "withdrawn");
  const dropped = changes.filter(({kind, after}) => kind === "condition" && after.condition === "");
  return lastUnderEach(segments, withdrawal, conflicts).filter((segment) => !dropped.some(({before}) => segment.includes(before)));
}

/** The segment last known, and the other side where that is heard together with it and no change between the two is proved. */
export function lastSegments({segments, changes, conflicts}: Line): Segment[] {
  const plain = segments.filter(([{condition}]) => condition === "");
  const last = plain.at(-1);
  if (!last || last[0].stance === "withdrawn") return lastConditional(segments, last, conflicts);
  const turn = changes.findLast(({after}) => after.condition !== "" && plain.flat().every((one) => one.last < after.first));
  if (turn) return weighty(segments.filter((segment) => segment[0].condition !== "" && isTogether(segment, turn.after, conflicts)));
  const proved = changes.findLast(({after, before}) => after.condition === "" && before.condition === "")?.after.stance === last[0].stance;
  const beside = plain.filter((segment) => areJoined(segment, last, conflicts)).reverse();
  return proved ? [last] : weighty([last, ...beside]);
}

/** Whether a segment says something on the dates of a piece of evidence, or in conflict with it. */
function isTogether(segment: Segment, evidence: Evidence, conflicts: readonly Conflict[]): boolean {
  return segment.some((one) => isSameTime(one, evidence)) || areJoined(segment, [evidence], conflicts);
}

/** Whether a conflict tells of evidence in the one and in the other. */
function areJoined(a: Segment, b: Segment, conflicts: readonly Conflict[]): boolean {
  return conflicts.some(({one, other}) => (a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one)));
}

/** Of what is heard together one of each side where both are taken, else the first side, else the first. */
function weighty(together: readonly Segment[]): Segment[] {
  const sides = together.filter(([{stance}]) => stance !== "neutral");
  const first = sides.at(0) ?? together[0];
  const other = sides.find(([one]) => isOtherSide(one, first[0]));
  return other ? [first, other] : [first];
}

/** What was last said under a condition; where such goes both ways, one of either side, under the same condition if there is one. */
function lastConditional(segments: readonly Segment[], withdrawal: Segment | undefined, conflicts: readonly Conflict[]): Segment[] {
  const known = lastUnderEach(segments, withdrawal, conflicts);
  const last = known.at(0);
  const others = last ? known.filter(([one]) => isOtherSide(one, last[0])) : [];
  const other = others.find(([{condition}]) => condition === last?.[0].condition) ?? others.at(0);
  return last && other ? [last, other] : known.slice(0, 1);
}

/** What was last said under each condition, unless it was withdrawn since: the latest first. */
function lastUnderEach(segments: readonly Segment[], withdrawal: Segment | undefined, conflicts: readonly Conflict[]): Segment[] {
  const lasts = new Map<string, Segment[]>();
  for (const segment of segments) {
    const {condition} = segment[0];
    if (condition === "" || withdrawal?.some(({last}) => last >= segment.at(-1)!.first)) continue;
    const before = lasts.get(condition)?.[0];
    lasts.set(condition, before && isTogether(before, segment.at(-1)!, conflicts) ? [segment, before] : [segment]);
  }
  const isNeutral = ([{stance}]: Segment) => Number(stance === "neutral");
  return [...lasts.values()].flat().sort((a, b) => b.at(-1)!.last - a.at(-1)!.last || isNeutral(a) - isNeutral(b) || byTime(b.at(-1)!, a.at(-1)!));
}

function isOtherSide(one: Evidence, other: Evidence): boolean {
  return (one.stance === "yes" && other.stance === "no") || (one.stance === "no" && other.stance === "yes");
}
