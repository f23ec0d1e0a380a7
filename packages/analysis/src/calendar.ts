/**
 * The calendar in whole seconds since 1970-01-01T00:00:00, the clock on the wall read as UTC; proleptic Gregorian.
 *
 * Day numbers count from 1970-01-01, a Thursday; months from January of the year 0. The conversions are those of
 * H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
 */

export const daySeconds = 86_400;

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export function dayNumber(seconds: number): number {
  return Math.floor(seconds / daySeconds);
}

export function civilOf(day: number): Civil {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

export function dayNumberOf({year, month, day}: Civil): number {
  const fromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const inEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + inYear;
  return era * 146_097 + inEra - 719_468;
}

/** Months since January of the year 0. */
export function monthNumber(seconds: number): number {
  const {year, month} = civilOf(dayNumber(seconds));
  return year * 12 + month - 1;
}

/** First second of a month. */
export function monthStart(month: number): number {
  return dayNumberOf({year: Math.floor(month / 12), month: mod(month, 12) + 1, day: 1}) * daySeconds;
}

/** The same day and time a number of months later; a day the month lacks becomes its last (31 January + 1 is 28 February). */
export function addMonths(seconds: number, months: number): number {
  const day = dayNumber(seconds);
  const civil = civilOf(day);
  const target = civil.year * 12 + civil.month - 1 + months;
  const length = (monthStart(target + 1) - monthStart(target)) / daySeconds;
  return monthStart(target) + (Math.min(civil.day, length) - 1) * daySeconds + (seconds - day * daySeconds);
}

/** Weeks since the one that held 1970-01-01, Monday to Sunday: equal exactly when ISO week-year and ISO week are. */
export function weekNumber(seconds: number): number {
  return Math.floor((dayNumber(seconds) + 3) / 7);
}

/** First second of its week, a Monday. */
export function weekStart(seconds: number): number {
  return (weekNumber(seconds) * 7 - 3) * daySeconds;
}

/** The ISO 8601 week of its year, 1 to 53. */
export function weekOfYear(seconds: number): number {
  const thursday = weekNumber(seconds) * 7;
  const {year} = civilOf(thursday);
  return Math.floor((thursday - dayNumberOf({year, month: 1, day: 1})) / 7) + 1;
}

export function mod(value: number, by: number): number {
  return value - Math.floor(value / by) * by;
}
