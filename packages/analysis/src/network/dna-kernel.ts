import {byCodeUnits} from "../frame/axis.ts";
import type {Mentions} from "../select/mentions.ts";
import {conflict} from "./conflict.ts";
import {congruence} from "./congruence.ts";
import {ignoreOneMode, ignoreTwoMode} from "./ignore.ts";
import type {Levels} from "./levels.ts";
import {subtractOneMode, subtractTwoMode} from "./subtract.ts";
import type {ResolvedSettings} from "./settings.ts";
import type {Tally} from "./tally.ts";

/**
 * The levels DNA 3.1 takes for kernels: those that occur among the mentions, sorted as strings, valued by their place.
 * A yes-or-no of which one side is missing so counts from 0 all the same.
 */
export function dnaKernelLevels(levels: Levels, mentions: Mentions): Levels {
  const seen = [...new Set(mentions.levels)].filter((level) => level >= 0);
  const order = levels.kind === "boolean" ? seen.sort((a, b) => a - b) : seen.sort((a, b) => byCodeUnits(levels.names[a], levels.names[b]));
  const places = new Int32Array(levels.count).fill(-1);
  order.forEach((level, place) => (places[level] = place));
  return {
    kind: levels.kind,
    count: order.length,
    codes: levels.codes.map((level) => (level < 0 ? -1 : places[level])),
    names: order.map((level) => levels.names[level]),
    values: Float64Array.from(order, (_, place) => place),
  };
}

/** A smoothed network as DNA 3.1 computes it: the diagonal too, and texts never in conflict. */
export function dnaSmoothed(tally: Tally, levels: Levels, {mode, aggregate}: ResolvedSettings): Float64Array {
  if (mode === "two") return aggregate === "subtract" ? subtractTwoMode(tally, levels) : ignoreTwoMode(tally);
  const compared = {levels: levels.kind === "boolean" ? {...levels, kind: "scale" as const} : levels, as: "dna-3.1", diagonal: "computed"} as const;
  const texts = levels.kind === "nominal" || levels.kind === "none";
  if (aggregate === "ignore" || (texts && aggregate !== "conflict")) return ignoreOneMode(tally, "computed");
  if (texts) return new Float64Array(tally.rows * tally.rows);
  if (aggregate === "subtract") return subtractOneMode(tally, compared);
  return aggregate === "conflict" ? conflict(tally, compared) : congruence(tally, compared);
}

/** DNA 3.1's average for kernels: times a sum of reciprocals, 2 / (x + y) for each column and level, of the unweighted counts of the whole range. */
export function dnaKernelAverage(values: Float64Array, {rows, columns, levels, cells}: Tally): Float64Array {
  const width = columns * levels;
  return values.map((value, at) => {
    const [i, j] = [Math.floor(at / rows) * width, (at % rows) * width];
    let sum = 0;
    for (let c = 0; c < width; ++c) {
      const both = cells[i + c] + cells[j + c];
      if (both > 0) sum += 2 / both;
    }
    return value * sum;
  });
}
