import type {Stretch} from "../chosen.ts";

const sentenceEnd = /[.!?…]["'”’)\]]*(?=\s|$)/g;

/** The next larger piece of a text around a stretch: word, sentence, paragraph, then as it was. */
export function widened(text: string, {from, to}: Stretch): Stretch {
  const paragraph = paragraphAround(text, from, to);
  const steps = [wordAround(text, from, to), sentenceAround(text, from, to, paragraph), paragraph];
  return steps.find((step) => step.from <= from && step.to >= to && step.to - step.from > to - from) ?? {from, to};
}

export function wordAround(text: string, from: number, to: number): Stretch {
  const before = /[\p{L}\p{N}'’-]*$/u.exec(text.slice(Math.max(0, from - 80), from))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}'’-]*/u.exec(text.slice(to, to + 80))?.[0].length ?? 0;
  return {from: from - before, to: to + after};
}

export function paragraphAround(text: string, from: number, to: number): Stretch {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const end = text.indexOf("\n", to);
  return trimmed(text, {from: start, to: end < 0 ? text.length : end});
}

export function sentenceAround(text: string, from: number, to: number, paragraph: Stretch): Stretch {
  let start = paragraph.from;
  for (const {0: mark, index} of text.slice(paragraph.from, paragraph.to).matchAll(sentenceEnd)) {
    const end = paragraph.from + index + mark.length;
    if (end >= to) return trimmed(text, {from: start, to: end});
    if (end <= from) start = end;
  }
  return trimmed(text, {from: start, to: paragraph.to});
}

/** Without white space at either end. */
export function trimmed(text: string, {from, to}: Stretch): Stretch {
  const inside = text.slice(from, to);
  return {from: from + inside.length - inside.trimStart().length, to: from + inside.trimEnd().length};
}
