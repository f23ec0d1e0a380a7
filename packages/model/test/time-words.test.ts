import {expect, test} from "vitest";
import {dateOf, dateWords, dayOf, timeWords} from "../src/index.ts";

const words = (edtf: string, throughout?: boolean) => {
  const {first, last} = dateOf(edtf);
  return timeWords({earliest: first === null ? null : dayOf(first), latest: last === null ? null : dayOf(last)}, throughout);
};

test("an interval is told as what it is, and never by its first possible day", () => {
  expect(words("../2024-03")).toBe("by March 2024");
  expect(words("../2024-03-15")).toBe("by 2024-03-15");
  expect(words("2022-08-31/2022-10-22")).toBe("between 2022-08-31 and 2022-10-22");
  expect(words("2024-03")).toBe("March 2024");
  expect(words("2024")).toBe("2024");
  expect(words("201X")).toBe("between 2010 and 2019");
  expect(words("2024-01/2024-03")).toBe("between January 2024 and March 2024");
  expect(words("2022-02-01/2022-10-22")).toBe("between 2022-02-01 and 2022-10-22");
  expect(words("2019/..")).toBe("since 2019");
  expect(words("2024-03-18")).toBe("2024-03-18");
  expect(timeWords({earliest: null, latest: null})).toBe("at an unknown time");
});

test("what held all along is told from its beginning to its end", () => {
  expect(words("2022-02/2022-08", true)).toBe("from February 2022 to August 2022");
  expect(words("2022", true)).toBe("throughout 2022");
});

test("a date as written is read in words, with what is uncertain of it", () => {
  expect(["2022-11~", "197X", "2024?", "2024-03%", "../2024-03", "2024-03-18", "2005-01-26T13:10:00"].map(dateWords)).toEqual([
    "November 2022 (approximate)",
    "between 1970 and 1979",
    "2024 (uncertain)",
    "March 2024 (uncertain, approximate)",
    "by March 2024",
    "2024-03-18",
    "2005-01-26 13:10:00",
  ]);
});
