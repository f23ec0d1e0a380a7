import {bitsOf, has, membersOf, without} from "./bits.ts";
import {concepts} from "./concepts.ts";
import {becauseAt, certainContext, wouldHoldAt, type Because, type Standings} from "./standings.ts";

export interface NearSigner {
  readonly actor: number;
  /** Points it does not sign for certain. */
  readonly missing: readonly {readonly point: number; readonly because: Because}[];
}

/** A question whose answer would change who signs. */
export interface Question {
  readonly actor: number;
  readonly point: number;
  /** How many points of the draft are unknown of this actor: with 1 a yes makes it a signer. */
  readonly open: number;
  /** How many platforms of the whole record a yes would bring it onto; null where they are too many to look at. */
  readonly affects: number | null;
}

export interface Signers {
  /** Known to hold every point. */
  readonly certain: readonly number[];
  /** Not known to oppose, to abstain from or to contradict itself on any; the certain ones too. */
  readonly possible: readonly number[];
  /** Lacking few enough points, for whatever reason: the fewest first. */
  readonly near: readonly NearSigner[];
  /** What to ask those who may sign: the fewest open points first, then the most platforms affected. */
  readonly ask: readonly Question[];
  /** Possible signers of whom no point of the draft is known. */
  readonly unknown: readonly number[];
  /** Who opposes at least one point, with those points. */
  readonly opposed: readonly NearSigner[];
  /** Who would sign, with the points it sets conditions on, were they met: on these alone, or also where it refuses or abstains as things stand. */
  readonly wouldSign: readonly NearSigner[];
}

/** Who signs a draft, who might, who is near, and whom to ask what. An empty draft is signed by all. */
export function signersOf(standings: Standings, draft: readonly number[], missing = 1): Signers {
  const gaps = standings.actors.map((_, actor) => ({actor, missing: lackingOf(standings, actor, draft)}));
  const certain = gaps.filter((gap) => gap.missing.length === 0);
  const possible = gaps.filter((gap) => gap.missing.every(({because}) => isUndecided(because)));
  const others = gaps.filter((gap) => !possible.includes(gap));
  const places = (some: readonly NearSigner[]) => some.map(({actor}) => actor);
  return {
    certain: places(certain),
    possible: places(possible),
    near: gaps.filter((gap) => gap.missing.length > 0 && gap.missing.length <= missing).sort((a, b) => a.missing.length - b.missing.length),
    ask: questions(standings, possible),
    unknown:
      draft.length === 0
        ? []
        : places(possible.filter((gap) => gap.missing.length === draft.length && gap.missing.every(({because}) => because === "unknown"))),
    opposed: others.flatMap(({actor, missing: all}) => {
      const against = all.filter(({because}) => because === "no" || because === "rule");
      return against.length > 0 ? [{actor, missing: against}] : [];
    }),
    wouldSign: gaps.flatMap(({actor, missing: all}) => {
      const under = all.filter(({point}) => wouldHoldAt(standings, actor, point));
      return under.length > 0 && all.every((one) => under.includes(one) || isUndecided(one.because)) ? [{actor, missing: under}] : [];
    }),
  };
}

/** Whether an actor that lacks a point for this may sign it yet. */
export function isUndecided(because: Because): boolean {
  return because === "unknown" || because === "condition" || because === "no-if";
}

function lackingOf(standings: Standings, actor: number, draft: readonly number[]): NearSigner["missing"] {
  const {points, cells} = standings;
  return draft.filter((point) => cells[actor * points.length + point] !== 1).map((point) => ({point, because: becauseAt(standings, actor, point)}));
}

const mostPlatforms = 20_000;

function questions(standings: Standings, possible: readonly NearSigner[]): Question[] {
  const asked = possible.flatMap(({actor, missing}) => missing.map(({point}) => ({actor, point, open: missing.length})));
  if (asked.length === 0) return [];
  const affects = affected(standings);
  return asked
    .map((one) => ({...one, affects: affects(one.actor, one.point)}))
    .sort((a, b) => a.open - b.open || (b.affects ?? 0) - (a.affects ?? 0) || a.actor - b.actor || a.point - b.point);
}

/** On how many platforms of two and more signers an actor lacks nothing but this point. */
function affected(standings: Standings): (actor: number, point: number) => number | null {
  const context = certainContext(standings);
  const found = concepts(context, {objects: 2, limit: mostPlatforms});
  if (!found.complete) return () => null;
  const intents = Array.from({length: found.count}, (_, place) => found.intentAt(place));
  return (actor, point) => {
    const own = context.rows.subarray(actor * context.rowWords, (actor + 1) * context.rowWords);
    const one = bitsOf(context.attributes, [point]);
    return intents.filter((intent) => has(intent, point) && membersOf(without(without(intent, own), one)).length === 0).length;
  };
}
