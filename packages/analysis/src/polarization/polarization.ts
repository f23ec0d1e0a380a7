import {Invalid, type Frame} from "@standpoint/model";
import {countedSlices, selected, valuesOf, type Counted} from "../network/counted.ts";
import {resolved, type NetworkSettings, type ResolvedSettings} from "../network/settings.ts";
import {dateNotes} from "../network/timeline.ts";
import {matterOf, scoreOf, type Matter} from "./deviation.ts";
import {splitOf} from "./split.ts";

export interface PolarizationSettings extends Omit<NetworkSettings, "mode" | "aggregate" | "normalize" | "isolates"> {
  /** How many groups; default 2. */
  readonly groups?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
  /** Told how many slices are done. */
  readonly progress?: ((slices: number) => void) | undefined;
}

export interface PolarizedSlice extends Pick<Counted, "start" | "mid" | "stop" | "statements"> {
  /** 0 to 1; null with fewer actors than groups, or where nobody agrees or disagrees with anybody. */
  readonly score: number | null;
  /** Sorted names; the groups in the order of their first name. Empty where the score is null. */
  readonly groups: readonly (readonly string[])[];
  /** Whether every split was looked at. */
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
export function polarization(frame: Frame, {groups = 2, seed = 1, progress, ...settings}: PolarizationSettings = {}): Polarization {
  if (!(Number.isInteger(groups) && groups >= 2)) throw new Invalid(`A debate cannot be split into ${groups} groups: take a whole number from 2.`);
  const notes: string[] = [];
  const {duplicates = "document"} = settings;
  const agreed = resolved(frame, {...settings, duplicates, mode: "one", aggregate: "congruence", normalize: "average"}, notes);
  const selection = selected(frame, agreed);
  const slices: PolarizedSlice[] = [];
  for (const counted of countedSlices(frame, selection, agreed, ["congruence", "conflict"])) {
    slices.push(polarized(counted, matterOf(valuesOf(counted, agreed), valuesOf(counted, {...agreed, aggregate: "conflict"})), {groups, seed}));
    progress?.(slices.length);
  }
  const searched = slices.filter(({score, exact}) => score !== null && !exact).length;
  const search = `The groups of ${searched} of ${slices.length} slices were searched for, not looked for one by one: other seeds may find better ones.`;
  return {settings: agreed, slices, notes: [...notes, ...selection.notes, ...dateNotes(frame, selection, agreed), ...(searched > 0 ? [search] : [])]};
}

function polarized(counted: Counted, matter: Matter, options: {groups: number; seed: number}): PolarizedSlice {
  const {start, mid, stop, statements, rows} = counted;
  const about = {start, mid, stop, statements};
  if (rows.length < options.groups) return {...about, score: null, groups: [], exact: true};
  const {groups, exact} = splitOf(matter, options);
  const score = scoreOf(matter, groups);
  if (score === null) return {...about, score, groups: [], exact: true};
  const named = Array.from({length: options.groups}, (_, group) => rows.filter((_name, i) => groups[i] === group));
  return {...about, score, groups: named, exact};
}
