import {counted, Invalid, listed, type Frame} from "@standpoint/model";
import {countedSlices, selected, valuesOf, type Counted} from "../network/counted.ts";
import {resolved, type ResolvedSettings} from "../network/settings.ts";
import type {ComputedBy} from "../network/measure-options.ts";
import {dateNotes, rangeOf, windowNotes} from "../network/timeline.ts";
import {matterOf, scoreOf, type Matter} from "./deviation.ts";
import {polarizationOptions as usual} from "./options.ts";
import {matterAmong, partsOf} from "./parts.ts";
import {splitOf} from "./split.ts";

export interface PolarizationSettings extends ComputedBy<typeof usual> {
  /** Told after each slice how much of the time is done, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

export interface PolarizedSlice extends Pick<Counted, "start" | "mid" | "stop" | "statements"> {
  /**
   * 0 to 1; null with fewer actors than groups, or where nobody agrees or disagrees with anybody. Of several parts the mean, each
   * weighed by how much its actors agree and disagree.
   */
  readonly score: number | null;
  /** Sorted names; the groups in the order of their first name, part by part. Empty where the score is null. */
  readonly groups: readonly (readonly string[])[];
  /** Whether no other split fits better; else the groups were searched for. */
  readonly exact: boolean;
  /** Who agrees or disagrees with nobody, and so is on no side; left out where there is none. */
  readonly untied?: readonly string[];
  /** Where actors fall into parts that neither agree nor disagree with one another: each by itself. Left out for one part. */
  readonly parts?: readonly PolarizedPart[];
}

type PolarizedPart = Pick<PolarizedSlice, "score" | "groups" | "exact"> & {readonly actors: readonly string[]};

export interface Polarization {
  readonly settings: ResolvedSettings;
  readonly slices: readonly PolarizedSlice[];
  readonly notes: readonly string[];
}

/**
 * How polarised a debate is, as a whole or over time: congruence within groups and conflict between them, both divided
 * by the mean activity of the pair (and weighted by the kernel where there is one), against the ideal of `deviation.ts`.
 *
 * Who agrees or disagrees with nobody is on no side and left out, and parts of the debate without a tie between them are split by
 * themselves: across them no sides can be told. Leifeld and Fisher, and DNA ("dna-3.1"), split all actors at once.
 */
export function polarization(frame: Frame, {progress, ...asked}: PolarizationSettings = {}): Polarization {
  const {groups = usual.groups.usual, seed = usual.seed.usual, duplicates = usual.duplicates.usual, ...settings} = asked;
  if (!(Number.isInteger(groups) && groups >= 2)) throw new Invalid(`A debate cannot be split into ${groups} groups: take a whole number from 2.`);
  const notes: string[] = [];
  const agreed = resolved(frame, {...settings, duplicates, mode: "one", aggregate: "congruence", normalize: "average"}, notes);
  const selection = selected(frame, agreed);
  const slices: Found[] = [];
  const range = rangeOf(frame, agreed);
  for (const counted of countedSlices(frame, selection, agreed, {aggregates: ["congruence", "conflict"]})) {
    slices.push(
      polarized(counted, matterOf(valuesOf(counted, agreed), valuesOf(counted, {...agreed, aggregate: "conflict"})), {
        groups,
        seed,
        whole: agreed.as === "dna-3.1",
      }),
    );
    progress?.(timeUpTo(counted, range));
  }
  progress?.(1);
  const about = [...dateNotes(frame, selection, agreed), ...windowNotes(slices, selection, agreed), ...scoreNotes(slices, groups)];
  return {settings: agreed, slices: slices.map(({actors: _, ...slice}) => slice), notes: [...notes, ...selection.notes, ...about]};
}

/** The share of a range up to the middle of a slice; 1 where there is no time. */
function timeUpTo({mid}: Counted, {start, stop}: {readonly start: number; readonly stop: number}): number {
  return stop > start ? Math.min(1, Math.max(0, (mid - start) / (stop - start))) : 1;
}

interface Found extends PolarizedSlice {
  readonly actors: number;
}

