import {spanOf} from "@standpoint/model";
import fc from "fast-check";
import {expect, test} from "vitest";
import {reanchor} from "../src/index.ts";

const old = [
  "The harbour board met on Monday. Anna Berg said the dam must never be built, because the fishers would lose their grounds.",
  "Ben Carlsen answered that the town needs the dam. The fishers, he said, had been offered money twice.",
  "The union did not speak. It will vote in the spring, and the vote will bind its members in the council.",
].join("\n\n");

function spanAt(words: string) {
  const start = old.indexOf(words);
  return spanOf(old, start, start + words.length);
}

test("a span moves with its words when text is put in before it", () => {
  const text = `A new foreword, and a long one.\n\n${old}`;
  const {placed, lost} = reanchor([spanAt("the town needs the dam")], text);
  expect(lost).toEqual([]);
  expect(placed[0]!.span.quote).toBe("the town needs the dam");
  expect(placed[0]!.score).toBeGreaterThan(0.9);
});

test("of words that stand twice, the surroundings choose", () => {
  const text = old.replace("The union", "Some say the dam is old. The union");
  const {placed} = reanchor([spanAt("The fishers")], text);
  expect(placed[0]!.span.start).toBe(text.indexOf("The fishers"));
});

test("edited words are found by their likeness", () => {
  const text = old.replace("the dam must never be built, because the fishers", "the dam should never be built, since fishers");
  const {placed} = reanchor([spanAt("Anna Berg said the dam must never be built, because the fishers would lose")], text);
  expect(placed[0]!.span.quote).toBe("Anna Berg said the dam should never be built, since fishers would lose");
  expect(placed[0]!.score).toBeLessThan(1);
});

test("a long edited passage is found by its words", () => {
  const text = `Foreword.\n\n${old.replace("had been offered money twice", "were offered money three times").replace("Monday", "Tuesday")}`;
  const {placed} = reanchor([spanAt(old)], text);
  expect(placed[0]!.span.quote).toBe(text.slice(text.indexOf("The harbour")));
});

test("removed words are lost, with the best candidate and the old span", () => {
  const span = spanAt("It will vote in the spring, and the vote will bind its members in the council.");
  const {placed, lost} = reanchor([span], old.replace(span.quote, "Nobody knows what comes next, and the spring is far."));
  expect(placed).toEqual([]);
  expect(lost[0]!.span).toEqual(span);
  expect(lost[0]!.index).toBe(0);
});

test("two equally good places are a loss, not a choice", () => {
  const span = {start: 50, end: 53, quote: "tax", prefix: "", suffix: ""};
  expect(reanchor([span], "-".repeat(43) + "tax" + "-".repeat(11) + "tax" + "-".repeat(40)).lost).toHaveLength(1);
});

test("nothing is left of a text that became empty, and nothing is dropped", () => {
  expect(reanchor([spanAt("Ben Carlsen"), spanAt("The union")], "").lost.map(({index}) => index)).toEqual([0, 1]);
});

const seed = 20221122;
const word = fc.constantFrom(
  "dam",
  "tax",
  "harbour",
  "union",
  "vote",
  "fishers",
  "never",
  "money",
  "the",
  "town",
  "council",
  "spring",
  "answers",
  "and",
  "because",
);
const sentence = fc.array(word, {minLength: 5, maxLength: 14}).map((words) => words.join(" "));

test(`random edits outside a passage and its surroundings leave it exactly where it went (seed ${seed})`, () => {
  const marker = fc.integer({min: 1000, max: 9999}).map((number) => `point ${number}`);
  const sentences = fc.array(sentence, {maxLength: 8});
  fc.assert(
    fc.property(fc.tuple(sentences, sentences, sentences, sentence, marker), ([before, after, inserted, middle, unique]) => {
      const kept = `${middle} ${unique} ${middle}`;
      const text = [...before, kept, ...after].join(". ");
      const revised = [...inserted, ...before, kept, ...inserted, ...after].join(".\n\n");
      const start = text.indexOf(kept);
      const {placed} = reanchor([spanOf(text, start, start + kept.length)], revised);
      expect(placed[0]?.span.start).toBe(revised.indexOf(kept));
      expect(placed[0]?.span.quote).toBe(kept);
    }),
    {seed, numRuns: 300},
  );
});

test(`each span comes back once, placed or lost, with a score from 0 to 1 (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.string({unit: "grapheme", minLength: 1}), fc.string({unit: "grapheme"}), fc.nat(), fc.nat(), (text, revised, a, b) => {
      const start = a % text.length;
      const span = spanOf(text, start, start + 1 + (b % (text.length - start)));
      const {placed, lost} = reanchor([span, span], revised);
      expect([...placed, ...lost].map(({index}) => index).sort()).toEqual([0, 1]);
      for (const {score} of [...placed, ...lost]) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
    {seed, numRuns: 500},
  );
});
