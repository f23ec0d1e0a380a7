import {alike, daysApart, isNear, type Evidence} from "./evidence.ts";
import {toldOrder} from "./told-order.ts";

/** A stretch of the record in which an actor says one thing, in the order of `toldOrder`. Never empty. */
export type Segment = readonly Evidence[];

export interface Segmented {
  readonly segments: readonly Segment[];
  /** Evidence that equal stances surround and that proves no change. */
  readonly aside: readonly Evidence[];
}

interface Run {
  readonly members: Evidence[];
  last: number;
  /** Who reports it; "" stands for the actor's own words. */
  readonly voices: Set<string>;
}

/**
 * Collapses evidence to segments of equal stance, in the order it was told in.
 *
 * Two things are set aside when the stances before and after are equal: what only others report, unless all three are
 * the account of one reporter; and what stands within `window` days of those equal stances, for that is a
 * contradiction and not a change there and back. Each segment is looked at once the next is known, from the earliest.
 */
export function segmentsOf(evidence: readonly Evidence[], window: number): Segmented {
  const runs: Run[] = [];
  const aside: Evidence[] = [];
  for (const run of runsOf(toldOrder(evidence, window))) {
    runs.push(run);
    while (runs.length > 2) {
      const [before, between, after] = runs.slice(-3);
      if (!provesNothing(before, between, {after, window})) break;
      for (const one of between.members) aside.push(one);
      runs.length -= 2;
      for (const one of after.members) extend(before, one);
    }
  }
  return {segments: runs.map(({members}) => members), aside};
}

function runsOf(evidence: readonly Evidence[]): Run[] {
  const runs: Run[] = [];
  for (const one of evidence) {
    if (runs.length === 0 || !alike(runs[runs.length - 1].members[0], one)) runs.push({members: [], last: -Infinity, voices: new Set()});
    extend(runs[runs.length - 1], one);
  }
  return runs;
}

function extend(run: Run, one: Evidence): void {
  run.members.push(one);
  run.last = Math.max(run.last, one.last);
  run.voices.add(one.own ? "" : `by ${one.voice}`);
}

function provesNothing(before: Run, between: Run, {after, window}: {after: Run; window: number}): boolean {
  if (!alike(before.members[0], after.members[0])) return false;
  return onlyReported(before, between, after) || momentary(before, between, {after, window});
}

function onlyReported(before: Run, between: Run, after: Run): boolean {
  if (between.voices.has("")) return false;
  return before.voices.has("") || after.voices.has("") || new Set([...before.voices, ...between.voices, ...after.voices]).size > 1;
}

function momentary(before: Run, between: Run, {after, window}: {after: Run; window: number}): boolean {
  const reach = {first: before.members[0].first, last: before.last};
  return between.members.every((one) => (daysApart(reach, one) <= window && isNearOne(before, one, window)) || isNear(one, after.members[0], window));
}

/** Only posts of one exchange can lie within the window of a run and yet prove something against each of it. */
function isNearOne({members}: Run, one: Evidence, window: number): boolean {
  return one.post < 0 || members.some((member) => isNear(member, one, window));
}

/** The last possible second of all. */
export function latestOf(segment: Segment): number {
  return segment.reduce((most, {last}) => Math.max(most, last), -Infinity);
}
