import {backbone, backboneMethods, type BackboneSettings, type Spread} from "@standpoint/analysis";
import {removalMarks, setMarks} from "@standpoint/draw";
import {Invalid, type Frame} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer, type Answer} from "./answer.ts";
import {bootstrapped, type ShareDone} from "./bootstrapped.ts";
import {csvText} from "./csv-text.ts";
import {measured} from "./measured.ts";
import {one, type NamedFile} from "./named-file.ts";
import {pictureFile} from "./pictures.ts";
import {Reader, type Words} from "./words.ts";

export const backboneFormats = ["table", "json", "csv", "svg", "png"] as const;

/** Which concepts the structure of the debate hangs on. */
export async function backboneAnswer(store: Store, words: Words, progress?: ShareDone): Promise<Answer> {
  const {type, settings, result, spreads} = await found(store, words, progress);
  const {method, actors, concepts, steps, set, notes} = result;
  const spreadOf = (key: string) => (spreads ? {interval: spreads.get(key) ?? null} : {});
  const told = set
    ? {...set, ...spreadOf("loss"), ...(spreads ? {shares: sharesOf(concepts, spreads)} : {})}
    : {steps: steps.map((step) => ({...step, ...spreadOf(`step of ${step.concept}`)}))};
  const parts = {method, actors, concepts: concepts.length, ...told};
  return answer("backbone", {settings: {type, sources: "all", ...settings}, notes, ...parts});
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
    const lines = steps.map(({step, concept, backboneLoss, redundantLoss, statements}) => [step, concept, backboneLoss, redundantLoss, statements]);
    return [one("csv", csvText([["step", "concept", "backboneLoss", "redundantLoss", "statements"], ...lines]))];
  }
  const lines = [...set.backbone.map((concept) => [concept, "backbone"]), ...set.redundant.map((concept) => [concept, "redundant"])];
  return [one("csv", csvText([["concept", "set"], ...lines]))];
}

/** In which share of the draws a concept is in the backbone. */
function sharesOf(concepts: readonly string[], spreads: ReadonlyMap<string, Spread>): Record<string, number> {
  return Object.fromEntries(concepts.map((name) => [name, spreads.get(`in ${name}`)?.mean ?? 0]));
}

async function found(store: Store, words: Words, progress?: ShareDone) {
  const read = new Reader(words);
  const {frame, network} = await measured(store, words);
  if (network.window) throw new Invalid("A backbone is that of the whole range: choose it with --from and --to, without --window.");
  const evaluate = read.list("evaluate");
  const options = {
    method: read.oneOf("method", backboneMethods) ?? ("nested" as const),
    size: read.whole("size", 1),
    penalty: numberOf(read.text("penalty")),
    iterations: read.whole("iterations", 1),
    seed: read.whole("seed", 0) ?? 1,
    ...(evaluate.length > 0 ? {evaluate} : {}),
  };
  const {window: _, kernel: __, indent: ___, ...still} = network;
  const result = backbone(frame, {...still, ...options, progress});
  const spreads = bootstrapped(words, {frame, network, seed: options.seed, progress}, (drawn) => numbersOf(drawn, {...still, ...options}));
  return {type: frame.type, settings: {...result.settings, ...options}, result, spreads};
}

/** When each concept goes, or whether it is in and what the set loses; nothing of a draw that has no backbone. */
function numbersOf(drawn: Frame, settings: BackboneSettings): (readonly [string, number])[] {
  try {
    const {steps, set} = backbone(drawn, settings);
    if (!set) return steps.map(({step, concept}) => [`step of ${concept}`, step] as const);
    const inside = set.backbone.map((concept) => [`in ${concept}`, 1] as const);
    return [["loss", set.backboneLoss] as const, ...inside, ...set.redundant.map((concept) => [`in ${concept}`, 0] as const)];
  } catch (error) {
    if (error instanceof Invalid) return [];
    throw error;
  }
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new Invalid(`--penalty cannot be "${text}": take a number from 0, such as 3.5`);
}
