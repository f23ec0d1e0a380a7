import type {Factors} from "../product/product.ts";
import {nearness, onlySameLevel} from "./congruence.ts";
import {distances, weighedFactors} from "./distance.ts";
import {blockOf} from "./ignore.ts";
import type {Levels} from "./levels.ts";
import type {Aggregate} from "./options.ts";
import {nearnessLessDistance, signed} from "./subtract.ts";
import {levelsMerged, type Tally} from "./tally.ts";

/** What the values of a one-mode network, before they are normalised, are the product of; undefined where they are none, as texts in conflict. */
export function factorsOf(tally: Tally, levels: Levels, aggregate: Aggregate): Factors | undefined {
  const {kind, count} = levels;
  switch (aggregate) {
    case "ignore":
      return withItself(levelsMerged(tally));
    case "congruence":
      return onlySameLevel(levels) ? withItself(tally) : weighedFactors(tally, nearness(levels));
    case "conflict":
      return kind === "nominal" ? undefined : weighedFactors(tally, distances(levels, undefined));
    case "subtract":
      if (kind === "nominal") return undefined;
      return kind === "boolean" && count === 2 ? withItself(signed(tally, levels)) : weighedFactors(tally, nearnessLessDistance(levels));
    case "combine":
      return undefined;
  }
}

function withItself(tally: Tally): Factors {
  const block = blockOf(tally);
  return {left: block, right: block};
}
