import type {BackboneAnswer} from "@standpoint/analysis";
import {backbone, backboneOptions, backboneSpreads, type Spreads} from "@standpoint/analysis";
import {removalMarks, setMarks} from "@standpoint/draw";
import {own, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {bootstrapped, spreadColumns, type ShareDone} from "./bootstrapped.ts";
import {csvFile} from "../csv-file.ts";
import {toldOf} from "../filters.ts";
import {measured} from "./measured.ts";
import type {NamedFile} from "../named-file.ts";
import {pictureFile} from "../pictures.ts";

/** Which concepts the structure of the debate hangs on. */
export async function backboneAnswer(store: Store, words: Words, progress?: ShareDone): Promise<BackboneAnswer> {
  const {type, settings, result, spreads} = await found(store, words, progress);
  const {method, actors, concepts, steps, set, notes} = result;
  const spreadOf = (key: string) => (spreads ? {interval: spreads.get(key) ?? null} : {});
  const about = {settings: toldOf(type, settings), notes};
  const whole = {method, actors, concepts: concepts.length};
  if (!set) return answer("backbone", about, {...whole, steps: steps.map((step) => ({...step, ...spreadOf(`step of ${step.concept}`)}))});
  return answer("backbone", about, {...whole, ...set, ...spreadOf("loss"), ...(spreads ? {shares: sharesOf(concepts, spreads)} : {})});
}

/** A line a concept: in the order of removal, or with whether it belongs to the backbone; or a picture of the same. */
export async function backboneFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const {result, spreads} = await found(store, words);
  const {steps, set, concepts} = result;
  if (format !== "csv") {
    const picture = set ? setMarks({...set, shares: spreads && sharesOf(concepts, spreads)}) : removalMarks(steps);
    return [pictureFile(picture, `Backbone of ${concepts.length} concepts`, format)];
  }
  if (!set) {
    const {heads, cells} = spreadColumns(spreads);
    const lines = steps.map(({step, concept, backboneLoss, redundantLoss, statements}) => [
      ...[step, ...cells(`step of ${concept}`), concept],
      ...[backboneLoss, redundantLoss, statements],
    ]);
    return [csvFile([["step", ...heads("step"), "concept", "backboneLoss", "redundantLoss", "statements"], ...lines])];
  }
  const shares = spreads && sharesOf(concepts, spreads);
  const line = (concept: string, where: string) => [concept, where, ...(shares ? [own(shares, concept) ?? 0] : [])];
  const lines = [...set.backbone.map((concept) => line(concept, "backbone")), ...set.redundant.map((concept) => line(concept, "redundant"))];
  return [csvFile([["concept", "set", ...(shares ? ["share"] : [])], ...lines])];
}

/** In which share of the samples a concept is in the backbone. */
function sharesOf(concepts: readonly string[], spreads: Spreads): Record<string, number> {
  return Object.fromEntries(concepts.map((name) => [name, spreads.get(`in ${name}`)?.mean ?? 0]));
}

async function found(store: Store, words: Words, progress?: ShareDone) {
  const {frame, asked: chosen, seed} = await measured(store, backboneOptions, words);
  const {method = backboneOptions.method.usual, size, penalty, iterations, evaluate, ...still} = chosen;
  const options = {method, size, penalty, iterations, seed, ...(evaluate ? {evaluate} : {})};
  const asked = {...still, ...options};
  const result = backbone(frame, {...asked, progress});
  const sampling = bootstrapped(words, {seed: options.seed, progress});
  const spreads = sampling && backboneSpreads(frame, asked, sampling);
  return {type: frame.type, settings: {...result.settings, ...options}, result, spreads};
}
