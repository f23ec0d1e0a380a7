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
} from "@standpoint/analysis";
import {counted, Invalid, type Frame} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer, type Answer} from "./answer.ts";
import {frameFor, unfiltered, askedOf, computedBy} from "./filters.ts";
import {passagesOf} from "./passages.ts";
import type {Words} from "@standpoint/model";

/** Where each actor stands on each concept. */
export async function matrix(store: Store, words: Words): Promise<{frame: Frame; matrix: Matrix; settings: MatrixSettings}> {
  const settings: MatrixSettings = computedBy(askedOf(matrixOptions, words));
  const frame = await frameFor(store, words, measureNeeds(settings));
  return {frame, matrix: computed(frame, settings), settings};
}

/** The contract's JSON: `statements` are keys, `ids` the same statements as numbers. */
export async function matrixAnswer(store: Store, words: Words): Promise<Answer> {
  const {
    frame,
    matrix: {actors, concepts, cells, notes},
    settings,
  } = await matrix(store, words);
  const keys = await store.statementKeys(frame.statements);
  const shown = cells.map(({statements, ...cell}) => ({...cell, statements: Array.from(statements, (id) => keys.get(id)), ids: Array.from(statements)}));
  const named = cells.flatMap(({statements}) => Array.from(statements));
  const passages = await passagesOf(store, words, named);
  return answer("matrix", {
    settings: {type: frame.type, ...unfiltered, ...settings},
    notes: [...notes, ...restingOnReports(cells)],
    actors,
    concepts,
    cells: shown,
    ...passages,
  });
}

/** Says how much of a matrix nobody has said of itself. */
function restingOnReports(cells: Matrix["cells"]): string[] {
  const alone = cells.filter(({own}) => own === 0).length;
  return alone > 0 ? [`${counted(alone, `of ${counted(cells.length, "cell")} rests`, `of ${cells.length} cells rest`)} on reports alone.`] : [];
}

export async function frequenciesAnswer(store: Store, words: Words): Promise<Answer> {
  const {frame, settings, rows, levels, notes} = await frequencies(store, words);
  return answer("frequencies", {settings: {type: frame.type, ...unfiltered, ...settings}, notes, levels, rows});
}

/** How often each label occurs, and with which stance. */
export async function frequencies(store: Store, words: Words): Promise<Frequencies & {frame: Frame; settings: FrequencySettings; by: string}> {
  const {by, ...asked} = askedOf(frequencyOptions, words);
  if (by === undefined) throw new Invalid("Frequencies of what? Name it: --by concept, --by holder, --by document.author");
  const settings = {by, ...computedBy(asked)};
  const frame = await frameFor(store, words, [by]);
  return {frame, settings, by, ...tallied(frame, settings)};
}
