import type {ScalingAnswer} from "@standpoint/analysis";
import {scaling, scalingOptions as usual, scalingSpreads, type Summary} from "@standpoint/analysis";
import {scalingMarks} from "@standpoint/draw";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {bootstrapped, spreadColumns, type ShareDone} from "./bootstrapped.ts";
import {csvFile} from "../csv-file.ts";
import {toldOf} from "../filters.ts";
import {measured} from "./measured.ts";
import type {NamedFile} from "../named-file.ts";
import {pictureFile} from "../pictures.ts";
import type {Words} from "@standpoint/model";

/** Where actors lie on one or two axes that their positions suggest. */
export async function scalingAnswer(store: Store, words: Words, progress?: ShareDone): Promise<ScalingAnswer> {
  const {type, settings, result, spreads} = await found(store, words, progress);
  const {concepts, cuts, rHat, ess, samples: draws, notes} = result;
  const actors = result.actors.map((actor) => ({
    ...actor,
    ...(spreads ? {intervals: actor.place.map((_, d) => spreads.get(`${d} ${actor.actor}`) ?? null)} : {}),
  }));
  const diagnostics = {rHat, ess, draws, settled: (rHat ?? 1) <= 1.05 && (ess ?? draws) >= 100};
  return answer("scaling", {settings: toldOf(type, settings), notes}, {actors, concepts, cuts, diagnostics});
}

/** A line a number: the axes of actors, and the discrimination and difficulty of concepts; or a picture of them. */
export async function scalingFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const {result, spreads} = await found(store, words);
  const {actors, concepts} = result;
  if (format !== "csv") {
    const shown = actors.map((one) => ({...one, spread: one.place.map((_, d) => spreads?.get(`${d} ${one.actor}`))}));
    return [pictureFile(scalingMarks({actors: shown, concepts}), `Places of ${actors.length} actors`, format)];
  }
  const {heads, cells} = spreadColumns(spreads);
  const line = (name: string, what: string, {mean, low, high, rHat, ess}: Summary) => [name, what, mean, low, high, rHat ?? "", ess ?? ""];
  const noSpread = heads("draws").map(() => "");
  const lines = [
    ...actors.flatMap(({actor, place}) => place.map((summary, d) => [...line(actor, `place ${d + 1}`, summary), ...cells(`${d} ${actor}`)])),
    ...concepts.flatMap(({concept, discrimination, difficulty}) => [
      ...discrimination.map((summary, d) => [...line(concept, `discrimination ${d + 1}`, summary), ...noSpread]),
      [...line(concept, "difficulty", difficulty), ...noSpread],
    ]),
  ];
  return [csvFile([["name", "what", "mean", "low", "high", "rHat", "ess", ...heads("draws")], ...lines])];
}

async function found(store: Store, words: Words, progress?: ShareDone) {
  const {frame, asked: chosen, seed} = await measured(store, usual, words);
  const {dimensions = 1, model = usual.model.usual, threshold, ...others} = chosen;
  const {chains = usual.chains.usual, burnIn = usual.burnIn.usual, iterations = usual.iterations.usual, ...rest} = others;
  const options = {dimensions, model, threshold, chains, burnIn, iterations, seed};
  const asked = {...rest, ...options};
  const result = scaling(frame, {...asked, progress});
  const sampling = bootstrapped(words, {seed: options.seed, progress});
  const spreads = sampling && scalingSpreads(frame, {settings: asked, whole: result.actors}, sampling);
  return {type: frame.type, settings: {...result.settings, ...options}, result, spreads};
}
