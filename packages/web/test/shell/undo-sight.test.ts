import {expect, test} from "vitest";
import {documentAt, inSight, touchedWords} from "../../src/shell/undo-sight.ts";

const reading = {path: "/reader/plan", document: "plan", doneAt: undefined};

test("an act on the text that is open is in sight, one on another or on several is not", () => {
  expect(inSight({documents: ["plan"], statements: 1}, reading)).toBe(true);
  expect(inSight({documents: ["leaflet"], statements: 3}, reading)).toBe(false);
  expect(inSight({documents: ["plan", "leaflet"], statements: 3}, {...reading, doneAt: "/reader/plan"})).toBe(false);
});

test("an act that touches no text is in sight where it was done", () => {
  const none = {documents: [], statements: 0};
  expect(inSight(none, {path: "/types", document: undefined, doneAt: "/types"})).toBe(true);
  expect(inSight(none, {path: "/network", document: undefined, doneAt: "/types"})).toBe(false);
});

test("what was done elsewhere and is not shown yet is out of sight, also in the text that is open", () => {
  expect(inSight({documents: ["plan"], statements: 1}, {...reading, unseen: true})).toBe(false);
  expect(touchedWords({documents: ["plan"], statements: 1}, (key) => key, true)).toContain("does not show it yet");
});

test("what is out of sight is named with its place", () => {
  const titleOf = (key: string) => key.toUpperCase();
  expect(touchedWords({documents: ["a", "b", "c", "d", "e"], statements: 7}, titleOf)).toBe("It touches 7 statements in “A”, “B”, “C”, 2 more texts.");
  expect(touchedWords({documents: ["a"], statements: 1}, titleOf)).toBe("It touches 1 statement in “A”.");
});

test("an address is about the document it opens or is narrowed to", () => {
  expect(documentAt({pathname: "/reader/a%20b", search: ""})).toBe("a b");
  expect(documentAt({pathname: "/threads", search: "?document=x"})).toBe("x");
  expect(documentAt({pathname: "/network", search: ""})).toBe(undefined);
});
