import fc from "fast-check";
import {expect, test} from "vitest";
import {addMonths, civilOf, dayNumber, dayNumberOf, weekOfYear} from "../src/calendar.ts";
import {addFraction, coordinate, type TimeUnit} from "../src/units.ts";
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

test("from one January to the next lies exactly one year, and half of it is half of its days", () => {
  const at = (text: string) => Date.parse(`${text}Z`) / 1000;
  expect(coordinate(at("2005-01-01T00:00:00"), "years") - coordinate(at("2004-01-01T00:00:00"), "years")).toBe(1);
  expect(coordinate(at("2005-07-02T12:00:00"), "years")).toBe(2005.5);
  expect(coordinate(at("2004-07-02T00:00:00"), "years")).toBe(2004.5);
});

test("a fraction of a unit later lies that fraction further on", () => {
  onRandomDebates(
    fc.property(moments, fc.constantFrom<TimeUnit>("days", "weeks", "months", "years"), fc.integer({min: -20, max: 20}), (seconds, unit, halves) => {
      const moved = addFraction(seconds, unit, halves / 2);
      const oneSecond = coordinate(seconds + 1, unit) - coordinate(seconds, unit);
      expect(Math.abs(coordinate(moved, unit) - coordinate(seconds, unit) - halves / 2)).toBeLessThan(2 * oneSecond);
    }),
    1000,
  );
});
