import {
  counted,
  Invalid,
  named,
  own,
  stanceName,
  type Role,
  type StatementId,
  type StatementRow,
  type StatementType,
  type Value,
  type VariableDraft,
  withRole,
} from "@standpoint/model";
import type {Reading, StatementFilter, Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";

/** A stretch of a document, UTF-16, end exclusive. */
interface Stretch {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** Which statements: those named, those that pass a filter, or those whose passages touch some stretches. */
export interface ManyStatements {
  readonly statements?: readonly StatementId[];
  readonly filter?: StatementFilter;
  readonly stretches?: readonly Stretch[];
  /** Those left out of these. */
  readonly except?: readonly StatementId[];
}

/** What becomes of them. Values are set by role, so that types with other names for the same are changed alike. */
export interface StatementsChange {
  readonly set?: Readonly<Partial<Record<Role, Value>>>;
  /** Roles whose values become unknown. */
  readonly empty?: readonly Role[];
  readonly flag?: readonly string[];
  readonly unflag?: readonly string[];
}

/** One statement that would become another. */
export interface StatementChanges {
  readonly row: StatementRow;
  readonly values: StatementRow["values"];
  readonly flags: readonly string[];
  /** In words, one a value that differs: what it is, what it was, what it becomes; undefined for unknown. */
  readonly changes: readonly {readonly name: string; readonly before: Value | undefined; readonly after: Value | undefined}[];
}

/** What a change would make of many statements. */
export interface StatementsChanges {
  /** How many were chosen. */
  readonly total: number;
  readonly changed: readonly StatementChanges[];
  /** How many of those chosen are of a type that cannot hold a value that is set. */
  readonly unfit: number;
}

const part = 10_000;

/** What would become of the statements chosen; nothing is changed yet. Throws Invalid when nothing is to be changed. */
export async function statementChanges(reading: Reading, which: ManyStatements, change: StatementsChange): Promise<StatementsChanges> {
  if (sayingOf(change) === "") throw new Invalid("Nothing is to be changed yet: name a concept, a holder, a stance or a flag.");
  const types = new Map((await reading.types()).map((type) => [type.name, type]));
  const rows = await rowsOf(reading, which);
  const all = rows.map((row) => changesOf(row, types.get(row.type), change));
  return {total: rows.length, changed: all.filter(({changes}) => changes.length > 0), unfit: all.filter(({unfit}) => unfit).length};
}

/** Changes them as one act. */
export async function changeStatements(store: Store, which: ManyStatements, {who, at, ...change}: StatementsChange & Asking): Promise<{changed: number}> {
  const {result} = await store.act({who, at, command: "change statements"}, async (writing, reading) => {
    const {changed} = await statementChanges(reading, which, change);
    writing.tell(`Changed ${counted(changed.length, "statement")}: ${sayingOf(change)}`);
    for (const {row, values, flags} of changed) await writing.changeStatement(row.id as StatementId, {values, flags});
    return changed.length;
  });
  return {changed: result};
}

function sayingOf({set = {}, empty = [], flag = [], unflag = []}: StatementsChange): string {
  const values = Object.entries(set).map(([role, value]) => `${role} ${wordsOf(value, role)}`);
  return [
    ...values,
    ...empty.map((role) => `${role} unknown`),
    ...flag.map((one) => `flagged as ${one}`),
    ...unflag.map((one) => `no longer flagged as ${one}`),
  ].join(", ");
}

function wordsOf(value: Value, role: string): string {
  if (typeof value === "boolean" && role !== "stance") return value ? "yes" : "no";
  return typeof value === "boolean" || value === null ? stanceName(value) : `“${String(value)}”`;
}

function changesOf(row: StatementRow, type: StatementType | undefined, change: StatementsChange): StatementChanges & {readonly unfit: boolean} {
  const emptied = (change.empty ?? []).map((role) => type && withRole(type, role)?.name);
  const values = Object.assign(named<Value>(), Object.fromEntries(Object.entries(row.values).filter(([name]) => !emptied.includes(name))));
  let unfit = false;
  for (const [role, value] of Object.entries(change.set ?? {})) {
    const variable = type && withRole(type, role as Role);
    if (variable && holds(variable, value)) values[variable.name] = value;
    else unfit = true;
  }
  const flags = [...new Set([...row.flags, ...(change.flag ?? [])])].filter((one) => change.unflag?.includes(one) !== true);
  const names = [...new Set([...Object.keys(row.values), ...Object.keys(values)])];
  const changes = names.map((name) => ({name, before: own(row.values, name), after: own(values, name)}));
  const flagged = {name: "flags", before: row.flags.join(", ") || undefined, after: flags.join(", ") || undefined};
  return {row, values, flags, unfit, changes: [...changes, flagged].filter(({before, after}) => before !== after)};
}

/** Whether a variable can hold a value; a scale takes numbers and no yes or no. */
function holds({kind}: VariableDraft, value: Value): boolean {
  if (kind === "boolean") return typeof value === "boolean" || value === null;
  if (kind === "integer") return typeof value === "number";
  if (kind === "entities") return Array.isArray(value);
  return typeof value === "string" && value.trim() !== "";
}

async function rowsOf(reading: Reading, {except = [], ...which}: ManyStatements): Promise<readonly StatementRow[]> {
  const left = new Set<number>(except);
  return (await chosen(reading, which)).filter(({id}) => !left.has(id));
}

async function chosen(reading: Reading, {statements, filter, stretches}: ManyStatements): Promise<readonly StatementRow[]> {
  if (statements) return reading.statementRows(statements);
  if (stretches) return touching(reading, stretches);
  return filter ? passing(reading, filter) : [];
}

async function passing(reading: Reading, filter: StatementFilter): Promise<readonly StatementRow[]> {
  const all: StatementRow[] = [];
  for (let offset = 0, total = 1; offset < total; offset += part) {
    const page = await reading.statements(filter, {offset, limit: part});
    total = page.total;
    all.push(...page.rows);
  }
  return all;
}

/** The statements one of whose passages shares a character with a stretch. */
async function touching(reading: Reading, stretches: readonly Stretch[]): Promise<readonly StatementRow[]> {
  const found: StatementRow[] = [];
  for (const document of new Set(stretches.map((one) => one.document))) {
    const here = stretches.filter((one) => one.document === document);
    const touches = (start: number, end: number) => here.some((one) => start < one.end && one.start < end);
    const rows = await passing(reading, {document});
    found.push(...rows.filter(({spans}) => spans.some(({start, end}) => touches(start, end))));
  }
  return found;
}
