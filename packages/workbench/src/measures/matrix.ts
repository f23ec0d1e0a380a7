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
  withDerived,
  wordsOnResting,
} from "@standpoint/analysis";
import {counted, Invalid, type Frame, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {rulesOf, ruleWords, type NamedRule} from "../lines/settings.ts";
import {frameFor, toldOf, askedOf, computedBy} from "../filters.ts";
import {behind} from "../statements/behind.ts";
import {passagesOf} from "../statements/passages.ts";

interface Asked {
  readonly frame: Frame;
  readonly matrix: Matrix;
  readonly settings: MatrixSettings & {readonly rule?: readonly string[]; readonly noRules?: boolean};
  readonly rules: readonly NamedRule[];
}

/** Where each actor stands on each concept, and what follows from it by rules. */
export async function matrix(store: Store, words: Words): Promise<Asked> {
  const {rule, noRules, ...asked} = askedOf(matrixOptions, words);
  const settings: MatrixSettings = computedBy(asked);
  const frame = await frameFor(store, words, measureNeeds(settings));
  const rules = await rulesOf(store, words);
  const told = {...settings, ...(rule && {rule}), ...(noRules && {noRules})};
  return {frame, matrix: withDerived(computed(frame, settings), rules), settings: told, rules};
}

/** The contract's JSON: `statements` are keys, `ids` the same statements as numbers. */
export async function matrixAnswer(store: Store, words: Words): Promise<MatrixAnswer> {
  const {
    frame,
    matrix: {actors, concepts, cells, notes},
    settings,
    rules: known,
  } = await matrix(store, words);
  const keys = await store.statementKeys(frame.statements);
  const shown = cells.map(({statements, conditions, rules, ...cell}) => ({
    ...cell,
    ...(rules && {rules: rules.map((at) => ruleWords(known[at]!))}),
    ...behind(Array.from(statements), keys),
    ...(conditions && {conditions: conditions.map(({statements: under, ...condition}) => ({...condition, ...behind(Array.from(under), keys)}))}),
  }));
  const named = cells.flatMap(({statements, conditions = []}) => [statements, ...conditions.map((one) => one.statements)].flatMap((ids) => Array.from(ids)));
  const passages = await passagesOf(store, words, named);
  const about = {settings: toldOf(frame.type, settings), notes: [...notes, ...restingOnReports(cells.filter(({derived}) => !derived)), ...derivedNote(cells)]};
  return answer("matrix", about, {actors, concepts, cells: shown, ...passages});
}

/** Says how much of a matrix nobody has for certain said of itself. */
function restingOnReports(cells: Matrix["cells"]): string[] {
  const unsure = cells.filter((one) => one.own > 0 && one.unsure === one.own).length;
  return wordsOnResting({all: cells.length, reported: cells.filter(({own}) => own === 0).length, unsure});
}

/** Says how much of a matrix nobody recorded. */
function derivedNote(cells: Matrix["cells"]): string[] {
  const derived = cells.filter((cell) => cell.derived).length;
  return derived === 0
    ? []
    : [`${counted(derived, "position follows", "positions follow")} by rules and ${derived === 1 ? "is" : "are"} on no record (no-rules leaves such out).`];
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
