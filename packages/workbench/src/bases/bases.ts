import type {CrossTable} from "@standpoint/formats";
import {Invalid} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer, type Answer} from "../answer.ts";
import {passagesOf} from "../passages.ts";
import {Reader, type Words} from "../words.ts";
import type {Parts} from "./parts.ts";
import {askedBy, partsOf, questions, type BasesQuestion} from "./questions.ts";
import {contextTable, projectTable, type BasesTable} from "./table.ts";

/** What can be asked about bases of agreement: platform, signers, exclude, front, drop, lattice, implications, table. */
export const basesQuestions = Object.keys(questions) as readonly BasesQuestion[];

/** The question a word asks. Throws Invalid for another word. */
export function basesQuestion(word: string): BasesQuestion {
  const question = basesQuestions.find((one) => one === word);
  if (question) return question;
  throw new Invalid(`"${word}" cannot be asked about bases: ask ${basesQuestions.join(", ")}`);
}

/** A question about what organisations of a project can sign together; statements are keys. */
export async function basesAnswer(store: Store, question: BasesQuestion, words: Words): Promise<Answer> {
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
  const read = new Reader(words);
  const [since, at] = [read.second("since", "last")!, read.second("at", "last") ?? Infinity];
  if (since < at) return String(words["since"]);
  throw new Invalid(`--since ${String(words["since"])} is not before --at ${String(words["at"])}: take an earlier day`);
}

/** Options that choose statements, of which a table has none. */
const ofStatements = [
  ...["type", "from", "to", "at", "known-at", "sources", "mode", "only", "exclude", "coder", "identity", "as"],
  ...["rows", "columns", "qualifier", "neutral", "contradiction-days", "passages"],
];

/** The same questions of a table from a file, which has no statements behind it. Throws Invalid for options that choose statements. */
export function contextAnswer({table: cross, name}: {table: CrossTable; name: string}, question: BasesQuestion, words: Words): Answer {
  const table = contextTable(cross, name);
  if (words["since"] !== undefined) throw new Invalid(`${name} has no dates: --since compares two days of a project`);
  const idle = ofStatements.find((option) => words[option] !== undefined && words[option] !== false);
  if (idle) throw new Invalid(`${name} is a table without statements, so --${idle} chooses nothing: leave it out, or ask a project`);
  const {notes = [], ...parts} = partsOf(question, table, words);
  return answer("bases", {settings: {question, ...table.settings, ...named(words)}, notes: [...table.notes, ...notes], ...parts});
}

const own = [
  "actors",
  "points",
  "missing",
  "keep",
  "out-of",
  "hard",
  "among",
  "programme",
  "required",
  "at-least",
  "exclusive",
  "never",
  "needs",
  "hopeful",
  "min-actors",
  "min-points",
  "min-support",
  "limit",
  "since",
  "count",
];

const numbers = ["missing", "at-least", "min-actors", "min-points", "min-support", "limit"];

/** The options that only bases have; lists as they were typed. */
function named(words: Words): object {
  const given = Object.entries(words).filter(([option, value]) => own.includes(option) && value !== undefined);
  return Object.fromEntries(given.map(([option, value]) => [option, numbers.includes(option) ? Number(value) : value]));
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
