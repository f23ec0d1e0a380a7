import edtf from "edtf";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {dateOf} from "@standpoint/model";

/** As the library alone reads it; undefined for what it refuses. */
function asTheLibrary(text: string): {first: number; last: number} | undefined {
  try {
    const {min, max} = edtf(text);
    return Number.isFinite(min) && Number.isFinite(max) && min <= max ? {first: Math.floor(min / 1000), last: Math.floor(max / 1000)} : undefined;
  } catch {
    return undefined;
  }
}

function asOurs(text: string): {first: number | null; last: number | null} | undefined {
  try {
    const {first, last} = dateOf(text);
    return {first, last};
  } catch {
    return undefined;
  }
}

const two = (least: number, most: number) => fc.integer({min: least, max: most}).map((n) => String(n).padStart(2, "0"));
const year = fc.integer({min: 0, max: 9999}).map((n) => String(n).padStart(4, "0"));
const day = fc.tuple(year, two(0, 13), two(0, 32)).map((parts) => parts.join("-"));
const plain = fc.oneof(
  year,
  fc.tuple(year, two(0, 13)).map((parts) => parts.join("-")),
  day,
  fc.tuple(day, two(0, 25), two(0, 61), two(0, 61), fc.constantFrom("", "Z")).map(([at, h, m, s, zone]) => `${at}T${h}:${m}:${s}${zone}`),
);

describe("plain dates", () => {
  test("are read as the library reads them, those that there are not included", () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect([text, asOurs(text)]).toEqual([text, asTheLibrary(text)]);
      }),
      {numRuns: 2000},
    );
  });

  test("and so are two with a slash between", () => {
    fc.assert(
      fc.property(plain, plain, (from, to) => {
        fc.pre(from !== to);
        expect([from, to, asOurs(`${from}/${to}`)]).toEqual([from, to, asTheLibrary(`${from}/${to}`)]);
      }),
      {numRuns: 2000},
    );
  });
});
