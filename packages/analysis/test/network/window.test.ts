import fc from "fast-check";
import {expect, test} from "vitest";
import {dateOf, timestampOf} from "@standpoint/model";
import {network, windowUnits, type NetworkSettings, type Slice} from "../../src/index.ts";
import {debates, framed, onRandomDebates} from "../debates.ts";
import {said} from "../frame-of.ts";
import {slowFilter, slowNetwork, text, type Rules, type Said} from "../slow.ts";

const rules = {qualifier: "agreement", aggregate: "congruence", normalize: "average", duplicates: "include"} as const;
const settings: NetworkSettings = {mode: "one", qualifier: "agreement", aggregate: "congruence", normalize: "average"};

for (const unit of windowUnits) {
  for (const as of [undefined, "dna-3.1"] as const) {
    test(`sliding windows of ${unit}${as ? " as DNA 3.1" : ""} hold what the slow version finds by looking at every statement for every window`, () => {
      const days = unit === "seconds" || unit === "minutes" ? 1 : unit === "hours" ? 3 : unit === "days" ? 60 : 900;
      const size = fc.integer({min: 1, max: 9});
      onRandomDebates(
        fc.property(debates({days, longest: 25}), size, (lines, size) => {
          const taken = unit === "seconds" ? size * 600 : size;
          const lined = unit === "seconds" ? lines.map((line) => soon(line)) : lines;
          const {slices} = network(framed(lined), {...settings, window: {unit, size: taken}, as});
          const slow = slowWindows(lined, {unit, size: taken, as});
          expect(slices.map(({start, mid, stop, statements}) => ({start, mid, stop, statements}))).toEqual(
            slow.map(({start, mid, stop, inside}) => ({start, mid, stop, statements: inside.length})),
          );
          slices.forEach((slice, i) => expectNetwork(slice, slow[i].inside, lined));
        }),
        unit === "seconds" || unit === "minutes" ? 15 : 50,
      );
    });
  }
}

test("a window of one day is one calendar day, whatever the hour", () => {
  const frame = said("2005-01-26T09:00:00: a + x, 2005-01-26T23:30:00: b + x, 2005-01-27: c + x");
  expect(slicesOf(frame, {unit: "days", size: 1})).toEqual(["2005-01-26T00:00:00 2005-01-26T23:59:59 2", "2005-01-27T00:00:00 2005-01-27T23:59:59 1"]);
});

test("years begin in January, months on the first and weeks on Monday, and the middle of a window is its middle", () => {
  const frame = said("2004-06-17: a + x, 2006-02-03: b + x");
  const first = (unit: "years" | "months" | "weeks", size: number) => {
    const [{start, mid, stop}] = network(frame, {window: {unit, size}}).slices;
    return [start, mid, stop].map(timestampOf).join(" ");
  };
  expect(first("years", 1)).toBe("2004-01-01T00:00:00 2004-07-02T00:00:00 2004-12-31T23:59:59");
  expect(first("years", 2)).toBe("2004-01-01T00:00:00 2004-12-31T12:00:00 2005-12-31T23:59:59");
  expect(first("months", 3)).toBe("2004-06-01T00:00:00 2004-07-17T00:00:00 2004-08-31T23:59:59");
  expect(first("weeks", 1)).toBe("2004-06-14T00:00:00 2004-06-17T12:00:00 2004-06-20T23:59:59");
});

test("months begin on the first also from the 31st of January, where as DNA 3.1 they stick at the 28th", () => {
  const frame = said("2005-01-31: a + x, 2005-05-02: b + x");
  const {slices} = network(frame, {window: {unit: "months", size: 1}});
  expect(slices.map(({start}) => timestampOf(start).slice(5, 10))).toEqual(["01-01", "02-01", "03-01", "04-01", "05-01"]);
  const dna = network(frame, {window: {unit: "months", size: 1}, as: "dna-3.1"}).slices;
  expect(dna.map(({mid}) => timestampOf(mid).slice(5, 10))).toEqual(["01-31", "02-28", "03-28", "04-28"]);
});

test("a year that the range cuts is told", () => {
  const frame = said("2004-01-05: a + x, 2004-07-01: b + x, 2005-03-01: b + x");
  const notes = (from: string, to: string) => network(frame, {window: {unit: "years", size: 1}, from: dateOf(from).first!, to: dateOf(to).last!}).notes;
  expect(notes("2004-06-15", "2005")).toEqual(["The first year holds only what is from 2004-06-15T00:00:00 on."]);
  expect(notes("2004", "2005-03")).toEqual(["The last year holds only what is up to 2005-03-31T23:59:59."]);
});

test("a window longer than the range gives no slice, and a note says so", () => {
  const {slices, notes} = network(said("2005-01-01: a + x, 2005-01-03: b + x"), {window: {unit: "years", size: 2}});
  expect([slices.length, notes]).toEqual([0, ["No window of 2 years fits into the range: take a shorter one, or a longer range."]]);
});

test("undated statements are in no window, uncertain ones count at their first second, and notes say so", () => {
  const {slices, notes} = network(said("a + x, 2005-01: b + x, 2005-01-03: c + x"), {window: {unit: "days", size: 1}});
  expect(slices.map((slice) => slice.statements)).toEqual([1, 0, 1]);
  expect(notes).toEqual(["1 statement without a first date is in no window.", "1 statement has an uncertain date and counts at its first possible second."]);
});

