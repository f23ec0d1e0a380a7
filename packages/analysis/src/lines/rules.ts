import type {Line} from "./lines.ts";
import {lastKnown, type LastKnown} from "./last-known.ts";

/** A concept and a side. */
export interface Point {
  readonly concept: string;
  readonly stance: "yes" | "no";
}

/** What a researcher holds to follow: who takes the premise takes the conclusion, or cannot take it. */
export interface Rule {
  readonly premise: Point;
  readonly relation: "implies" | "excludes";
  readonly conclusion: Point;
}

/** A smallest set of positions of one actor that rules forbid to hold together. */
export interface Entailed {
  readonly actor: string;
  readonly positions: readonly LastKnown[];
  /** Places in the rules given, in the order they are applied. */
  readonly rules: readonly number[];
}

/**
 * Positions last known that do not go together by the rules, one entry a pair.
 *
 * A rule is a clause of two points, so each smallest conflict is one position, or two, and the shortest chain of rules
 * from one to the denial of the other; a rule is also read backwards (who denies the conclusion denies the premise).
 */
export function entailed(lines: readonly Line[], rules: readonly Rule[]): Entailed[] {
  if (rules.length === 0) return [];
  const steps = stepsOf(rules);
  const known = new Map<string, LastKnown[]>();
  for (const line of lines) known.set(line.actor, [...(known.get(line.actor) ?? []), ...lastKnown(line)]);
  return [...known].flatMap(([actor, positions]) => conflictsOf(positions, steps).map((found) => ({actor, ...found})));
}

/** A point that follows from one that an actor is known to hold. */
export interface Following extends Point {
  readonly from: Point;
  /** Places in the rules given, in the order they are applied. */
  readonly rules: readonly number[];
}

/** What follows from each of some points by the rules, each point by the shortest row of rules; no point that is given. */
export function followingFrom(held: readonly Point[], rules: readonly Rule[]): Following[] {
  const steps = stepsOf(rules);
  const found = new Map<string, Following>(held.map((point) => [keyOf(point), {...point, from: point, rules: []}]));
  for (const from of held) {
    for (const [key, applied] of reachedFrom(keyOf(from), steps)) {
      const before = found.get(key);
      if (before && before.rules.length <= applied.length) continue;
      const [stance, concept] = [key.startsWith("yes ") ? ("yes" as const) : ("no" as const), key.slice(key.indexOf(" ") + 1)];
      found.set(key, {concept, stance, from, rules: applied});
    }
  }
  return [...found.values()].filter(({rules: applied}) => applied.length > 0);
}

type Steps = ReadonlyMap<string, readonly {readonly to: string; readonly rule: number}[]>;

function stepsOf(rules: readonly Rule[]): Steps {
  const steps = new Map<string, {to: string; rule: number}[]>();
  const add = (from: string, to: string, rule: number) => steps.set(from, [...(steps.get(from) ?? []), {to, rule}]);
  rules.forEach(({premise, relation, conclusion}, rule) => {
    const end = relation === "implies" ? conclusion : denied(conclusion);
    add(keyOf(premise), keyOf(end), rule);
    add(keyOf(denied(end)), keyOf(denied(premise)), rule);
  });
  return steps;
}

function keyOf({concept, stance}: Point): string {
  return `${stance} ${concept}`;
}

function denied({concept, stance}: Point): Point {
  return {concept, stance: stance === "yes" ? "no" : "yes"};
}

function conflictsOf(known: readonly LastKnown[], steps: Steps): {positions: LastKnown[]; rules: number[]}[] {
  const sides = known.filter((one): one is LastKnown & Point => one.stance === "yes" || one.stance === "no");
  return sides.flatMap((one, i) => {
    const reached = reachedFrom(keyOf(one), steps);
    return sides.slice(i).flatMap((other) => {
      const rules = reached.get(keyOf(denied(other)));
      return rules && rules.length > 0 ? [{positions: one === other ? [one] : [one, other], rules}] : [];
    });
  });
}

/** Each point that follows, with the shortest row of rules to it. */
function reachedFrom(start: string, steps: Steps): Map<string, number[]> {
  const reached = new Map<string, number[]>([[start, []]]);
  for (const [point, rules] of reached) {
    for (const {to, rule} of steps.get(point) ?? []) if (!reached.has(to)) reached.set(to, [...rules, rule]);
  }
  return reached;
}
