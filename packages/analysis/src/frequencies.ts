import type {ComputedBy} from "./network/measure-options.ts";
import type {frequencyOptions} from "./matrix-options.ts";
import {dayOf, type Frame} from "@standpoint/model";
import {resolved} from "./network/settings.ts";
import type {Levels} from "./network/levels.ts";
import {restingOnReports} from "./select/resting-on-reports.ts";
import {select} from "./select/select.ts";

export interface FrequencySettings extends Omit<ComputedBy<typeof frequencyOptions>, "by" | "seed"> {
  /** Of a list variable each entry counts. */
  readonly by: string;
}

export interface Frequency {
  readonly label: string;
  /** `2005-01-26`, `2005-01` or `2005`; null for undated. Only with `per`. */
  readonly period?: string | null;
  readonly total: number;
  /** By level of the qualifier, zeros included: true, false, neutral; numbers ascending; texts sorted; "unknown" last. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Frequencies {
  readonly rows: readonly Frequency[];
  /** The levels, in the order of `counts`. */
  readonly levels: readonly string[];
  readonly notes: readonly string[];
}

/**
 * How often each label occurs, and with which stance: the data of DNA's bar plots.
 *
 * Sorted by label, then period. Statements that differ in the qualifier are no duplicates of each other.
 */
export function frequencies(frame: Frame, settings: FrequencySettings): Frequencies {
  const {qualifier} = resolved(frame, {...settings, mode: "events"}, []);
  const selection = select(frame, {
    ...settings,
    conditions: "take",
    presence: "all",
    rows: settings.by,
    qualifier,
    qualified: qualifier !== "none",
    known: "rows",
  });
  const {mentions, levels, rows: axis} = selection;
  const counted = new Map<string, Int32Array>();
  const keys: {code: number; period: string | null; key: string}[] = [];
  for (let m = 0; m < mentions.at.length; ++m) {
    const code = mentions.rows[m];
    const period = settings.per ? periodOf(frame.first[mentions.at[m]], settings.per) : null;
    const key = `${code} ${period}`;
    const tally = counted.get(key) ?? new Int32Array(levels.count + 1);
    if (!counted.has(key)) keys.push({code, period, key});
    counted.set(key, tally);
    ++tally[mentions.levels[m] < 0 ? levels.count : mentions.levels[m]];
  }
  const order = orderOf(levels, [...counted.values()]);
  const names = order.map((level) => levels.names[level] ?? "unknown");
  const rows = keys.sort(byLabelThenPeriod).map(({code, period, key}) => {
    const tally = counted.get(key) ?? new Int32Array(0);
    const counts = Object.fromEntries(order.map((level, i) => [names[i], tally[level]]));
    return {label: axis.labels[code], ...(settings.per ? {period} : {}), total: tally.reduce((sum, count) => sum + count, 0), counts};
  });
  return {rows, levels: names, notes: [...selection.notes, ...restingOnReports(frame, selection)]};
}

const periodLengths = {day: 10, month: 7, year: 4} as const;

function periodOf(seconds: number, per: keyof typeof periodLengths): string | null {
  return Number.isFinite(seconds) ? dayOf(seconds).slice(0, periodLengths[per] - 10 || undefined) : null;
}

function byLabelThenPeriod(a: {code: number; period: string | null}, b: {code: number; period: string | null}): number {
  if (a.code !== b.code) return a.code - b.code;
  if (a.period === null || b.period === null) return Number(a.period === null) - Number(b.period === null);
  return a.period < b.period ? -1 : 1;
}

/** True and false always; other levels and the unknown where they occur. */
function orderOf({kind, count}: Levels, tallies: readonly Int32Array[]): number[] {
  if (kind === "none") return [];
  const occurs = (level: number) => tallies.some((tally) => tally[level] > 0);
  const known = kind === "boolean" ? [1, 0, 2].filter((level) => level < count) : Array.from({length: count}, (_, level) => level).filter(occurs);
  return occurs(count) ? [...known, count] : known;
}