test("events that share a moment are ordered by document and place, so that the same windows come every time", () => {
  const frame = said("2005-01-01: a + x, 2005-01-01: b + x, 2005-01-01: c + x, 2005-01-01: d + x");
  expect(network(frame, {window: {unit: "events", size: 2}}).slices.map((slice) => slice.rows.join(""))).toEqual(["ab", "bc", "cd"]);
  expect(network(frame, {window: {unit: "events", size: 2}, as: "dna-3.1"}).slices.map((slice) => slice.rows.join(""))).toEqual(["abc", "bcd"]);
});

test("windows of seconds over years are refused", () => {
  const frame = said("2005-01-01: a + x, 2009-01-01: b + x");
  expect(() => network(frame, {window: {unit: "seconds", size: 60}})).toThrow(/longer unit/);
});

function slicesOf(frame: ReturnType<typeof said>, window: NonNullable<NetworkSettings["window"]>): string[] {
  return network(frame, {window}).slices.map(({start, stop, statements}) => `${timestampOf(start)} ${timestampOf(stop)} ${statements}`);
}

/** Days become minutes of one hour, so that windows of seconds stay few. */
function soon(line: Said): Said {
  if (Number.isNaN(line.time)) return line;
  const time = dateOf("2024-01-29").first! + (line.id % 60) * 60;
  return {...line, time, date: timestampOf(time)};
}

interface SlowWindow {
  readonly start: number;
  readonly mid: number;
  readonly stop: number;
  readonly inside: Said[];
}

function slowWindows(lines: readonly Said[], {unit, size, as}: {unit: (typeof windowUnits)[number]; size: number; as: Rules["as"]}): SlowWindow[] {
  const dated = slowFilter(lines, {...rules, as}).filter(({time}) => !Number.isNaN(time));
  const times = lines.map(({time}) => time).filter((time) => !Number.isNaN(time));
  if (unit === "events") return slowEvents(dated, size, as);
  if (times.length === 0) return [];
  const [begin, end] = [Math.min(...times), Math.max(...times)];
  const within = (start: number, stop: number) => dated.filter(({time}) => time >= start && time <= stop);
  const windows: SlowWindow[] = [];
  if (as) {
    const half = Math.floor(size / 2);
    for (let mid = begin; mid <= end; mid = later(mid, unit, 1)) {
      const [start, stop] = [later(mid, unit, -half), later(mid, unit, half)];
      if (start >= begin && stop <= end) windows.push({start, mid, stop, inside: within(start, stop)});
    }
    return windows;
  }
  for (let first = begun(begin, unit); later(first, unit, size - 1) <= end; first = later(first, unit, 1)) {
    const stop = later(first, unit, size) - 1;
    windows.push({start: first, mid: first + Math.floor((stop + 1 - first) / 2), stop, inside: within(first, stop)});
  }
  return windows;
}

function slowEvents(dated: readonly Said[], size: number, as: Rules["as"]): SlowWindow[] {
  const back = Math.floor(size / 2);
  const ahead = as || size % 2 === 1 ? back : back - 1;
  return dated.flatMap((line, t) => {
    if (t - back < 0 || t + ahead >= dated.length) return [];
    return [{start: dated[t - back].time, mid: line.time, stop: dated[t + ahead].time, inside: dated.slice(t - back, t + ahead + 1)}];
  });
}

/** The last second at which a unit began, stepped back to by the platform's own calendar. */
function begun(seconds: number, unit: string): number {
  const begins = (at: number) => {
    const date = new Date(at * 1000);
    if (unit === "seconds") return true;
    if (unit === "minutes") return date.getUTCSeconds() === 0;
    if (unit === "hours") return at % 3600 === 0;
    const midnight = date.toISOString().slice(11, 19) === "00:00:00";
    if (unit === "weeks") return midnight && date.getUTCDay() === 1;
    if (unit === "months") return midnight && date.getUTCDate() === 1;
    return midnight && (unit === "days" || (date.getUTCDate() === 1 && date.getUTCMonth() === 0));
  };
  const step = unit === "seconds" || unit === "minutes" ? 1 : unit === "hours" ? 60 : 3600;
  let at = Math.floor(seconds / step) * step;
  while (!begins(at)) at -= step;
  return at;
}

/** By way of the platform's own calendar. */
function later(seconds: number, unit: string, count: number): number {
  if (unit !== "months" && unit !== "years") return seconds + count * {seconds: 1, minutes: 60, hours: 3600, days: 86_400, weeks: 604_800}[unit as "days"];
  const date = new Date(seconds * 1000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count * (unit === "years" ? 12 : 1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime() / 1000;
}

function expectNetwork(slice: Slice, inside: readonly Said[], all: readonly Said[]): void {
  const slow = slowNetwork(inside, all, "one", rules);
  expect(slice.rows).toEqual([...new Set(inside.map((line) => text(line, "holder")))].sort());
  slow.values.flat().forEach((value, at) => expect(Math.abs(value - slice.values[at])).toBeLessThan(1e-9));
}
