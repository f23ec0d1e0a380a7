import {Conflict} from "@standpoint/model";
import {expect, test} from "vitest";
import {stepped} from "../../src/reader/text/edge-step.ts";
import {extended} from "../../src/reader/text/extended.ts";
import {quickList, withRecent} from "../../src/reader/panel/recent.ts";
import {bindingsFrom, commandOf, keyFor, keyOf, rebound} from "../../src/shell/shortcuts.ts";

const text = "One two. Three four five.\n\nAnother paragraph here. And its end.";
const words = (from: number, to: number, unit: "word" | "sentence" | "paragraph") => {
  const stretch = extended(text, {from, to}, unit);
  return text.slice(stretch.from, stretch.to);
};

test("a sentence is taken at the caret, and the next one with it when asked again", () => {
  expect(words(2, 2, "sentence")).toBe("One two.");
  expect(words(0, 8, "sentence")).toBe("One two. Three four five.");
  expect(words(0, 25, "sentence")).toBe("One two. Three four five.\n\nAnother paragraph here.");
});

test("words and paragraphs are taken alike, and at the end of the text nothing more is", () => {
  expect(words(10, 10, "word")).toBe("Three");
  expect(words(9, 14, "word")).toBe("Three four");
  expect(words(30, 30, "paragraph")).toBe("Another paragraph here. And its end.");
  expect(words(27, text.length, "paragraph")).toBe("Another paragraph here. And its end.");
});

test("a caret in an empty line means what follows", () => {
  expect(words(26, 26, "sentence")).toBe("Another paragraph here.");
});

test("a key is written as it is pressed, and means one command", () => {
  const pressed = {key: "n", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false};
  expect(keyOf(pressed)).toBe("n");
  expect(keyOf({...pressed, key: "ArrowLeft", altKey: true, shiftKey: true})).toBe("Alt+Shift+ArrowLeft");
  expect(commandOf("n", {})).toBe("next");
});

test("a key that means something else, or belongs to the page, is refused", () => {
  expect(() => rebound({}, "next", "p")).toThrow(Conflict);
  for (const key of ["1", "?", "Tab", "ArrowDown", "Ctrl+z", "Escape"]) expect(() => rebound({}, "next", key), key).toThrow(Conflict);
});

test("a command takes another key, frees its old one, and takes it back", () => {
  const changed = rebound({}, "next", "j");
  expect([commandOf("j", changed), commandOf("n", changed), keyFor("next", changed)]).toEqual(["next", undefined, "j"]);
  expect(rebound(changed, "next", "n")).toEqual({});
  expect(bindingsFrom({next: "j", previous: "j", nonsense: "q", find: 3, word: "Tab"})).toEqual({next: "j"});
});

test("an end moves by character as one counts them and by word to the edge of a word", () => {
  const accented = "ae\u0301o Word-play, yes";
  expect(stepped(accented, 1, {end: "end", by: "character", step: 1})).toBe(3);
  expect(stepped(accented, 3, {end: "end", by: "character", step: -1})).toBe(1);
  expect(stepped(text, 3, {end: "end", by: "word", step: 1})).toBe(7);
  expect(stepped(text, 9, {end: "start", by: "word", step: -1})).toBe(4);
  expect(stepped(text, text.length, {end: "end", by: "word", step: 1})).toBe(text.length);
});

test("pinned concepts stand first in the quick list, then the latest, then the most used", () => {
  const concept = (name: string, statements: number) =>
    ({
      id: statements,
      kind: "concept",
      name,
      statements,
      aliases: [],
      abbreviation: null,
      parent: null,
      colour: null,
      attributes: {},
      notes: null,
      externalIds: {},
      version: 1,
    }) as const;
  const concepts = [concept("a", 1), concept("b", 5), concept("c", 3)];
  expect(quickList(concepts, ["c"], ["a", "gone"])).toEqual(["c", "a", "b"]);
  expect(withRecent(["a", "b"], ["b", "d"])).toEqual(["b", "d", "a"]);
});
