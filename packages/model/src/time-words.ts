import {dateOf, dayOf} from "./dates.ts";

/** First and last possible day; null where there is none. */
interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/**
 * Two days as commands and pages print when something was: `2024-03-18`, `March 2024`, `2024`, `by March 2024`, `since 2019` or
 * `between 2022-08-31 and 2022-10-22`; what held throughout, `from 2019 to 2021`. Never a first possible day for the day itself.
 */
export function timeWords({earliest, latest}: Days, throughout = false): string {
  if (earliest === null && latest === null) return "at an unknown time";
  if (earliest === null) return `by ${endWords(latest!)}`;
  if (latest === null) return `since ${beginWords(earliest)}`;
  if (earliest === latest) return earliest;
  const [begin, end] = sameKind(earliest, latest);
  if (begin === end) return throughout ? `throughout ${begin}` : begin;
  return throughout ? `from ${begin} to ${end}` : `between ${begin} and ${end}`;
}

/**
 * A date as written, where people read it: `November 2022 (approximate)` for `2022-11~`, `between 1970 and 1979` for `197X`. A moment of a day
 * stays one. Where a date is edited it stands as it was written.
 */
export function dateWords(written: string): string {
  if (/^[^/]*T[^/]*$/.test(written)) return written.replace("T", " ");
  const {first, last} = dateOf(written);
  const words = timeWords({earliest: first === null ? null : dayOf(first), latest: last === null ? null : dayOf(last)});
  const marks = [/[?%]/.test(written) ? "uncertain" : "", /[~%]/.test(written) ? "approximate" : ""].filter((mark) => mark !== "");
  return marks.length > 0 ? `${words} (${marks.join(", ")})` : words;
}

/** Both as years, else both as months, else both as days. */
function sameKind(earliest: string, latest: string): [string, string] {
  const [begin, end] = [beginWords(earliest), endWords(latest)];
  if (kindOf(begin) === kindOf(end)) return [begin, end];
  const [from, to] = [monthBegun(earliest), monthEnded(latest)];
  return from !== undefined && to !== undefined ? [from, to] : [earliest, latest];
}

function kindOf(words: string): "day" | "month" | "year" {
  return /^-?\d+$/.test(words) ? "year" : words.includes(" ") ? "month" : "day";
}

function beginWords(day: string): string {
  return day.endsWith("-01-01") ? yearOf(day) : (monthBegun(day) ?? day);
}

function endWords(day: string): string {
  return day.endsWith("-12-31") ? yearOf(day) : (monthEnded(day) ?? day);
}

function yearOf(day: string): string {
  return day.slice(0, -6);
}

function monthBegun(day: string): string | undefined {
  return day.endsWith("-01") ? monthWords(day) : undefined;
}

function monthEnded(day: string): string | undefined {
  const [month, last] = [Number(day.slice(-5, -3)), Number(day.slice(-2))];
  return new Date(Date.UTC(Number(yearOf(day)), month, 0)).getUTCDate() === last ? monthWords(day) : undefined;
}

function monthWords(day: string): string {
  return `${months[Number(day.slice(-5, -3)) - 1]} ${yearOf(day)}`;
}
