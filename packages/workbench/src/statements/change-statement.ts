import {counted, Missing, type StatementDraft, type StatementId, type StatementRow, type Value} from "@standpoint/model";
import type {Reading, StatementChange, Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {short, statementOf, type Places} from "./code-statement.ts";
import {flat, reconciled, refuseClashes, refuseRemoved, replacing, unflat} from "../edits.ts";
import {passagesOf} from "./marked.ts";

/** What may change in a statement; what is left out stays. `spans` replaces all passages. */
export interface StatementEdit extends Places {
  /** The version the edit began from: what somebody else changed since stays, and where both changed the same, nothing is done. */
  readonly version?: number;
  /** Values that change, by variable. */
  readonly set?: StatementDraft["values"];
  /** Variables whose values become unknown. */
  readonly unset?: readonly string[];
  /** Replaces all values. */
  readonly values?: StatementDraft["values"];
  readonly memo?: string;
  readonly flags?: readonly string[];
}

type Values = Readonly<Record<string, Value>>;

/** Throws EditClash where somebody changed the same meanwhile, or removed the statement. */
export async function changeStatement(store: Store, id: StatementId, {who, at, ...edit}: StatementEdit & Asking): Promise<StatementRow> {
  await store.act({who, at, command: "change statement"}, async (writing, reading) => {
    const theirs = await reading.statementAt(id);
    if (!theirs) return edit.version === undefined ? missing(id) : refuseRemoved(`statement ${id}`);
    const base = edit.version === undefined ? theirs : ((await reading.statementAt(id, edit.version)) ?? theirs);
    const change = await changeOf(reading, edit, {base, theirs});
    writing.tell(sentenceOf(theirs, change, (await reading.document(theirs.documentKey)).length));
    await writing.changeStatement(id, change);
  });
  return statementOf(store, id);
}

/** What changed, by name; of passages also how much of the text they hold now. */
function sentenceOf(before: StatementRow, {values, memo, flags, spans}: StatementChange, length: number): string {
  const names = values === undefined ? [] : changedNames(before.values, values);
  const all = [...names, ...(memo === undefined ? [] : ["memo"]), ...(flags ? ["flags"] : []), ...(spans ? ["passage"] : [])];
  const held = spans?.reduce((sum, {start, end}) => sum + end - start, 0) ?? 0;
  const now = spans ? `: now ${held >= length ? "the whole text" : counted(held, "character")}` : "";
  return all.length === 0 ? `Changed ${short(before.quote)}` : `Changed ${all.join(", ")} of ${short(before.quote)}${now}`;
}

function changedNames(before: Values, after: Values): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function missing(id: StatementId): never {
  throw new Missing(`There is no statement ${id} in this project: it may have been removed meanwhile.`);
}

interface Sides {
  readonly base: StatementRow;
  readonly theirs: StatementRow;
}

async function changeOf(reading: Reading, edit: StatementEdit, {base, theirs}: Sides): Promise<StatementChange> {
  const spans = await spansOf(reading, edit, theirs);
  const mine = {
    ...valuesIn(edit, base.values),
    ...(edit.memo !== undefined && {memo: edit.memo}),
    ...(edit.flags && {flags: edit.flags}),
    ...(spans && {spans: spans.map(({start, end}) => ({start, end}))}),
  };
  const {taken, clashing} = reconciled({base: fieldsOf(base), theirs: fieldsOf(theirs), mine});
  refuseClashes(clashing, {version: theirs.version, row: theirs, called: `the statement ${short(theirs.quote)}`});
  const values = unflat("values", theirs.values, taken) as Values;
  return {
    ...(Object.keys(taken).some((field) => field.startsWith("values.")) && {values}),
    ...("memo" in taken && {memo: taken["memo"] as string}),
    ...("flags" in taken && {flags: taken["flags"] as readonly string[]}),
    ...("spans" in taken && spans && {spans}),
  };
}

function fieldsOf({values, memo, flags, spans}: StatementRow): Readonly<Record<string, unknown>> {
  return {...flat("values", values), memo, flags, spans: spans.map(({start, end}) => ({start, end}))};
}

function valuesIn({set = {}, unset = [], values}: StatementEdit, before: Values): Readonly<Record<string, unknown>> {
  if (values) return replacing("values", before, values);
  return flat("values", {...set, ...Object.fromEntries(unset.map((name) => [name, undefined]))});
}

async function spansOf(reading: Reading, {start, end, spans, revision, quotes}: StatementEdit, before: StatementRow) {
  const stretch = start === undefined && end === undefined ? undefined : [{start: start ?? before.spans[0]!.start, end: end ?? before.spans.at(-1)!.end}];
  const places = spans ?? stretch;
  return places && (await passagesOf(reading, {document: before.documentKey, places, revision, quotes})).spans;
}
