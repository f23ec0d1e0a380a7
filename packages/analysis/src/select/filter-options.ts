import {choice, date, moment, pairs, several, text, whole, type Choice, type SettingsOf} from "@standpoint/model";
import type {Identity} from "../lineage/identity.ts";

/** What is said and what is done. */
export const practiceOption = {
  practice: choice(
    {all: {label: "Said and done"}, stated: {label: "Said"}, practised: {label: "Done"}},
    {name: "mode", label: "Mode of the statement", takes: "which", words: "what is said in words, what is done, or both", usual: "all"},
  ),
};

const manners = {
  said: {label: "Quoted, paraphrased or not told"},
  all: {label: "Every manner"},
  quoted: {label: "Quoted"},
  paraphrased: {label: "Paraphrased"},
  inferred: {label: "Inferred"},
  ironic: {label: "Ironic"},
} as const satisfies Record<string, Choice>;

/** What holds only under a condition. */
export const conditionalOption = {
  conditional: choice(
    {leave: {label: "Left out"}, count: {label: "Counted"}},
    {label: "Under a condition", takes: "rule", words: "whether positions that hold only under a condition are counted like the others", usual: "leave"},
  ),
};

/** Who is counted at an event. */
export const presenceOption = {
  presence: choice(
    {present: {label: "Who was there"}, all: {label: "All who are named"}},
    {label: "At events", takes: "which", words: "of events: those who were there, or also those who were invited, refused or sent apologies", usual: "present"},
  ),
};

const identities: Readonly<Record<Identity, Choice>> = {
  strict: {label: "Each by itself"},
  names: {label: "Under all its names"},
  successor: {label: "With successors"},
  family: {label: "Whole families"},
};

/** Which statements an analysis reads, of which type, and as of when: every analysis understands these. */
export const filterOptions = {
  type: text({takes: "type", words: "statement type", otherwise: "the one that fits"}),
  from: date("first", {words: "statements that may date from then or later (EDTF)"}),
  to: date("last", {words: "statements that may date from then or earlier (EDTF)"}),
  knownAt: moment({words: "the record as it was then, such as 2024-05-01T12:00:00Z"}),
  sources: choice(
    {all: {label: "Own and reported"}, own: {label: "Own words only"}, reported: {label: "Reported only"}},
    {takes: "which", words: "the holder's own words, what others report of it, or both", usual: "all"},
  ),
  manner: choice(manners, {takes: "which", words: "how it was said; what is inferred or ironic counts only when it is asked for", usual: "said"}),
  unsureAuthors: choice(
    {count: {label: "Counted"}, leave: {label: "Left out"}},
    {label: "Unsure authors", takes: "rule", words: "whether words count of which it is not certain who wrote them", usual: "count"},
  ),
  sort: several(
    {fact: {label: "Claims of fact"}, demand: {label: "Demands"}, forecast: {label: "Forecasts"}, question: {label: "Questions"}},
    {label: "Sort of concept", takes: "sort", words: "concepts of this sort only, as their attribute sort tells", otherwise: "all"},
  ),
  only: pairs({takes: "variable=value", words: "keep only these; also document.author, .source, .section, .kind"}),
  exclude: pairs({takes: "variable=value", words: "leave these out"}),
  coder: text({takes: "name", words: "statements of one coder"}),
  identity: choice(identities, {
    label: "Counts as one",
    takes: "rule",
    words: "who counts as one: each by itself, under all its names, with what it merged into, or with all that descends from it",
    usual: "strict",
  }),
  seed: whole({takes: "n", words: "seed of all chance in it; the same seed, the same answer", least: 0, usual: 1}),
  as: choice({"dna-3.1": {}}, {takes: "program", words: "the numbers of the Discourse Network Analyzer 3.1, its faults included"}),
};

/** "dna-3.1" reproduces the Discourse Network Analyzer 3.1.2 to the number, its faults included. */
export type As = "dna-3.1";

type FilterSettings = SettingsOf<typeof filterOptions & typeof practiceOption & typeof conditionalOption & typeof presenceOption>;

/**
 * Which statements an analysis reads: those whose dates, seconds since 1970, could touch the range, both ends of which belong to it.
 * `only` and `exclude` name values by variable, role or document field (`document.author`); "" stands for unknown. With several
 * variables a statement must match in each of `only`, and in none of `exclude`; of a list, one matching entry is enough. A statement
 * without a mode is stated. Where `conditional` is not "count", what holds under a condition is left out; where
 * `presence` is not "all", who was not at an event. `identity` is for the record alone: organisations were made one before the frame was handed in.
 */
export type Filters = Omit<FilterSettings, "type" | "seed" | "knownAt">;
export type Values = Readonly<Record<string, readonly string[]>>;
