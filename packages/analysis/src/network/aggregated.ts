import {combine} from "./combine.ts";
import {conflict} from "./conflict.ts";
import {congruence} from "./congruence.ts";
import {ignoreOneMode, ignoreTwoMode} from "./ignore.ts";
import type {Levels} from "./levels.ts";
import {normalizations} from "./normalize/normalizations.ts";
import type {ResolvedSettings} from "./settings.ts";
import {subtractOneMode, subtractTwoMode} from "./subtract.ts";
import type {Tally} from "./tally.ts";

/** The values of a network, row by row: counts aggregated over levels, then normalised. */
export function aggregated(tally: Tally, levels: Levels, settings: ResolvedSettings): Float64Array {
  return settings.mode === "one" ? oneMode(tally, levels, settings) : twoMode(tally, levels, settings);
}

function twoMode(tally: Tally, levels: Levels, {aggregate, normalize}: ResolvedSettings): Float64Array {
  const values = aggregate === "combine" ? combine(tally, levels) : aggregate === "subtract" ? subtractTwoMode(tally, levels) : ignoreTwoMode(tally);
  return normalizations[normalize].two?.({values, tally, aggregate}) ?? values;
}

function oneMode(tally: Tally, levels: Levels, settings: ResolvedSettings): Float64Array {
  const {likeness, one, dna} = normalizations[settings.normalize];
  if (likeness && settings.as !== "dna-3.1") return likeness(tally);
  const values = compared(tally, levels, settings);
  return (dna ?? one)?.(values, tally) ?? values;
}

function compared(tally: Tally, levels: Levels, {aggregate, as}: ResolvedSettings): Float64Array {
  if (aggregate === "congruence") return congruence(tally, {levels, as});
  if (aggregate === "conflict") return conflict(tally, {levels, as});
  return aggregate === "subtract" ? subtractOneMode(tally, {levels, as}) : ignoreOneMode(tally);
}
