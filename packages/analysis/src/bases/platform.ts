import {bitsOf, countOf, has, membersOf} from "./bits.ts";
import {intentOf} from "./context.ts";
import {becauseAt, certainContext, possibleContext, type Because, type Standings} from "./standings.ts";

/** Who stands in the way of a point. */
export interface Blocker {
  readonly point: number;
  readonly lacking: readonly {readonly actor: number; readonly because: Because}[];
}

export interface Platform {
  /** Points that all of them are known to hold. */
  readonly certain: readonly number[];
  /** Points that nobody of them is known not to hold; the certain ones too. */
  readonly possible: readonly number[];
  /** Points that some of them hold and others lack, the fewest lacking first. */
  readonly blockers: readonly Blocker[];
  /** How many points more the others share without each of them, largest first; those who cost nothing are left out. */
  readonly gains: readonly {readonly actor: number; readonly points: number}[];
}

/** The largest platform of some actors, by their places. Nobody shares everything. */
export function platformOf(standings: Standings, members: readonly number[]): Platform {
  const certain = certainContext(standings);
  const of = (who: readonly number[]) => intentOf(certain, bitsOf(certain.objects, who));
  const platform = of(members);
  const gains = members.map((actor) => ({actor, points: countOf(of(members.filter((other) => other !== actor))) - countOf(platform)}));
  return {
    certain: membersOf(platform),
    possible: membersOf(intentOf(possibleContext(standings), bitsOf(certain.objects, members))),
    blockers: blockersOf(standings, members).filter(({point}) => !has(platform, point)),
    gains: members.length > 1 ? gains.filter(({points}) => points > 0).sort((a, b) => b.points - a.points || a.actor - b.actor) : [],
  };
}

function blockersOf(standings: Standings, members: readonly number[]): Blocker[] {
  const {points, cells} = standings;
  const lacks = (actor: number, point: number) => cells[actor * points.length + point] !== 1;
  return points
    .map((_, point) => ({
      point,
      lacking: members.filter((actor) => lacks(actor, point)).map((actor) => ({actor, because: becauseAt(standings, actor, point)})),
    }))
    .filter(({lacking}) => lacking.length > 0 && lacking.length < members.length)
    .sort((a, b) => a.lacking.length - b.lacking.length || a.point - b.point);
}
