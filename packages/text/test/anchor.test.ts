import fc from "fast-check";
import {expect, test} from "vitest";
import {anchorer, type QuotePlace} from "../src/index.ts";

function placed(text: string, sought: QuotePlace | string): string {
  const anchored = anchorer(text).place(typeof sought === "string" ? {quote: sought} : sought);
  return "why" in anchored ? anchored.why : `${anchored.span.start}–${anchored.span.end}`;
}

test("a quote to the letter is found at its offsets", () => {
  expect(placed("no tax, no dam", "no dam")).toBe("8–14");
});

test("any run of white space equals one space", () => {
  expect(placed("the\u00a0harbour \n  is ours", "the harbour is ours")).toBe("0–22");
});

test("typographic marks equal straight ones", () => {
  expect(placed("They say “don’t”.", 'say "don\'t"')).toBe("5–16");
});

test("soft hyphens and zero-width characters are not seen, on either side", () => {
  expect(placed("the har\u00adbour", "harbour")).toBe("4–12");
  expect(placed("the harbour", "har\u200bbour")).toBe("4–11");
});

test("offsets count UTF-16 code units", () => {
  expect(placed("😊😊 dam", "dam")).toBe("5–8");
});

test("an exact place wins over a tolerant one", () => {
  expect(placed("it’s here, it's there", "it's")).toBe("11–15");
});

test("a quote with white space at its edges keeps it when it stands so", () => {
  expect(placed("a  dam b", "  dam ")).toBe("1–7");
});

test("a quote in several places without context is not guessed at", () => {
  expect(placed("tax dam tax dam tax", "tax")).toBe("found in 3 places; add a prefix");
});

test("a prefix or a suffix decides, however its white space is written", () => {
  expect(placed("first\u00a0the tax, then the tax", {quote: "the tax", prefix: "then "})).toBe("20–27");
  expect(placed("the tax fell, the tax rose", {quote: "the tax", suffix: " rose"})).toBe("14–21");
});

test("context that fits several places does not decide", () => {
  expect(placed("no tax. no tax.", {quote: "tax", prefix: "no "})).toBe("found in 2 places; its prefix and suffix do not decide");
});

test("the place nearest to a given offset is taken, unless two are equally near", () => {
  expect(placed("tax tax tax", {quote: "tax", near: 5})).toBe("4–7");
  expect(placed("tax tax", {quote: "tax", near: 2})).toBe("found in 2 places; add a prefix");
});

test("words that are not there are found nowhere", () => {
  expect(placed("no dam", "tax")).toBe("found nowhere");
  expect(placed("no dam", "the harbour authority")).toBe("found nowhere");
  expect(placed("", "x")).toBe("found nowhere");
  expect(placed("no dam", " \u00ad ")).toBe("the quote is empty");
});

const seed = 20240318;
const scraps = fc.array(fc.constantFrom("a", "b", " ", "\n", "\u00a0", "“", "”", '"', "’", "'", "\u00ad", "😊"), {maxLength: 60}).map((all) => all.join(""));

test(`places are those a slow reading of every stretch finds (seed ${seed})`, () => {
  fc.assert(
    fc.property(scraps, scraps, (text, other) => {
      const quote = other.slice(0, 8);
      const starts = anchorer(text)
        .matches(quote)
        .map(({start, end}) => plain(text.slice(start, end)));
      expect(starts.length).toBe(slowCount(text, quote));
      for (const found of starts) expect(found).toBe(plain(quote));
    }),
    {seed, numRuns: 2000},
  );
});

/** The tolerance spelt out with regular expressions. */
function plain(text: string): string {
  return text
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[“”]/g, '"')
    .replace(/’/g, "'")
    .trim();
}

function slowCount(text: string, quote: string): number {
  const whole = text
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[“”]/g, '"')
    .replace(/’/g, "'");
  const sought = plain(quote);
  let count = 0;
  for (let at = 0; sought !== "" && at < whole.length; ++at) if (whole.startsWith(sought, at)) count++;
  return count;
}

test("a hundred thousand quotes in five megabytes are all placed", () => {
  const words = Array.from({length: 800_000}, (_, i) => ((i * 2654435761) >>> 0).toString(36).slice(0, 6));
  const text = words.join(" ");
  const anchors = anchorer(text);
  for (let i = 0; i < 100_000; ++i) {
    const start = (i * 7919) % (text.length - 80);
    const anchored = anchors.place({quote: text.slice(start, start + 60)});
    if ("why" in anchored) expect.fail(anchored.why);
  }
});
