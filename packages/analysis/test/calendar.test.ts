import fc from "fast-check";
import {expect, test} from "vitest";
import {addMonths, civilOf, dayNumber, dayNumberOf, weekOfYear} from "../src/calendar.ts";
import {coordinate} from "../src/units.ts";
import {onRandomDebates} from "./debates.ts";
import {isoWeek} from "./slow.ts";

const moments = fc.integer({min: -80_000_000_000, max: 80_000_000_000});

test("days, weeks and months are those of the platform's calendar", () => {
  onRandomDebates(
    fc.property(moments, (seconds) => {
      const date = new Date(seconds * 1000);
      const civil = civilOf(dayNumber(seconds));
      expect(civil).toEqual({year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()});
      expect(dayNumberOf(civil)).toBe(dayNumber(seconds));
      expect(weekOfYear(seconds)).toBe(isoWeek(date).week);
    }),
    1000,
  );
});

test("a month later is the same day and time, or the last day of a shorter month", () => {
  const at = (text: string) => Date.parse(`${text}Z`) / 1000;
  expect(addMonths(at("2004-01-31T10:00:00"), 1)).toBe(at("2004-02-29T10:00:00"));
  expect(addMonths(at("2004-03-31T10:00:00"), -13)).toBe(at("2003-02-28T10:00:00"));
});

test("from one first of a month to the next lies exactly one month", () => {
  const at = (text: string) => Date.parse(`${text}T00:00:00Z`) / 1000;
  expect(coordinate(at("2024-03-01"), "months") - coordinate(at("2024-02-01"), "months")).toBe(1);
  expect(coordinate(at("2024-02-15"), "months") % 1).toBeCloseTo(14 / 29, 9);
});
