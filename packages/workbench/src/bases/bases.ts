import {basesOptions, basesQuestionOptions, basesTableOptions, type BasesQuestion} from "@standpoint/analysis";
import type {CrossTable} from "@standpoint/formats";
import {Invalid, settingsIn, wordsAt, writtenName, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer, type Answer} from "../answer.ts";
import {passagesOf} from "../passages.ts";
import type {Parts} from "./parts.ts";
import {askedBy, partsOf} from "./questions.ts";
import {contextTable, projectTable, type BasesTable} from "./table.ts";

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
export async function basesAnswer(store: Store, words: Words): Promise<Answer> {
  const question = basesQuestion(words);
  const table = await basesTable(store, question, words);
  const {notes = [], ...parts} = partsOf(question, table, words);
  const ids = idsIn(parts);
  const keys = await store.statementKeys(ids);
  const settings = {question, ...table.settings, ...named(words)};
  return answer("bases", {settings, notes: [...table.notes, ...notes], ...(keyed(parts, keys) as Parts), ...(await passagesOf(store, words, ids))});
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
export function contextAnswer({table: cross, name}: {table: CrossTable; name: string}, words: Words): Answer {
  const question = basesQuestion(words);
  const table = contextTable(cross, name);
  if (words["since"] !== undefined) throw new Invalid(`${name} has no dates: --since compares two days of a project`);
  const idle = ofStatements.find((option) => words[option] !== undefined && words[option] !== false);
  if (idle) throw new Invalid(`${name} is a table without statements, so --${idle} chooses nothing: leave it out, or ask a project`);
  const {notes = [], ...parts} = partsOf(question, table, words);
  return answer("bases", {settings: {question, ...table.settings, ...named(words)}, notes: [...table.notes, ...notes], ...parts});
}

/** The options that only bases have; lists as they were typed. */
function named(words: Words): object {
  const given = Object.entries(basesQuestionOptions).map(([field, {kind}]) => {
    const name = writtenName(field, basesQuestionOptions[field as keyof typeof basesQuestionOptions]);
    return [name, kind === "whole" && words[name] !== undefined ? Number(words[name]) : words[name]] as const;
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** The ids of all statements named: lists called `statements`, or those by actor inside such a part. */
function idsIn(part: unknown, inside = false): number[] {
  if (isIds(part)) return inside ? part : [];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => idsIn(value, inside || name === "statements"));
}

/** The same with keys for ids. */
function keyed(part: unknown, keys: ReadonlyMap<number, string>, inside = false): unknown {
  if (inside && isIds(part)) return part.map((id) => keys.get(id));
  if (Array.isArray(part)) return part.map((one: unknown) => keyed(one, keys, inside));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]: [string, unknown]) => [name, keyed(value, keys, inside || name === "statements")]));
}

function isIds(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => typeof one === "number");
}
