import {expect, test} from "vitest";
import {propertiesOf, stepped, typesettingFrom, usualTypesetting} from "../../src/reader/text/typesetting.ts";

test("letters and width grow step by step and stop at their bounds", () => {
  let set = usualTypesetting;
  for (let n = 0; n < 40; n += 1) set = stepped(stepped(set, "letters", 1), "width", -1);
  expect(set).toEqual({letters: 28, width: 42, density: "comfortable"});
});

test("what was kept wrongly is as usual, and what was kept rightly stays", () => {
  expect(typesettingFrom({letters: 400, width: "wide", density: "compact"})).toEqual({...usualTypesetting, density: "compact"});
  expect(typesettingFrom(null)).toEqual(usualTypesetting);
});

test("a line of 66 letters is 31.5 letters high wide, and compact lines are closer", () => {
  expect(propertiesOf(usualTypesetting)).toMatchObject({"--reading-width": "31.50em", "--reading-line": "1.65"});
  expect(Number(propertiesOf({...usualTypesetting, density: "compact"})["--reading-line"])).toBeLessThan(1.65);
});
