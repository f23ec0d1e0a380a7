import {expect, test} from "vitest";
import {found, grouped} from "../../src/shell/palette-entries.ts";
import {undoKey} from "../../src/shell/undo-key.ts";

function entry(label: string, group = "Documents", about = "") {
  return {id: label, label, group, about, open: () => undefined};
}

test("every word typed must occur, in label or description", () => {
  const entries = [entry("A Balance Sheet", "Documents", "CWO"), entry("A Report", "Documents", "CWO")];
  expect(found(entries, "cwo balance").map(({label}) => label)).toEqual(["A Balance Sheet"]);
});

test("what begins with the word comes before what only holds it", () => {
  expect(found([entry("The war"), entry("War")], "war").map(({label}) => label)).toEqual(["War", "The war"]);
});

test("no group has more than seven entries", () => {
  expect(
    found(
      Array.from({length: 20}, (_, place) => entry(`Text ${String(place)}`)),
      "text",
    ),
  ).toHaveLength(7);
});

test("groups keep the order of their first entry", () => {
  expect(grouped([entry("a", "Pages"), entry("b"), entry("c", "Pages")]).map(([group, members]) => `${group} ${String(members.length)}`)).toEqual([
    "Pages 2",
    "Documents 1",
  ]);
});

test("Ctrl Z undoes, Ctrl Shift Z and Ctrl Y redo, Z alone does nothing", () => {
  const key = (given: object) => undoKey({key: "z", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...given});
  expect([key({}), key({shiftKey: true, key: "Z"}), key({key: "y"}), key({ctrlKey: false})]).toEqual(["undo", "redo", "redo", null]);
});