/** Why slices have no score, and which groups were searched for. */
function scoreNotes(slices: readonly Found[], groups: number): string[] {
  const those = (count: number, verb: readonly [one: string, many: string]) =>
    slices.length === 1 ? `The debate ${verb[0]}` : counted(count, `of ${slices.length} slices ${verb[0]}`, `of ${slices.length} slices ${verb[1]}`);
  const spoken = slices.filter(({statements}) => statements > 0);
  const few = spoken.filter(({actors}) => actors < groups).length;
  const untied = spoken.filter(({actors, score}) => actors >= groups && score === null).length;
  const apart = slices.filter(({parts}) => parts !== undefined).length;
  const searched = slices.filter(({score, exact}) => score !== null && !exact).length;
  return [
    ...(few > 0 ? [`${those(few, ["has", "have"])} fewer than ${groups} actors, and so no score.`] : []),
    ...(untied > 0 ? [`${those(untied, ["has", "have"])} nobody who agrees or disagrees with anybody, and so no score.`] : []),
    ...untiedNotes(slices),
    ...(apart > 0
      ? [`${those(apart, ["falls", "fall"])} into parts without a tie between them: each is split by itself, and across them no sides can be told.`]
      : []),
    ...(searched > 0
      ? [
          `The groups${slices.length > 1 ? ` of ${searched} of ${slices.length} slices` : ""} were searched for, without proof that no others fit better: other seeds may find such.`,
        ]
      : []),
  ];
}

/** Who is left out for want of a tie: by name, or in how many slices. */
function untiedNotes(slices: readonly Found[]): string[] {
  const left = slices.filter(({untied, score}) => untied !== undefined && score !== null);
  if (left.length === 0) return [];
  if (slices.length > 1) return [`In ${left.length} of ${slices.length} slices actors who agree or disagree with nobody are left out.`];
  const names = left[0].untied ?? [];
  return [
    `${counted(names.length, "actor", "actors")} who ${names.length === 1 ? "agrees or disagrees" : "agree or disagree"} with nobody ${names.length === 1 ? "is" : "are"} left out: ${listed(names)}.`,
  ];
}

interface Splitting {
  readonly groups: number;
  readonly seed: number;
  /** Whether all actors are split at once. */
  readonly whole: boolean;
}

function polarized(counted: Counted, matter: Matter, options: Splitting): Found {
  const {start, mid, stop, statements, rows} = counted;
  const about = {start, mid, stop, statements};
  const everybody = rows.map((_, place) => place);
  const {parts, untied} = options.whole ? {parts: [everybody], untied: []} : partsOf(matter);
  const named = (places: readonly number[]) => places.map((place) => rows[place]);
  const found = parts.map((part) => ({actors: named(part), matter: part.length === rows.length ? matter : matterAmong(matter, part)}));
  const scored = found.map(({actors, matter: among}) => ({actors, weight: among.congruenceSum + among.conflictSum, ...scoredPart(actors, among, options)}));
  return {
    ...about,
    actors: parts.length === 0 ? rows.length : rows.length - untied.length,
    score: meanScore(scored),
    groups: scored.flatMap(({groups}) => groups),
    exact: scored.every(({exact}) => exact),
    ...(untied.length > 0 && {untied: named(untied)}),
    ...(scored.length > 1 && {parts: scored.map(({weight: _, ...part}) => part)}),
  };
}

function scoredPart(actors: readonly string[], matter: Matter, options: Splitting): Omit<PolarizedPart, "actors"> {
  if (actors.length < options.groups || matter.congruenceSum + matter.conflictSum === 0) return {score: null, groups: [], exact: true};
  const {groups, exact} = splitOf(matter, options);
  return {score: scoreOf(matter, groups), groups: Array.from({length: options.groups}, (_, group) => actors.filter((_name, i) => groups[i] === group)), exact};
}

function meanScore(parts: readonly {readonly score: number | null; readonly weight: number}[]): number | null {
  const scored = parts.filter(({score}) => score !== null);
  if (scored.length < 2) return scored[0]?.score ?? null;
  const all = scored.reduce((sum, {weight}) => sum + weight, 0);
  return scored.reduce((sum, {score, weight}) => sum + (score ?? 0) * weight, 0) / all;
}
