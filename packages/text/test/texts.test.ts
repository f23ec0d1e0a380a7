import {expect, test} from "vitest";
import {clean, cleaned, paragraphs, sentences} from "../src/index.ts";

const words = (text: string, stretches: readonly {start: number; end: number}[]) => stretches.map(({start, end}) => text.slice(start, end));

test("a cleaned text has LF line ends and no mark, and nothing else is touched", () => {
  expect(clean("\uFEFFone\r\ntwo\rthree\u00a0 \n")).toBe("one\ntwo\nthree\u00a0 \n");
});

test("an offset of the raw text points to the same words in the cleaned one", () => {
  const raw = "\uFEFFone\r\ntwo\rthree\r\n😊 four";
  const clear = cleaned(raw);
  for (const word of ["one", "two", "three", "😊", "four"]) expect(clear.at(raw.indexOf(word))).toBe(clear.text.indexOf(word));
  expect(clear.at(raw.length)).toBe(clear.text.length);
});

test("blank lines part paragraphs, and lines broken by hand belong together", () => {
  const text = "One line\nand the next.\n \n  Two.  \n\n\nThree.";
  expect(words(text, paragraphs(text))).toEqual(["One line\nand the next.", "Two.", "Three."]);
});

test("a text without blank lines has a paragraph a line", () => {
  const text = "One.\nTwo.\nThree.\n";
  expect(words(text, paragraphs(text))).toEqual(["One.", "Two.", "Three."]);
});

test("a long line is a paragraph of its own even in a block", () => {
  const long = "word ".repeat(60).trim();
  const text = `Heading\n${long}\n\nEnd.`;
  expect(words(text, paragraphs(text))).toEqual(["Heading", long, "End."]);
});

test("an empty text has no paragraphs", () => {
  expect(paragraphs(" \n\n ")).toEqual([]);
});

test("sentences stay inside their paragraph and carry no white space", () => {
  const text = "We say no. They say yes!\n\nA heading\n\nAnd so on.";
  expect(words(text, sentences(text, "en"))).toEqual(["We say no.", "They say yes!", "A heading", "And so on."]);
});
