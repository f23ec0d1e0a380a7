import {byCodeUnits} from "../frame/axis.ts";
import {becauseAt, standingAt, wouldHoldAt, type Standings} from "./standings.ts";

/** What stands between an actor and a draft, as places of its points. With nothing in it, it signs. */
export interface Lacks {
  readonly actor: number;
  /** Refused, abstained from, contradicted, or unwilling by rule: gone only with the point. */
  readonly drop: readonly number[];
  /** Held under a condition, alone or beside a refusal. */
  readonly meet: readonly number[];
  /** Never heard, or the other side under a condition only. */
  readonly ask: readonly number[];
}

/** A way to more signers: points dropped for all, conditions met and questions asked of one. */
export interface Way extends Lacks {
  /** Who signs then, if it says yes where it is asked, itself first. */
  readonly gains: readonly number[];
}

export interface Obstacles {
  /** Of each actor of the table, in its order. */
  readonly lacks: readonly Lacks[];
  /** One for each who does not sign, those that come to the same told once, the cheapest first. */
  readonly ways: readonly Way[];
}

/**
 * What keeps each actor from signing a draft, and what it would take to win it.
 *
 * A way costs one for each point dropped, condition met and question asked. The cheapest stands first; of equal ones the one that drops
 * less, then the one that asks less, as the answer may be no, then the one that wins more, then by name. A way that drops the whole draft is
 * none.
 */
export function obstaclesOf(standings: Standings, draft: readonly number[]): Obstacles {
  const lacks = standings.actors.map((_, actor) => lacksOf(standings, actor, draft));
  const open = lacks.filter((one) => costOf(one) > 0 && one.drop.length < draft.length);
  const ways = open.map((one) => ({...one, gains: [one.actor, ...alsoWon(one, lacks)]}));
  const {actors} = standings;
  return {
    lacks,
    ways: onceEach(
      ways.sort(
        (a, b) =>
          costOf(a) - costOf(b) ||
          a.drop.length - b.drop.length ||
          a.ask.length - b.ask.length ||
          b.gains.length - a.gains.length ||
          byCodeUnits(actors[a.actor], actors[b.actor]),
      ),
    ),
  };
}

/** Of ways with the same steps that win the same actors the first. */
function onceEach(ways: readonly Way[]): Way[] {
  const kept = new Map<string, Way>();
  for (const way of ways) {
    const {drop, meet, ask, gains} = way;
    const of = meet.length + ask.length > 0 ? way.actor : -1;
    const key = [[of], drop, meet, ask, [...gains].sort((a, b) => a - b)].join(";");
    if (!kept.has(key)) kept.set(key, way);
  }
  return [...kept.values()];
}

function lacksOf(standings: Standings, actor: number, draft: readonly number[]): Lacks {
  const open = draft.filter((point) => standingAt(standings, actor, point) !== "holds");
  const meet = open.filter((point) => wouldHoldAt(standings, actor, point));
  const because = (...reasons: readonly string[]) => open.filter((point) => !meet.includes(point) && reasons.includes(becauseAt(standings, actor, point)));
  return {actor, drop: because("no", "neutral", "contradictory", "rule"), meet, ask: because("unknown", "no-if")};
}

/** How many steps it would take: 0 for who signs. */
export function costOf({drop, meet, ask}: Lacks): number {
  return drop.length + meet.length + ask.length;
}

/** Who else signs once these points are dropped, without being asked anything. */
function alsoWon({actor, drop}: Lacks, lacks: readonly Lacks[]): number[] {
  const dropped = new Set(drop);
  return lacks
    .filter((one) => one.actor !== actor && costOf(one) > 0 && [...one.drop, ...one.meet, ...one.ask].every((point) => dropped.has(point)))
    .map((one) => one.actor);
}
