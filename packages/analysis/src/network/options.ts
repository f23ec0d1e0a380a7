import {choice, flag, Invalid, parsed, some, text, type Choice, type SettingsOf} from "@standpoint/model";
import type {Duplicates} from "../select/duplicates.ts";
import {conditionalOption, filterOptions, practiceOption, presenceOption} from "../select/filter-options.ts";
import {windowUnits, type WindowUnit} from "../units.ts";
import {normalizations} from "./normalize/normalizations.ts";

export const networkModes = {
  one: {label: "one: actors tied to actors"},
  two: {label: "two: actors tied to concepts"},
  events: {label: "events: the statements themselves"},
} as const satisfies Record<string, Choice>;
export type NetworkMode = keyof typeof networkModes;

const aggregateChoices = {
  ignore: {label: "count every mention"},
  congruence: {label: "congruence: same stance", fits: {mode: ["one"]}},
  conflict: {label: "conflict: opposed stance", fits: {mode: ["one"]}},
  subtract: {label: "agreement less disagreement", fits: {mode: ["one", "two"]}},
  combine: {label: "combine stances", fits: {mode: ["two"]}},
} as const satisfies Record<string, Choice>;
export type Aggregate = keyof typeof aggregateChoices;

const kernels = {none: {}, uniform: {}, triangular: {}, epanechnikov: {}, gaussian: {}} as const satisfies Record<string, Choice>;
export type Kernel = keyof typeof kernels;

const duplicates: Readonly<Record<Duplicates, Choice>> = {
  include: {label: "count all"},
  document: {label: "once a document"},
  week: {label: "once a week"},
  month: {label: "once a month"},
  year: {label: "once a year"},
  range: {label: "once in the whole range"},
};

/** A stretch of time that moves over the debate: `size` units at a time, one unit a step. */
export interface TimeWindow {
  readonly unit: WindowUnit;
  readonly size: number;
}

/** `months:3` as unit and size. */
function windowOf(word: string, name: string): TimeWindow | undefined {
  if (word === "none") return undefined;
  const [given, size = ""] = word.split(":");
  const unit = windowUnits.find((candidate) => candidate === given);
  if (unit && /^[1-9]\d{0,8}$/.test(size)) return {unit, size: Number(size)};
  throw new Invalid(`--${name} cannot be "${word}": write UNIT:SIZE, such as days:7 or months:3 (${windowUnits.join(", ")})`);
}

/** Which variables a network is made of. */
export const sideOptions = {
  rows: text({takes: "variable", words: "variable, role or document field, such as document.author", otherwise: "holder"}),
  columns: text({takes: "variable", words: "variable, role or document field", otherwise: "concept"}),
  qualifier: text({takes: "variable", words: "variable or role, or none", otherwise: "the stance"}),
};

const aboutDuplicates = {takes: "rule", words: "whether saying it again counts again, or once per document, week, month, year or range"};
export const duplicatesOption = {duplicates: choice(duplicates, {...aboutDuplicates, usual: "include"})};
export const oncePerDocumentOption = {duplicates: choice(duplicates, {...aboutDuplicates, usual: "document"})};

/** Slices over time, and what statements weigh in them. */
export const windowOptions = {
  window: parsed("window", windowOf, {
    takes: "unit:size",
    words: "one for each stretch of so many seconds, minutes, hours, days, weeks, months, years or events (statements), such as months:3",
    otherwise: "the whole",
  }),
  kernel: choice(kernels, {takes: "kernel", words: "weights of the statements around each moment; needs a window", usual: "none"}),
  indent: flag({words: "with a kernel: the first and last moments keep half a window from the ends"}),
};

const aboutAggregate = {takes: "rule", words: "how stances are put together"};
const aboutNormalize = {takes: "rule", words: "what a tie is divided by"};

/** What makes a one-mode network of the statements for a measure of it. */
export const likenessOptions = {
  aggregate: choice(some(aggregateChoices, fittingMode("one").aggregate), {...aboutAggregate, otherwise: "subtract, or ignore without a stance"}),
  normalize: choice(some(normalizations, fittingMode("one").normalize), {...aboutNormalize, usual: "average"}),
  ...oncePerDocumentOption,
  ...conditionalOption,
  ...presenceOption,
};

/** What a network is asked with; two options are written `mode`. */
export const networkOptions = {
  mode: choice(networkModes, {takes: "mode", words: "who is tied to what", usual: "two"}),
  ...practiceOption,
  ...sideOptions,
  aggregate: choice(aggregateChoices, {...aboutAggregate, usual: "ignore"}),
  normalize: choice(normalizations, {...aboutNormalize, usual: "none"}),
  ...duplicatesOption,
  ...conditionalOption,
  ...presenceOption,
  isolates: flag({words: "keep actors and concepts that nothing is counted for"}),
  ...windowOptions,
  ...filterOptions,
};

/** Settings of a network; those left out have their usual values. */
export type NetworkSettings = Omit<SettingsOf<typeof networkOptions>, "type" | "seed" | "knownAt">;

/** The words of a choice that go with the value of another option. */
export function choicesFitting<Word extends string>(choices: Readonly<Record<Word, Choice>>, other: string, value: string): readonly Word[] {
  return (Object.keys(choices) as Word[]).filter((word) => choices[word].fits?.[other]?.includes(value) ?? true);
}

/** Aggregates and normalisations that fit a mode. */
export const fitting: Readonly<Record<NetworkMode, {readonly aggregate: readonly Aggregate[]; readonly normalize: readonly (keyof typeof normalizations)[]}>> =
  {
    one: fittingMode("one"),
    two: fittingMode("two"),
    events: {aggregate: ["ignore"], normalize: ["none"]},
  };

function fittingMode(mode: "one" | "two") {
  return {aggregate: choicesFitting(aggregateChoices, "mode", mode), normalize: choicesFitting(normalizations, "mode", mode)};
}

type Sides = Pick<SettingsOf<typeof networkOptions>, "type" | "mode" | "rows" | "columns" | "qualifier">;

/** What a type must have so that a network can be made of it: variables, roles or document fields. */
export function networkNeeds({type, mode, rows, columns = "concept", qualifier}: Sides): readonly string[] {
  if (type === undefined && rows === undefined && qualifier === undefined) return ["holder"];
  return [rows ?? "holder", ...(mode === "events" ? [] : [columns]), ...(qualifier === undefined ? [] : [qualifier])];
}

/** What a type must have so that actors can be measured by it. */
export function measureNeeds({rows = "holder", columns = "concept", qualifier = "stance"}: Pick<Sides, "rows" | "columns" | "qualifier">): readonly string[] {
  return [rows, columns, qualifier];
}
