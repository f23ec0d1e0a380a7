import {combine} from "./combine.ts";
import {conflict} from "./conflict.ts";
import {congruence} from "./congruence.ts";
import {ignoreOneMode, ignoreTwoMode} from "./ignore.ts";
import type {Levels} from "./levels.ts";
import {averageConcepts} from "./normalize/average-concepts.ts";
import {average} from "./normalize/average.ts";
import {cosine, dnaCosine} from "./normalize/cosine.ts";
import {dnaJaccard, jaccard} from "./normalize/jaccard.ts";
import {activity, prominence} from "./normalize/two-mode.ts";
import type {ResolvedSettings} from "./settings.ts";
import {subtractOneMode, subtractTwoMode} from "./subtract.ts";
import type {Tally} from "./tally.ts";

/** The values of a network, row by row: counts aggregated over levels, then normalised. */
export function aggregated(tally: Tally, levels: Levels, settings: ResolvedSettings): Float64Array {
  return settings.mode === "one" ? oneMode(tally, levels, settings) : twoMode(tally, levels, settings);
}

function twoMode(tally: Tally, levels: Levels, {aggregate, normalize}: ResolvedSettings): Float64Array {
  const values = aggregate === "combine" ? combine(tally, levels) : aggregate === "subtract" ? subtractTwoMode(tally, levels) : ignoreTwoMode(tally);
  if (normalize === "activity") return activity({values, tally, aggregate});
  return normalize === "prominence" ? prominence({values, tally, aggregate}) : values;
}

function oneMode(tally: Tally, levels: Levels, settings: ResolvedSettings): Float64Array {
  const {normalize, as} = settings;
  if (as !== "dna-3.1" && normalize === "cosine") return cosine(tally);
  if (as !== "dna-3.1" && normalize === "jaccard") return jaccard(tally);
  const values = compared(tally, levels, settings);
  switch (normalize) {
    case "average":
      return average(values, tally);
    case "average-concepts":
      return averageConcepts(values, tally);
    case "cosine":
      return dnaCosine(values, tally);
    case "jaccard":
      return dnaJaccard(values, tally);
    case "none":
    case "activity":
    case "prominence":
      return values;
  }
}

function compared(tally: Tally, levels: Levels, {aggregate, as}: ResolvedSettings): Float64Array {
  if (aggregate === "congruence") return congruence(tally, {levels, as});
  if (aggregate === "conflict") return conflict(tally, {levels, as});
  return aggregate === "subtract" ? subtractOneMode(tally, {levels, as}) : ignoreOneMode(tally);
}
