import {bitsOf, isEmpty, membersOf} from "./bits.ts";
import {intentOf} from "./context.ts";
import {minimalHittingSets} from "./hitting-sets.ts";
import {becauseAt, certainContext, type Because, type Standings} from "./standings.ts";

/** A smallest platform that all of some hold and each of others does not. */
export interface Excluding {
  readonly points: readonly number[];
  /** Who is shut out by which point, and whether it opposes it or only does not sign it. */
  readonly by: readonly {readonly actor: number; readonly point: number; readonly because: Because}[];
}

export interface Exclusion {
  /** Fewest points first; of equally many, those with the most opposition first. */
  readonly minimal: readonly Excluding[];
  /** Those who hold all that the others share: nothing keeps them out. */
  readonly impossible: readonly number[];
  readonly complete: boolean;
}

/**
 * The smallest sets of points that keep some in and others out: the smallest hitting sets of what those who stay share
 * and each of the others lacks. `hard` asks that everyone kept out is known to oppose a point, not merely not to sign.
 */
export function excluding(standings: Standings, keep: readonly number[], {out, hard = false}: {out: readonly number[]; hard?: boolean}): Exclusion {
  const {points, cells} = standings;
  const context = certainContext(standings);
  const shared = membersOf(intentOf(context, bitsOf(context.objects, keep)));
  const shuts = (actor: number, point: number) => (hard ? cells[actor * points.length + point] === 2 : cells[actor * points.length + point] !== 1);
  const families = out.map((actor) =>
    bitsOf(
      points.length,
      shared.filter((point) => shuts(actor, point)),
    ),
  );
  const impossible = out.filter((_, i) => isEmpty(families[i]));
  if (impossible.length > 0) return {minimal: [], impossible, complete: true};
  const {sets, complete} = minimalHittingSets(points.length, families);
  const minimal = sets.map((set) => withReasons(standings, membersOf(set), {out, shuts}));
  const opposition = ({by}: Excluding) => by.filter(({because}) => because === "no").length;
  return {minimal: minimal.sort((a, b) => a.points.length - b.points.length || opposition(b) - opposition(a)), impossible, complete};
}

interface Shutting {
  readonly out: readonly number[];
  readonly shuts: (actor: number, point: number) => boolean;
}

function withReasons(standings: Standings, points: readonly number[], {out, shuts}: Shutting): Excluding {
  const by = out.flatMap((actor) =>
    points.filter((point) => shuts(actor, point)).map((point) => ({actor, point, because: becauseAt(standings, actor, point)})),
  );
  return {points, by};
}
