import {expect, test} from "vitest";
import {held, unknownChord} from "../../src/shell/chords.ts";

function pressed(words: string) {
  const parts = words.split("+");
  return {key: parts.at(-1) ?? "", ctrlKey: parts.includes("Ctrl"), altKey: parts.includes("Alt"), metaKey: false};
}

test("chords of browsers and of this page are known, others are not", () => {
  for (const known of ["Ctrl+c", "Ctrl+Z", "Ctrl+f", "Ctrl+0", "Ctrl+ArrowLeft", "u", "Ctrl+Alt+["]) expect(unknownChord(pressed(known)), known).toBe(false);
  for (const unknown of ["Ctrl+j", "Ctrl+u", "Alt+x", "Ctrl+;"]) expect(unknownChord(pressed(unknown)), unknown).toBe(true);
});

test("letters after an unknown chord are held until a key that is no letter", () => {
  const after = (...keys: readonly string[]) => keys.reduce((before, key) => held(before, pressed(key)), false);
  expect(after("Ctrl+j", "u", "x")).toBe(true);
  expect(after("Ctrl+j", "Shift", "u")).toBe(true);
  expect(after("Ctrl+j", "u", "Escape")).toBe(false);
  expect(after("Ctrl+j", "Ctrl+c")).toBe(false);
  expect(after("Ctrl+c", "u")).toBe(false);
});

test("letters after one that means nothing here are held: somebody is writing", () => {
  expect(held(false, pressed("b"), true)).toBe(true);
  expect(held(true, pressed("a"))).toBe(true);
  expect(held(true, pressed("ArrowLeft"))).toBe(false);
  expect(held(false, pressed("u"))).toBe(false);
});
