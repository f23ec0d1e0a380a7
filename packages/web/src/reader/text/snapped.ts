import type {Stretch} from "../chosen.ts";
import {wordAround} from "./widened.ts";

const before = /^[\s,;:.!?…)\]}–—-]+/;
const after = /[\s,;:([{–—-]+$/;

/** A stretch drawn by hand, as it was meant: whole words, without the punctuation that belongs to its neighbours. */
export function snapped(text: string, {from, to}: Stretch): Stretch {
  if (from === to) return {from, to};
  const inside = text.slice(from, to);
  const start = from + (before.exec(inside)?.[0].length ?? 0);
  const end = to - (after.exec(inside)?.[0].length ?? 0);
  if (start >= end) return {from, to};
  return {from: wordAround(text, start, start).from, to: wordAround(text, end, end).to};
}
