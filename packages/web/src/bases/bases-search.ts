import type {Point} from "@standpoint/analysis";
import {choice, known, word} from "../shell/url-state.ts";

const neutralChoices = ["neutral", "no", "unknown"] as const;
const viewChoices = ["draft", "front", "lattice"] as const;

/** What the page drafts and shows; all of it is in the address. */
export interface BasesSearch {
  /** Names, a line each. */
  readonly actors?: string;
  /** Points of the draft, a line each, "+ name" or "- name". */
  readonly points?: string;
  readonly at?: string;
  readonly sources?: "all" | "own" | "reported";
  readonly neutral?: (typeof neutralChoices)[number];
  readonly view?: (typeof viewChoices)[number];
}

export function basesSearch(given: Record<string, unknown>): BasesSearch {
  return known({
    actors: word(given, "actors"),
    points: word(given, "points"),
    at: word(given, "at"),
    sources: choice(given, "sources", ["all", "own", "reported"] as const),
    neutral: choice(given, "neutral", neutralChoices),
    view: choice(given, "view", viewChoices),
  });
}

export function linesIn(text: string | undefined): readonly string[] {
  return (text ?? "").split("\n").filter((line) => line !== "");
}

export function linesOf(lines: readonly string[]): string | undefined {
  return lines.length > 0 ? lines.join("\n") : undefined;
}

export function pointsIn(text: string | undefined): readonly Point[] {
  return linesIn(text).map((line) => ({concept: line.slice(2), stance: line.startsWith("+") ? "yes" : "no"}));
}

export function pointLine({concept, stance}: Point): string {
  return `${stance === "yes" ? "+" : "-"} ${concept}`;
}
