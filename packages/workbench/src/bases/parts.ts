import {actorPlaces, type Point, type Standings} from "@standpoint/analysis";
import {Invalid} from "@standpoint/model";
import type {Reader} from "../words.ts";
import {namesFrom} from "./names.ts";
import type {BasesTable} from "./table.ts";

/** Parts of an answer; `notes` are added to those of the table. Statements are ids. */
export interface Parts {
  readonly notes?: readonly string[];
  readonly [part: string]: unknown;
}

/** Places of the actors an option names. */
export function actorsIn({standings, actors}: BasesTable, read: Reader, option: string): number[] {
  return actorPlaces(standings, namesFrom(read.list(option), actors));
}

export function needed(read: Reader, option: string, example: string): void {
  if (read.list(option).length === 0) throw new Invalid(`--${option} is missing: name them, such as --${option} ${example}`);
}

/** Places as names. */
export function sidesOf({actors, points}: Standings, sides: {actors: readonly number[]; points: readonly number[]}): {actors: string[]; points: Point[]} {
  return {actors: sides.actors.map((a) => actors[a]!), points: sides.points.map((p) => points[p]!)};
}

const mostConcepts = 1_000_000;

/** How many concepts to look at. */
export function limitOf(read: Reader): number {
  return read.whole("limit", 1) ?? mostConcepts;
}

export function tooMany(limit: number): string {
  return `There are more than ${limit} concepts and the rest was not looked at: ask for more with --limit, or for less with --min-actors and --min-points.`;
}
