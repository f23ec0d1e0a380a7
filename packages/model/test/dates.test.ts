import {dateOf, dayOf, Invalid, timestampOf} from "@standpoint/model";
import {expect, test} from "vitest";

const days = (text: string) => {
  const {first, last} = dateOf(text);
  return [first === null ? null : dayOf(first), last === null ? null : dayOf(last)];
};

test.each([
  ["2024-03-18", "2024-03-18", "2024-03-18"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["1984", "1984-01-01", "1984-12-31"],
  ["2022-11~", "2022-11-01", "2022-11-30"],
  ["2002?", "2002-01-01", "2002-12-31"],
  ["201X", "2010-01-01", "2019-12-31"],
  ["2024-01/2024-03", "2024-01-01", "2024-03-31"],
  ["2020-01-01/2020-01-01", "2020-01-01", "2020-01-01"],
  ["2019/..", "2019-01-01", null],
  ["../2020", null, "2020-12-31"],
])("%s lies between %s and %s", (text, first, last) => {
  expect(days(text)).toEqual([first, last]);
});

test("a date is kept as typed", () => {
  expect(dateOf(" 2022-11~ ").edtf).toBe("2022-11~");
});

test("a moment keeps its second, and a day ends at its last second", () => {
  expect(timestampOf(dateOf("2005-01-26T13:10:05").first!)).toBe("2005-01-26T13:10:05");
  expect(timestampOf(dateOf("2005-01-26").last!)).toBe("2005-01-26T23:59:59");
});

test.each(["/".repeat(9000), "1984~/".repeat(5000), "1984/1985/1986", "1984/1984/", "1".repeat(100_000)])(
  "a string that no date is like is refused shortly",
  (text) => {
    const refused = (() => {
      try {
        return dateOf(text);
      } catch (fault) {
        return fault;
      }
    })();
    expect(refused).toBeInstanceOf(Invalid);
    expect((refused as Invalid).message.length).toBeLessThan(250);
  },
);

test.each(["", "next week", "2024-13", "2024-02-30", "18.3.2024", "../.."])('"%s" is no date', (text) => {
  expect(() => dateOf(text)).toThrow(Invalid);
});
