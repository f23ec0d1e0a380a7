import {byCodeUnits} from "../frame/axis.ts";
import {stateOf} from "./evidence.ts";
import {lastConditions, lastKnown, type LastKnown} from "./last-known.ts";
import type {Line} from "./lines.ts";

/** How near two actors stand, over the concepts on which both are last known to say yes, no or neutral. */
export interface Nearness {
  readonly shared: number;
  readonly same: number;
  readonly opposed: number;
  /** One of the two is neutral. */
  readonly half: number;
  /** Concepts with the same stance: the strict count. */
  readonly strict: number;
  /** Sum of the distances, yes 1, neutral ½, no 0: the city-block count. */
  readonly cityBlock: number;
  /** As shares of `shared`: `strict`, the agreement; `cityBlock`, the distance, and 1 − that. Null below five shared concepts. */
  readonly rates: {readonly strict: number; readonly cityBlock: number; readonly distance: number} | null;
  readonly concepts: readonly {readonly concept: string; readonly stances: readonly [string, string]}[];
  /**
   * Concepts on which something is known of one of them at least and that do not count, and why; and what one of them holds under a condition
   * beside what it holds without one, which alone counts.
   */
  readonly left: readonly LeftOut[];
}

interface LeftOut {
  readonly concept: string;
  /** Null where nothing is known. */
  readonly stances: readonly [LastKnown["stance"] | null, LastKnown["stance"] | null];
  /** The first that applies: nothing is known of one, one says yes and no, one takes a side under a condition alone. */
  readonly why: "unknown" | "contradictory" | "conditional";
}

const places = new Map([
  ["yes", 1],
  ["neutral", 0.5],
  ["no", 0],
]);

export function nearness(lines: readonly Line[], [one, other]: readonly [string, string]): Nearness {
  const known = [stancesOf(lines, one), stancesOf(lines, other)] as const;
  const [left, right] = known.map(comparable);
  const concepts = [...left.keys()].filter((concept) => right.has(concept)).sort(byCodeUnits);
  const distances = concepts.map((concept) => Math.abs(places.get(left.get(concept)!)! - places.get(right.get(concept)!)!));
  const shared = concepts.length;
  const count = (distance: number) => distances.filter((one) => one === distance).length;
  const cityBlock = distances.reduce((sum, distance) => sum + distance, 0);
  return {
    shared,
    same: count(0),
    opposed: count(1),
    half: count(0.5),
    strict: count(0),
    cityBlock,
    rates: shared < 5 ? null : {strict: count(0) / shared, cityBlock: 1 - cityBlock / shared, distance: cityBlock / shared},
    concepts: concepts.map((concept) => ({concept, stances: [left.get(concept)!, right.get(concept)!]})),
    left: [...leftOut(known, new Set(concepts)), ...leftBeside(lines, [one, other], known)].sort((a, b) => byCodeUnits(a.concept, b.concept)),
  };
}

type Stances = ReadonlyMap<string, LastKnown["stance"]>;

function stancesOf(lines: readonly Line[], actor: string): Stances {
  const known = lines.filter((line) => line.actor === actor).flatMap(lastKnown);
  return new Map(known.map(({concept, stance}) => [concept, stance]));
}

function comparable(stances: Stances): Stances {
  return new Map([...stances].filter(([, stance]) => places.has(stance)));
}

function leftOut([one, other]: readonly [Stances, Stances], compared: ReadonlySet<string>): LeftOut[] {
  const all = [...new Set([...one.keys(), ...other.keys()])].filter((concept) => !compared.has(concept)).sort(byCodeUnits);
  return all.map((concept) => {
    const stances = [one.get(concept) ?? null, other.get(concept) ?? null] as const;
    return {concept, stances, why: stances.includes(null) ? "unknown" : stances.includes("both") ? "contradictory" : "conditional"};
  });
}

/** Concepts on which both are compared, and one holds something under a condition besides. */
function leftBeside(lines: readonly Line[], pair: readonly [string, string], known: readonly [Stances, Stances]): LeftOut[] {
  const under = pair.map((actor) => new Map(lines.filter((line) => line.actor === actor).map((line) => [line.concept, conditionalState(line)])));
  const compared = [...comparable(known[0]).keys()].filter((concept) => comparable(known[1]).has(concept));
  return compared.flatMap((concept) => {
    const stances = [0, 1].map((place) => under[place].get(concept) ?? known[place].get(concept) ?? null) as [LeftOut["stances"][0], LeftOut["stances"][1]];
    return under.some((states) => states.get(concept)) ? [{concept, stances, why: "conditional" as const}] : [];
  });
}

/** What somebody holds on a concept under conditions. */
function conditionalState(line: Line): LastKnown["stance"] | undefined {
  const states = new Set(lastConditions(line).map(([one]) => stateOf(one)));
  return states.has("yes-if") && states.has("no-if") ? "both-if" : [...states][0];
}

/** What happened to the nearness of two actors between two moments, concept by concept. */
export interface Moves {
  /** Concepts on which only the first, only the second or both moved, and the distance fell, rose or stayed. */
  readonly nearer: Movers;
  readonly further: Movers;
  /** Both moved and are as far apart as before. */
  readonly together: number;
  /** Concepts shared at the first moment alone, and at the second alone: coverage, not movement. */
  readonly lost: number;
  readonly gained: number;
}
export interface Movers {
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly both: readonly string[];
}

export function movesBetween(before: Nearness, after: Nearness): Moves {
  const then = new Map(before.concepts.map(({concept, stances}) => [concept, stances]));
  const now = new Map(after.concepts.map(({concept, stances}) => [concept, stances]));
  const shared = [...now].flatMap(([concept, stances]) => {
    const old = then.get(concept);
    return old ? [{concept, moved: [old[0] !== stances[0], old[1] !== stances[1]], by: distance(stances) - distance(old)}] : [];
  });
  const movers = (towards: (by: number) => boolean): Movers => {
    const named = (first: boolean, second: boolean) =>
      shared.filter(({moved, by}) => towards(by) && moved[0] === first && moved[1] === second).map(({concept}) => concept);
    return {first: named(true, false), second: named(false, true), both: named(true, true)};
  };
  return {
    nearer: movers((by) => by < 0),
    further: movers((by) => by > 0),
    together: shared.filter(({moved, by}) => by === 0 && moved[0] && moved[1]).length,
    lost: before.shared - shared.length,
    gained: after.shared - shared.length,
  };
}

/** From 0, the same, to 1, opposed. Each says yes, no or neutral. */
export function distance([one, other]: readonly [string, string]): number {
  return Math.abs(places.get(one)! - places.get(other)!);
}
