import {expect, test} from "vitest";
import {passes} from "../../src/reader/reader-search.ts";
import {said} from "./said.ts";

const row = {...said({id: 1, start: 0, end: 4}), flags: ["unsure"], memo: "a thought"};

test("a statement is marked when it has the type, the flag and the memo asked for", () => {
  expect(passes({}, row)).toBe(true);
  expect(passes({type: "position", flag: "unsure", memo: "with"}, row)).toBe(true);
  for (const filter of [{type: "relation"}, {flag: "orphan"}, {memo: "without"}] as const) expect(passes(filter, row)).toBe(false);
});
