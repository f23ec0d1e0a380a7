import {daysApart, lastKnown, stateOf, type Change, type Conflict, type Evidence, type LastKnown, type Line, type Segment} from "@standpoint/analysis";
import type {Behind, ChangeJson, ConflictJson, LineJson, PositionJson, SegmentJson} from "@standpoint/analysis";
import {behind, type Keys} from "../statements/behind.ts";
import {daysOf, dayOrNull} from "../moments.ts";
import type {Verdict} from "./verdicts.ts";

/** What a line is told with: the keys of statements, the verdicts on them, and the second that ages count from. */
export interface Said {
  readonly keys: Keys;
  readonly verdicts: readonly Verdict[];
  readonly until: number;
  /** What an actor was called on the day asked for; undefined when no day was. */
  readonly called?: ((actor: string) => string) | undefined;
}

/** A line as the contract has it; the ids of all statements named are added to `ids`. */
export function lineJson(line: Line, said: Said, ids: Set<number>): LineJson {
  const {actor, concept, segments, aside, changes, conflicts, deeds, factor} = line;
  const known = lastKnown(line)[0];
  return {
    actor,
    ...(said.called && {name: said.called(actor)}),
    concept,
    segments: segments.map((segment) => segmentJson(segment, said, ids)),
    changes: changes.map((change) => changeJson(change, said, ids)),
    conflicts: conflicts.map((conflict) => conflictJson(conflict, said, ids)),
    atLeast: changes.length,
    lastKnown: known ? positionJson(known, said, ids) : null,
    aside: named(aside, said, ids),
    deeds: deeds.map((deed) => ({stance: deed.stance, ...daysOf(deed), own: deed.own, voice: deed.voice, ...named([deed], said, ids)})),
    ...(factor !== undefined && {factor}),
  };
}

function named(evidence: readonly Evidence[], {keys}: Said, ids: Set<number>): Behind {
  const found = evidence.map(({statement}) => statement);
  for (const id of found) ids.add(id);
  return behind(found, keys);
}

function segmentJson(segment: Segment, said: Said, ids: Set<number>): SegmentJson {
  const own = segment.filter((one) => one.own).length;
  const reporters = [...new Set(segment.filter((one) => !one.own).map(({voice}) => voice))].sort();
  const {condition} = segment[0]!;
  return {
    stance: stateOf(segment[0]!),
    ...(condition !== "" && {condition}),
    conditions: [...new Set(segment.map(({condition}) => condition).filter((condition) => condition !== ""))],
    first: daysOf(segment[0]!),
    last: daysOf(segment.at(-1)!),
    ...named(segment, said, ids),
    own,
    reported: segment.length - own,
    reporters,
    evidence: segment.map((one) => ({
      ...daysOf(one),
      own: one.own,
      id: one.statement,
      ...(one.throughout && {throughout: true}),
      ...(one.since !== "" && {since: one.since}),
    })),
  };
}

function changeJson({from, to, kind, earliest, latest, status, before, after, within}: Change, said: Said, ids: Set<number>): ChangeJson {
  const days = Number.isFinite(earliest) && Number.isFinite(latest) ? Math.floor(latest / 86_400) - Math.floor(earliest / 86_400) : null;
  return {
    from,
    to,
    kind,
    earliest: dayOrNull(earliest),
    latest: dayOrNull(latest),
    days,
    status,
    ...named([before, after], said, ids),
    condition: after.condition || null,
    ...(within && {within}),
  };
}

function conflictJson({kind, one, other, half, days, order}: Conflict, said: Said, ids: Set<number>): ConflictJson {
  const pair = [one.statement, other.statement];
  const verdicts = said.verdicts.filter(({judged, against}) => pair.includes(judged) && (against === null || pair.includes(against)));
  return {
    kind,
    ...named([one, other], said, ids),
    ...(half && {half}),
    days,
    ...(order && {order}),
    verdicts: verdicts.map(({verdict, coder, id}) => ({verdict, coder, id})),
  };
}

/** A position last known, and for how many days nothing has been heard since. */
export function positionJson({concept, stance, evidence}: LastKnown, said: Said, ids: Set<number>): PositionJson {
  const last = evidence.at(-1)!;
  const silent = Number.isFinite(said.until) && last.last < said.until ? daysApart(last, {first: said.until, last: said.until}) : 0;
  return {concept, stance, ...daysOf(last), silent, own: evidence.some(({own}) => own), ...named(evidence, said, ids)};
}
