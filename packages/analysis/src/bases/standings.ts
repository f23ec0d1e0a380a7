import {Invalid} from "@standpoint/model";
import {followingFrom, type Point, type Rule} from "../lines/rules.ts";
import {contextOf, type Context} from "./context.ts";

/** What an actor does with a point: holds it, opposes it, is on record for and against, abstains, would hold it under a condition, is unwilling by a rule between points, would oppose it under a condition and says no more, or is not heard. */
export const standingNames = ["unknown", "holds", "opposes", "contradictory", "neutral", "conditional", "unwilling", "opposes-if"] as const;
export type Standing = (typeof standingNames)[number];

/** Why an actor does not sign a point. */
export type Because = "no" | "neutral" | "unknown" | "contradictory" | "condition" | "rule" | "no-if";

/**
 * Actors by points, the matrix that bases of agreement are found in.
 *
 * `cells[a * points.length + p]` is a place in `standingNames`. A table of a file may have points of no concept at all;
 * their stance is then "yes".
 */
export interface Standings {
  readonly actors: readonly string[];
  readonly points: readonly Point[];
  readonly cells: Uint8Array;
  /** Like `cells`: 1 where an actor opposes or abstains and would hold the point under a condition. */
  readonly beside?: Uint8Array;
}

export const holds = 1;
export const opposes = 2;
export const conditional = 5;
const unwilling = 6;
export const opposesIf = 7;

/** Whether an answer not yet known may make the actor hold the point: nothing is heard of it, or the other side under a condition only. */
export function isOpen(cell: number): boolean {
  return cell === 0 || cell === opposesIf;
}

/** Points of which nothing is heard and whose denial follows, by the rules, from what the actor holds: it is unwilling to sign them. */
export function withRules(standings: Standings, rules: readonly Rule[]): Standings {
  const {actors, points, cells} = standings;
  if (rules.length === 0) return standings;
  const ruled = Uint8Array.from(cells);
  actors.forEach((_, a) => {
    const row = a * points.length;
    const held = points.filter((_, p) => cells[row + p] === holds);
    const denied = new Set(followingFrom(held, rules).map(({concept, stance}) => `${stance === "yes" ? "no" : "yes"} ${concept}`));
    points.forEach(({concept, stance}, p) => {
      if (isOpen(cells[row + p]) && denied.has(`${stance} ${concept}`)) ruled[row + p] = unwilling;
    });
  });
  return {...standings, cells: ruled};
}
const reasons: readonly (Because | undefined)[] = ["unknown", undefined, "no", "contradictory", "neutral", "condition", "rule", "no-if"];

export function standingAt({points, cells}: Standings, actor: number, point: number): Standing {
  return standingNames[cells[actor * points.length + point]];
}

/** Whether the actor would hold the point were its condition met: it says so alone, or beside what it says without one. */
export function wouldHoldAt({points, cells, beside}: Standings, actor: number, point: number): boolean {
  const at = actor * points.length + point;
  return cells[at] === conditional || beside?.[at] === 1;
}

export function becauseAt({points, cells}: Standings, actor: number, point: number): Because {
  return reasons[cells[actor * points.length + point]] ?? "unknown";
}

/** Who is known to hold what: yes and nothing against it. */
export function certainContext({actors, points, cells}: Standings): Context {
  return contextOf(actors.length, points.length, (a, p) => cells[a * points.length + p] === holds);
}

/** Who may hold what: nothing is on record against it but a condition, not even an abstention. */
export function possibleContext({actors, points, cells}: Standings): Context {
  return contextOf(actors.length, points.length, (a, p) => {
    const cell = cells[a * points.length + p];
    return cell === holds || cell === conditional || isOpen(cell);
  });
}

/** Only these actors and points, in the order given. */
export function narrowed({actors, points, cells, beside}: Standings, keep: {actors?: readonly number[]; points?: readonly number[]}): Standings {
  const rows = keep.actors ?? actors.map((_, a) => a);
  const columns = keep.points ?? points.map((_, p) => p);
  const part = (all: Uint8Array) => Uint8Array.from(rows.flatMap((a) => columns.map((p) => all[a * points.length + p])));
  return {actors: rows.map((a) => actors[a]), points: columns.map((p) => points[p]), cells: part(cells), ...(beside && {beside: part(beside)})};
}

/** Places of names. Throws Invalid for one that is not there. */
export function actorPlaces({actors}: Standings, names: readonly string[]): number[] {
  return names.map((name) => {
    const place = actors.indexOf(name);
    if (place >= 0) return place;
    throw new Invalid(`"${name}" takes no position here: name one of the ${actors.length} actors of the table, such as ${actors.slice(0, 3).join(", ")}`);
  });
}

/** The same point written as it is typed: the concept, then + or −. */
export function pointText({concept, stance}: Point): string {
  return `${concept} ${stance === "yes" ? "+" : "−"}`;
}

/** Points as they are typed, from repeated options or with commas after the signs: "Carbon tax+,Free ports-". */
export function pointTexts(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/(?<=[-+−])\s*,/)).map((text) => text.trim());
}

/** A point as it is typed: the concept, then its side. Undefined for what is none. */
export function pointIn(text: string): Point | undefined {
  const found = /^(.*\S)\s*([-+−])$/.exec(text);
  return found ? {concept: found[1], stance: found[2] === "+" ? "yes" : "no"} : undefined;
}
