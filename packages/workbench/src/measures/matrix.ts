import type {FrequenciesAnswer, MatrixAnswer} from "@standpoint/analysis";
import {
  measureNeeds,
  frequencies as tallied,
  frequencyOptions,
  matrix as computed,
  matrixOptions,
  type Frequencies,
  type FrequencySettings,
  type Matrix,
  type MatrixSettings,
  wordsOnResting,
} from "@standpoint/analysis";
import {Invalid, type Frame, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {frameFor, toldOf, askedOf, computedBy} from "../filters.ts";
import {behind} from "../statements/behind.ts";
import {passagesOf} from "../statements/passages.ts";

/** Where each actor stands on each concept. */
export async function matrix(store: Store, words: Words): Promise<{frame: Frame; matrix: Matrix; settings: MatrixSettings}> {
  const settings: MatrixSettings = computedBy(askedOf(matrixOptions, words));
  const frame = await frameFor(store, words, measureNeeds(settings));
  return {frame, matrix: computed(frame, settings), settings};
}

/** The contract's JSON: `statements` are keys, `ids` the same statements as numbers. */
export async function matrixAnswer(store: Store, words: Words): Promise<MatrixAnswer> {
  const {
    frame,
    matrix: {actors, concepts, cells, notes},
    settings,
  } = await matrix(store, words);
  const keys = await store.statementKeys(frame.statements);
  const shown = cells.map(({statements, conditions, ...cell}) => ({
    ...cell,
    ...behind(Array.from(statements), keys),
    ...(conditions && {conditions: conditions.map(({statements: under, ...condition}) => ({...condition, ...behind(Array.from(under), keys)}))}),
  }));
  const named = cells.flatMap(({statements, conditions = []}) => [statements, ...conditions.map((one) => one.statements)].flatMap((ids) => Array.from(ids)));
  const passages = await passagesOf(store, words, named);
  const about = {settings: toldOf(frame.type, settings), notes: [...notes, ...restingOnReports(cells)]};
  return answer("matrix", about, {actors, concepts, cells: shown, ...passages});
}

/** Says how much of a matrix nobody has for certain said of itself. */
function restingOnReports(cells: Matrix["cells"]): string[] {
  const unsure = cells.filter((one) => one.own > 0 && one.unsure === one.own).length;
  return wordsOnResting({all: cells.length, reported: cells.filter(({own}) => own === 0).length, unsure});
}

export async function frequenciesAnswer(store: Store, words: Words): Promise<FrequenciesAnswer> {
  const {frame, settings, rows, levels, notes} = await frequencies(store, words);
  return answer("frequencies", {settings: toldOf(frame.type, settings), notes}, {levels, rows});
}

/** How often each label occurs, and with which stance. */
export async function frequencies(store: Store, words: Words): Promise<Frequencies & {frame: Frame; settings: FrequencySettings; by: string}> {
  const {by, ...asked} = askedOf(frequencyOptions, words);
  if (by === undefined) throw new Invalid("Frequencies of what? Name it: --by concept, --by holder, --by document.author");
  const settings = {by, ...computedBy(asked)};
  const frame = await frameFor(store, words, [by]);
  return {frame, settings, by, ...tallied(frame, settings)};
}
