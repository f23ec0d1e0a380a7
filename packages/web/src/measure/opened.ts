import {windowWords} from "@standpoint/draw";
import type {About} from "@standpoint/draw";
import type {Whose} from "./messages.ts";

/** What is open beside a picture, as it stands in the address: `slices:3,4`, `actor:Name`, `concept:Name`. */
export function openedWords(about: About): string | undefined {
  if (about.kind === "slices") return `slices:${about.places.join(",")}`;
  return about.kind === "actor" || about.kind === "concept" ? `${about.kind}:${about.label}` : undefined;
}

export interface Opened {
  readonly title: string;
  readonly whose: Whose;
}

interface Span {
  readonly start: number;
  readonly stop: number;
}

/** Null for words of an old link that fit nothing here. */
export function openedOf(words: string | undefined, slices: readonly Span[]): Opened | null {
  const [kind = "", rest = ""] = [words?.slice(0, words.indexOf(":")), words?.slice(words.indexOf(":") + 1)];
  if ((kind === "actor" || kind === "concept") && rest !== "") return {title: rest, whose: {of: kind, name: rest}};
  if (kind !== "slices") return null;
  const windows = placesIn(rest).flatMap((place) => slices[place] ?? []);
  const [first] = windows;
  if (first === undefined) return null;
  return {title: windows.length === 1 ? windowWords(first) : `${String(windows.length)} slices from ${windowWords(first)}`, whose: {of: "windows", windows}};
}

/** The slice to set apart in the picture, where one alone is open. */
export function openedSlice(words: string | undefined): number | undefined {
  if (words?.startsWith("slices:") !== true) return undefined;
  const places = placesIn(words.slice("slices:".length));
  return places.length === 1 ? places[0] : undefined;
}

function placesIn(text: string): number[] {
  return text.split(",").map(Number);
}
