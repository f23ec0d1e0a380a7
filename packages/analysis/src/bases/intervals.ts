import type {Frame} from "@standpoint/model";
import type {LineSettings} from "../lines/lines.ts";
import type {Point} from "../lines/rules.ts";
import {bitsOf, membersOf} from "./bits.ts";
import {extentOf} from "./context.ts";
import {positions, standingsOf} from "./positions.ts";
import {certainContext} from "./standings.ts";

/** A stretch over which the same actors are known to hold all of some points. Seconds; null for still. */
export interface Interval {
  readonly from: number;
  readonly to: number | null;
  readonly signers: readonly string[];
}

const mostMoments = 500;
const mostRows = 20_000_000;

/**
 * Since when and until when a draft has had which signers: only stretches with at least `least` of them, in order of time.
 *
 * The record is looked at on each day a statement on one of its concepts may first date from; positions last until
 * something else is heard. Of more than 500 such moments the last 500
 * count, and of a long record only as many as make 20 million rows to look at.
 */
export function intervalsOf(
  frame: Frame,
  draft: readonly Point[],
  {least = 1, among, ...settings}: LineSettings & {least?: number; among?: readonly string[]},
): Interval[] {
  const concepts = [...new Set(draft.map(({concept}) => concept))];
  const column = settings.columns ?? "concept";
  const only = {...settings.only, [column]: concepts};
  const moments = momentsOf(frame, {concepts, column, until: settings.at ?? Infinity});
  const seen = moments.map((at) => ({from: at, signers: signersAt(frame, draft, {settings: {...settings, only, at}, among})}));
  const changed = seen.filter((one, i) => i === 0 || one.signers.join("\n") !== seen[i - 1].signers.join("\n"));
  return changed.map((one, i) => ({...one, to: changed[i + 1]?.from ?? null})).filter(({signers}) => signers.length >= least);
}

function signersAt(frame: Frame, draft: readonly Point[], {settings, among}: {settings: LineSettings; among: readonly string[] | undefined}): string[] {
  const standings = standingsOf(positions(frame, settings), {points: draft});
  const wanted = new Set(draft.map(({concept, stance}) => `${stance} ${concept}`));
  const points = standings.points.flatMap(({concept, stance}, p) => (wanted.has(`${stance} ${concept}`) ? [p] : []));
  const intent = bitsOf(standings.points.length, points);
  const names = membersOf(extentOf(certainContext(standings), intent)).map((a) => standings.actors[a]);
  return among ? names.filter((name) => among.includes(name)) : names;
}

function momentsOf(frame: Frame, {concepts, column, until}: {concepts: readonly string[]; column: string; until: number}): number[] {
  const cells = frame.columns.find(({name}) => name === column) ?? frame.columns.find(({role}) => role === column);
  if (cells?.form !== "codes") return [];
  const wanted = new Set(concepts);
  const moments = new Set<number>();
  for (let row = 0; row < frame.size; ++row) {
    if (wanted.has(cells.labels[cells.codes[row]]) && frame.first[row] <= until && Number.isFinite(frame.first[row])) moments.add(frame.first[row]);
  }
  return [...moments].sort((a, b) => a - b).slice(-Math.max(1, Math.min(mostMoments, Math.floor(mostRows / frame.size))));
}
