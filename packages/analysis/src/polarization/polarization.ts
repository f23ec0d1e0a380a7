import {counted, Invalid, type Frame} from "@standpoint/model";
import {countedSlices, selected, valuesOf, type Counted} from "../network/counted.ts";
import {resolved, type ResolvedSettings} from "../network/settings.ts";
import type {ComputedBy} from "../network/measure-options.ts";
import {dateNotes, rangeOf, windowNotes} from "../network/timeline.ts";
import {matterOf, scoreOf, type Matter} from "./deviation.ts";
import {polarizationOptions as usual} from "./options.ts";
import {splitOf} from "./split.ts";

export interface PolarizationSettings extends ComputedBy<typeof usual> {
  /** Told after each slice how much of the time is done, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

export interface PolarizedSlice extends Pick<Counted, "start" | "mid" | "stop" | "statements"> {
  /** 0 to 1; null with fewer actors than groups, or where nobody agrees or disagrees with anybody. */
  readonly score: number | null;
  /** Sorted names; the groups in the order of their first name. Empty where the score is null. */
  readonly groups: readonly (readonly string[])[];
  /** Whether no other split fits better; else the groups were searched for. */
  readonly exact: boolean;
}

export interface Polarization {
  readonly settings: ResolvedSettings;
  readonly slices: readonly PolarizedSlice[];
  readonly notes: readonly string[];
}

/**
 * How polarised a debate is, as a whole or over time: congruence within groups and conflict between them, both divided
 * by the mean activity of the pair (and weighted by the kernel where there is one), against the ideal of `deviation.ts`.
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
    slices.push(polarized(counted, matterOf(valuesOf(counted, agreed), valuesOf(counted, {...agreed, aggregate: "conflict"})), {groups, seed}));
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
  const searched = slices.filter(({score, exact}) => score !== null && !exact).length;
  return [
    ...(few > 0 ? [`${those(few, ["has", "have"])} fewer than ${groups} actors, and so no score.`] : []),
    ...(untied > 0 ? [`${those(untied, ["has", "have"])} nobody who agrees or disagrees with anybody, and so no score.`] : []),
    ...(searched > 0
      ? [
          `The groups${slices.length > 1 ? ` of ${searched} of ${slices.length} slices` : ""} were searched for, without proof that no others fit better: other seeds may find such.`,
        ]
      : []),
  ];
}

function polarized(counted: Counted, matter: Matter, options: {groups: number; seed: number}): Found {
  const {start, mid, stop, statements, rows} = counted;
  const about = {start, mid, stop, statements, actors: rows.length};
  if (rows.length < options.groups) return {...about, score: null, groups: [], exact: true};
  if (matter.congruenceSum + matter.conflictSum === 0) return {...about, score: null, groups: [], exact: true};
  const {groups, exact} = splitOf(matter, options);
  const named = Array.from({length: options.groups}, (_, group) => rows.filter((_name, i) => groups[i] === group));
  return {...about, score: scoreOf(matter, groups), groups: named, exact};
}
