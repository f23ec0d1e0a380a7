import {basesOptions, basesQuestionOptions, basesTableOptions, type BasesAnswer, type BasesAnswerTo, type BasesQuestion} from "@standpoint/analysis";
import {Invalid, settingsIn, wordsAt, writtenName, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {passagesOf} from "../statements/passages.ts";
import {anyFoundIn, askedBy, foundIn} from "./questions.ts";
import {contextTable, projectTable, type BasesTable, type ContextFile} from "./table.ts";

/** The question that words ask. Throws Invalid for another, or none. */
export function basesQuestion(words: Words): BasesQuestion {
  const {question: option} = basesOptions;
  const [word] = wordsAt(words, "question");
  const known = Object.keys(option.choices ?? {});
  if (word === undefined) throw new Invalid(`What is asked about bases? Ask ${known.join(", ")}`);
  if (!known.includes(word)) throw new Invalid(`"${word}" cannot be asked about bases: ask ${known.join(", ")}`);
  return option.read([word], "question");
}

/** A question about what organisations of a project can sign together; statements are keys. */
export async function basesAnswer(store: Store, words: Words): Promise<BasesAnswer> {
  const question = basesQuestion(words);
  const table = await basesTable(store, question, words);
  const found = anyFoundIn(question)(table, words);
  return {...found, ...(await passagesOf(store, words, table.record?.named ?? []))};
}

/** The same of one question. */
export async function basesAnswerTo<Question extends BasesQuestion>(store: Store, question: Question, words: Words): Promise<BasesAnswerTo<Question>> {
  const table = await basesTable(store, question, words);
  const found = foundIn(question)(table, words);
  return {...found, ...(await passagesOf(store, words, table.record?.named ?? []))};
}

export async function basesTable(store: Store, question: BasesQuestion, words: Words): Promise<BasesTable> {
  const table = await projectTable(store, words, askedBy(question, words));
  const {since} = words;
  if (question !== "lattice" || since === undefined) return table;
  const {last: _, ...rest} = words;
  return {...table, before: (await projectTable(store, {...rest, at: earlier(words)}, askedBy(question, words))).standings};
}

/** The day of `--since`. Throws Invalid where it is no day, or after the one it is compared with. */
function earlier(words: Words): string {
  const {since = Infinity, at = Infinity} = settingsIn({since: basesQuestionOptions.since, at: basesTableOptions.at}, words);
  if (since < at) return String(words["since"]);
  throw new Invalid(`--since ${String(words["since"])} is not before --at ${String(words["at"])}: take an earlier day`);
}

/** Options that choose statements, of which a table has none. */
const ofStatements = Object.entries({...basesTableOptions, passages: basesOptions.passages}).map(([field, option]) => writtenName(field, option));

/** The same questions of a table from a file, which has no statements behind it. Throws Invalid for options that choose statements. */
export function contextAnswer(context: ContextFile, words: Words): BasesAnswer {
  const question = basesQuestion(words);
  const {name} = context;
  const table = contextTable(context);
  if (words["since"] !== undefined) throw new Invalid(`${name} has no dates: --since compares two days of a project`);
  const idle = ofStatements.find((option) => words[option] !== undefined && words[option] !== false);
  if (idle) throw new Invalid(`${name} is a table without statements, so --${idle} chooses nothing: leave it out, or ask a project`);
  return anyFoundIn(question)(table, words);
}
