import {choice, date, flag, texts, whole, type Choice} from "@standpoint/model";
import {ruleOptions} from "../lines/rule-options.ts";
import {sideOptions} from "../network/options.ts";
import {passagesOption} from "../present-options.ts";
import {filterOptions, practiceOption} from "../select/filter-options.ts";
import type {NeutralRule} from "./positions.ts";

const questions = {platform: {}, signers: {}, exclude: {}, front: {}, drop: {}, lattice: {}, implications: {}, table: {}} as const satisfies Record<
  string,
  Choice
>;

/** What can be asked about bases of agreement. */
export type BasesQuestion = keyof typeof questions;

const neutralRules: Readonly<Record<NeutralRule, Choice>> = {
  neutral: {label: "As itself"},
  no: {label: "As disagreement"},
  unknown: {label: "As unknown"},
};

/** What is asked of the table, question by question. */
export const basesQuestionOptions = {
  actors: texts({takes: "names", words: "platform: of these, commas between; twice for names with commas"}),
  points: texts({takes: "points", words: 'signers: of these, such as "Carbon tax+,Free ports-"'}),
  missing: whole({takes: "n", words: "signers: near are those who lack this many points", least: 0, usual: 1}),
  keep: texts({takes: "names", words: "exclude: who is to stay"}),
  outOf: texts({takes: "names", words: "exclude: whom to keep out"}),
  hard: flag({words: "exclude: only by points they oppose, not merely do not sign"}),
  among: texts({takes: "names", words: "front: only of these"}),
  programme: texts({takes: "points", words: "drop: the points on the table"}),
  required: texts({takes: "names", words: "drop: who must sign what is left"}),
  atLeast: whole({takes: "n", words: "drop: so many of the required are enough", least: 1, otherwise: "all"}),
  exclusive: texts({takes: "points", words: "drop: of these points only one can stay"}),
  never: texts({takes: "actor: points", words: "drop: a red line, whatever the record says"}),
  needs: texts({takes: "actor: points", words: "drop: the actor signs only with these"}),
  hopeful: flag({words: "drop: count those of whom a point is unknown as signing it"}),
  minActors: whole({takes: "n", words: "lattice: only platforms of so many", least: 0}),
  minPoints: whole({takes: "n", words: "lattice: only platforms with so many points", least: 0}),
  since: date("last", {words: "lattice: which platforms have appeared, disappeared or changed signers since that day"}),
  minSupport: whole({takes: "n", words: "implications: only those so many hold the premise of", least: 0}),
  limit: whole({takes: "n", words: "find no more platforms than this; implications: look at no more sets", least: 1}),
  count: flag({words: "lattice, implications: only how many"}),
};

/** Which table is asked. */
export const basesTableOptions = {
  at: date("last", {words: "positions last known on that day", otherwise: "at the end of the record"}),
  ...practiceOption,
  ...sideOptions,
  neutral: choice(neutralRules, {takes: "rule", words: "explicit neutral counts as neutral (signs nothing, opposes nothing), no or unknown", usual: "neutral"}),
  window: whole({
    name: "contradiction-days",
    takes: "days",
    words: "agreement and disagreement this near are a contradiction, not a change",
    least: 0,
    usual: 30,
  }),
  ...ruleOptions,
  ...filterOptions,
};

/** What is asked about the obstacles to a draft. */
export const obstacleOptions = {
  points: texts({takes: "points", words: 'of the draft, such as "Carbon tax+,Free ports-"', otherwise: "must be given", required: true}),
  among: texts({takes: "names", words: "only of these, commas between; twice for names with commas", otherwise: "all actors"}),
  ...basesTableOptions,
  ...passagesOption,
};

export const basesOptions = {
  question: choice(questions, {takes: "question", words: "what to ask", positional: true}),
  ...basesQuestionOptions,
  ...basesTableOptions,
  ...passagesOption,
};
