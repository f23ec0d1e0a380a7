import {addMonths, daySeconds, mod, monthNumber, monthStart} from "./calendar.ts";

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

/** A number of units later; half a month is half the length of the month stepped into. */
export function addFraction(seconds: number, unit: TimeUnit, count: number): number {
  const whole = addUnits(seconds, unit, Math.floor(count));
  const next = addUnits(seconds, unit, Math.floor(count) + 1);
  return whole + (next - whole) * (count - Math.floor(count));
}

/** Where a moment lies, in units from 1970 (months and years: from the year 0), fractions kept. Differences are what kernels weigh. */
export function coordinate(seconds: number, unit: TimeUnit): number {
  if (unit !== "months" && unit !== "years") return seconds / lengths[unit];
  const month = monthNumber(seconds);
  const start = monthStart(month);
  const months = month + (seconds - start) / (monthStart(month + 1) - start);
  return unit === "months" ? months : months / 12;
}

/** The start of the day, hour or minute a range of windows begins with: days, weeks, months and years begin at midnight. */
export function aligned(seconds: number, unit: TimeUnit): number {
  const step = unit === "seconds" || unit === "minutes" || unit === "hours" ? lengths[unit] : daySeconds;
  return seconds - mod(seconds, step);
}
