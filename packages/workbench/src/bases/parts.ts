import {actorPlaces, type BasesParts, type BasesQuestion, type Point, type Standings} from "@standpoint/analysis";
import {Invalid, listed} from "@standpoint/model";
import type {BasesAsked} from "./asked.ts";
import {namesFrom} from "./names.ts";
import type {BasesTable} from "./table.ts";

/** What is found for a question; `notes` are added to those of the table. */
export interface Found<Question extends BasesQuestion> {
  readonly parts: BasesParts[Question];
  readonly notes: readonly string[];
}

/** Places of the actors that an option names. */
export function actorsIn({standings, actors}: BasesTable, names: readonly string[] = []): number[] {
  return actorPlaces(standings, namesFrom(names, actors));
}

export function needed(option: string, named: readonly string[] | undefined, example: string): void {
  if (named === undefined) throw new Invalid(`--${option} is missing: name them, such as --${option} ${example}`);
}

/** Places as names. */
export function sidesOf({actors, points}: Standings, sides: {actors: readonly number[]; points: readonly number[]}): {actors: string[]; points: Point[]} {
  return {actors: sides.actors.map((a) => actors[a]!), points: sides.points.map((p) => points[p]!)};
}

/** A sentence on those who refuse the company of others who sign; none where there are none. */
export function notTogether(names: readonly string[]): string[] {
  return names.length > 0 ? [`Not together: ${listed(names)} ${names.length === 1 ? "refuses" : "refuse"} the company of others who sign.`] : [];
}

const mostConcepts = 1_000_000;

/** How many concepts to look at. */
export function limitOf({limit}: BasesAsked): number {
  return limit ?? mostConcepts;
}

export function tooMany(limit: number): string {
  return `There are more than ${limit} concepts and the rest was not looked at: ask for more with --limit, or for less with --min-actors and --min-points.`;
}
