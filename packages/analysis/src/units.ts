import {addMonths, civilOf, dayNumber, daySeconds, mod, monthNumber, monthStart, weekStart} from "./calendar.ts";

/** Units of time windows; `events` counts statements. */
export const windowUnits = ["seconds", "minutes", "hours", "days", "weeks", "months", "years", "events"] as const;
export type WindowUnit = (typeof windowUnits)[number];
export type TimeUnit = Exclude<WindowUnit, "events">;

const lengths = {seconds: 1, minutes: 60, hours: 3600, days: daySeconds, weeks: 7 * daySeconds} as const;

/** A whole number of units later. Months and years clamp to the end of a shorter month. */
export function addUnits(seconds: number, unit: TimeUnit, count: number): number {
  if (unit === "months") return addMonths(seconds, count);
  if (unit === "years") return addMonths(seconds, 12 * count);
  return seconds + lengths[unit] * count;
}

/** A number of units later, as `coordinate` counts them: months and years to the nearest second. */
export function addFraction(seconds: number, unit: TimeUnit, count: number): number {
  if (unit !== "months" && unit !== "years") return seconds + lengths[unit] * count;
  const place = coordinate(seconds, unit) + count;
  const whole = Math.floor(place);
  const [start, stop] = [startOf(whole, unit), startOf(whole + 1, unit)];
  return Math.round(start + (stop - start) * (place - whole));
}

/**
 * Where a moment lies, in units from 1970 (months and years: from the year 0), fractions kept. Differences are what kernels weigh: each
 * calendar month is one, and each calendar year, whatever its length.
 */
export function coordinate(seconds: number, unit: TimeUnit): number {
  if (unit !== "months" && unit !== "years") return seconds / lengths[unit];
  const whole = unit === "months" ? monthNumber(seconds) : yearOf(seconds);
  const [start, stop] = [startOf(whole, unit), startOf(whole + 1, unit)];
  return whole + (seconds - start) / (stop - start);
}

/** The start of the unit that a moment lies in: years begin in January, months on the first, weeks on Monday, days at midnight. */
export function aligned(seconds: number, unit: TimeUnit): number {
  if (unit === "years") return startOf(yearOf(seconds), unit);
  if (unit === "months") return startOf(monthNumber(seconds), unit);
  return unit === "weeks" ? weekStart(seconds) : seconds - mod(seconds, lengths[unit]);
}

function yearOf(seconds: number): number {
  return civilOf(dayNumber(seconds)).year;
}

/** First second of a month or year, both counted from the year 0. */
function startOf(whole: number, unit: "months" | "years"): number {
  return monthStart(unit === "months" ? whole : 12 * whole);
}
