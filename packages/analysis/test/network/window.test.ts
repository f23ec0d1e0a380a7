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

test("an even window reaches one unit further back than forward", () => {
  const frame = said("2005-01-01: a + x, 2005-01-03: b + x");
  const {slices} = network(frame, {window: {unit: "days", size: 2}});
  expect(slices.map(({start, mid, stop}) => [start, mid, stop].map((at) => timestampOf(at).slice(8, 10)).join(" "))).toEqual(["01 02 02", "02 03 03"]);
});

test("31 January does not stick at 28: the next months start on 28 February, 31 March and 30 April", () => {
  const frame = said("2005-01-31: a + x, 2005-05-02: b + x");
  const starts = (as?: "dna-3.1") => network(frame, {window: {unit: "months", size: 1}, as}).slices.map(({mid}) => timestampOf(mid).slice(5, 10));
  expect(starts()).toEqual(["01-31", "02-28", "03-31", "04-30"]);
  expect(starts("dna-3.1")).toEqual(["01-31", "02-28", "03-28", "04-28"]);
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
  const grain = unit === "seconds" ? 1 : unit === "minutes" ? 60 : unit === "hours" ? 3600 : 86_400;
  const first = Math.floor(begin / grain) * grain;
  const ahead = size % 2 === 1 ? (size - 1) / 2 : size / 2 - 1;
  const back = size - 1 - ahead;
  for (let unitNumber = back; later(first, unit, unitNumber + ahead) <= end; ++unitNumber) {
    const start = later(first, unit, unitNumber - back);
    const stop = later(first, unit, unitNumber + ahead + 1) - 1;
    windows.push({start, mid: later(first, unit, unitNumber), stop, inside: within(start, stop)});
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
