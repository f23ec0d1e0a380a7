import {analyses} from "@standpoint/analysis";
import type {Point} from "@standpoint/analysis";
import type {AddressOf} from "@standpoint/model";
import {pageAddress, type Sift} from "../shell/page-address.ts";
import {choice, count, flag, word} from "../shell/url-state.ts";

const {at, sources, neutral} = analyses.bases.options;

/** Of which table the page asks. */
export const tableOptions = {at, sources, neutral};

const viewChoices = ["draft", "exclude", "drop", "front", "lattice", "changes"] as const;

/** What the page drafts and shows; all of it is in the address. */
export interface BasesSearch extends AddressOf<typeof tableOptions> {
  /** Names, a line each. */
  readonly actors?: string;
  /** Points of the draft, a line each, "+ name" or "- name". */
  readonly points?: string;
  readonly view?: (typeof viewChoices)[number];
  /** Exclude: whom to keep out, a line each, and whether only by what they oppose. */
  readonly out?: string;
  readonly hard?: true;
  /** Drop: how many of the organisations are enough; "never" or "needs", the actor and the point with tabs between, a line each. */
  readonly least?: number;
  readonly redlines?: string;
  /** Drop: points of which only one can stay, with tabs between, a group a line. */
  readonly exclusive?: string;
  readonly hopeful?: true;
  /** Lattice: the points of the platform that is open, a line each; "none" for the one without points. */
  readonly platform?: string;
  /** Changes: the day to compare with. */
  readonly since?: string;
}

export const basesSearch = pageAddress<Omit<BasesSearch, keyof typeof tableOptions>, typeof tableOptions>(
  {
    actors: word,
    points: word,
    view: choice(...viewChoices),
    out: word,
    hard: flag,
    least: count,
    redlines: word,
    exclusive: word,
    hopeful: flag,
    platform: word,
    since: word,
  },
  tableOptions,
  {
    points: linesThat(isPointLine),
    platform: linesThat((line) => line === "none" || isPointLine(line)),
    redlines: linesThat((line) => redLinesIn(line).length > 0),
    exclusive: linesThat((line) => line.split("\t").every(isPointLine)),
  },
);

/** Keeps the lines that can be read. */
function linesThat(isReadable: (line: string) => boolean): Sift {
  return (given) => {
    const lines = linesIn(typeof given === "string" || typeof given === "number" ? String(given) : "");
    return {read: linesOf(lines.filter(isReadable)), unread: lines.filter((line) => !isReadable(line))};
  };
}

/** Whether a line is a point as this page writes it: "+ name" or "- name". */
function isPointLine(line: string): boolean {
  return /^[-+−] \S/.test(line);
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

/** What an actor insists on, whatever the record says. */
export interface RedLineText {
  readonly rule: "never" | "needs";
  readonly actor: string;
  readonly point: Point;
}

export function redLinesIn(text: string | undefined): readonly RedLineText[] {
  return linesIn(text).flatMap((line) => {
    const [rule, actor = "", point = ""] = line.split("\t");
    const [found] = pointsIn(point).filter(() => isPointLine(point));
    return found && actor !== "" && (rule === "never" || rule === "needs") ? [{rule, actor, point: found}] : [];
  });
}

export function redLinesOf(lines: readonly RedLineText[]): string | undefined {
  return linesOf(lines.map(({rule, actor, point}) => [rule, actor, pointLine(point)].join("\t")));
}

export function groupsIn(text: string | undefined): readonly (readonly Point[])[] {
  return linesIn(text).map((line) => pointsIn(line.replaceAll("\t", "\n")));
}

export function groupsOf(groups: readonly (readonly Point[])[]): string | undefined {
  return linesOf(groups.map((group) => group.map(pointLine).join("\t")));
}
