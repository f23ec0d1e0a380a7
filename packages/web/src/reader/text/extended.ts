import type {Stretch} from "../chosen.ts";
import {paragraphAround, sentenceAround, wordAround} from "./widened.ts";

export type Unit = "word" | "sentence" | "paragraph";

/**
 * The piece of the text around the caret; when the selection is whole pieces already, with the next piece added.
 * At the end of the text the selection stays as it is.
 */
export function extended(text: string, {from, to}: Stretch, unit: Unit): Stretch {
  const start = around(text, startOfWords(text, from, to), unit);
  const end = to > from ? around(text, to - 1, unit) : start;
  const whole = {from: Math.min(start.from, from === to ? start.from : from), to: Math.max(end.to, to)};
  const taken = from < to && whole.from === from && whole.to === to;
  if (!taken) return {from: Math.min(start.from, whole.from), to: whole.to};
  const next = firstWordAfter(text, to);
  return next === undefined ? {from, to} : {from, to: around(text, next, unit).to};
}

function around(text: string, place: number, unit: Unit): Stretch {
  if (unit === "word") return wordAround(text, place, place);
  const paragraph = paragraphOf(text, place);
  return unit === "paragraph" ? paragraph : sentenceAround(text, clamped(place, paragraph), clamped(place, paragraph), paragraph);
}

function paragraphOf(text: string, place: number): Stretch {
  return paragraphAround(text, place, place);
}

/** The caret in an empty line or between words means what follows. */
function startOfWords(text: string, from: number, to: number): number {
  if (from < to) return from;
  const line = text.slice(text.lastIndexOf("\n", from - 1) + 1, endOfLine(text, from));
  return line.trim() === "" ? (firstWordAfter(text, from) ?? from) : from;
}

function endOfLine(text: string, place: number): number {
  const end = text.indexOf("\n", place);
  return end < 0 ? text.length : end;
}

function firstWordAfter(text: string, place: number): number | undefined {
  const word = /[\p{L}\p{N}]/gu;
  word.lastIndex = place;
  return word.exec(text)?.index;
}

function clamped(place: number, {from, to}: Stretch): number {
  return Math.min(Math.max(place, from), to);
}
