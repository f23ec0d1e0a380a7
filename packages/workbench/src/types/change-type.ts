import type {Loss} from "@standpoint/model";
import {
  counted,
  Invalid,
  own,
  roles,
  type StatementId,
  type StatementRow,
  type StatementTypeDraft,
  type TypeId,
  type TypeRow,
  type VariableDraft,
  variableKinds,
} from "@standpoint/model";
import type {Reading, Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {reconciled, refuseClashes, sameRow} from "../edits.ts";
import {variablesOnto} from "./variables-onto.ts";

export interface TypeChange {
  readonly draft: StatementTypeDraft;
  /** The old name of a variable by its new one, for those that are renamed. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** The version the edit began from: what somebody else changed since stays, and where both changed the same, nothing is done. */
  readonly version?: number;
}

/** What a change of a type would lose; nothing is changed. Throws EditClash where somebody changed the same meanwhile. */
export async function typeLosses(reading: Reading, name: string, change: TypeChange): Promise<readonly Loss[]> {
  return lossesNow(reading, name, await changeSince(reading, name, change));
}

async function lossesNow(reading: Reading, name: string, change: TypeChange): Promise<readonly Loss[]> {
  const before = await reading.type(name);
  if (!mayLose(before, change)) return [];
  const rows = (await reading.statements({type: name}, {offset: 0, limit: 10_000_000})).rows;
  return before.variables.flatMap((old) => lossesOf(old, successor(old, change), rows));
}

/** Whether a change of a type can lose values at all; a name, a colour, a role or another variable loses none. */
export function mayLose({variables}: Pick<StatementTypeDraft, "variables">, change: TypeChange): boolean {
  return variables.some((old) => {
    const next = successor(old, change);
    const choices = next?.kind === "choice" ? next.choices : undefined;
    return (
      next === undefined ||
      next.kind !== old.kind ||
      next.entityKind !== old.entityKind ||
      (choices && old.choices?.every((one) => choices.includes(one)) !== true)
    );
  });
}

function successor({name}: VariableDraft, {draft, renamed = {}}: TypeChange): VariableDraft | undefined {
  return draft.variables.find((variable) => (own(renamed, variable.name) ?? variable.name) === name);
}

function lossesOf(old: VariableDraft, next: VariableDraft | undefined, rows: readonly StatementRow[]): readonly Loss[] {
  const losing = (why: Loss["why"], lost: (row: StatementRow) => boolean) => {
    const statements = rows.filter((row) => Object.hasOwn(row.values, old.name) && lost(row)).map(({id}) => id);
    return statements.length === 0 ? [] : [{variable: old.name, why, statements}];
  };
  if (next === undefined) return losing("left out", () => true);
  if (next.kind !== old.kind || next.entityKind !== old.entityKind) return losing("another kind", () => true);
  if (next.kind !== "choice" || next.choices === undefined) return [];
  return losing("not among the choices", ({values}) => !next.choices?.includes(String(own(values, old.name))));
}

export interface TypeEdit extends TypeChange {
  /** Whether values that the change would lose are to be emptied in the same act. */
  readonly empty?: boolean;
}

/** Changes a type. Throws Invalid while it would lose values, unless these are to be emptied; EditClash where somebody changed the same meanwhile. */
export async function changeType(store: Store, name: string, {empty = false, who, at, ...edit}: TypeEdit & Asking): Promise<TypeRow> {
  checked(edit.draft);
  const act = {who, at, command: "change type", summary: `Changed the statement type “${name}”`};
  const {result} = await store.act(act, async (writing, reading) => {
    const change = await changeSince(reading, name, edit);
    const losses = await lossesNow(reading, name, change);
    if (losses.length > 0 && !empty) refuseLosses(losses);
    for (const row of await reading.statementRows([...new Set(losses.flatMap(({statements}) => statements))])) {
      const lost = losses.filter(({statements}) => statements.includes(row.id)).map(({variable}) => variable);
      const values = Object.fromEntries(Object.entries(row.values).filter(([variable]) => !lost.includes(variable)));
      await writing.changeStatement(row.id as StatementId, {values});
    }
    await writing.changeType(name, change.draft, change.renamed);
    return change.draft.name;
  });
  return (await store.types()).find((type) => type.name === result)!;
}

function refuseLosses(losses: readonly Loss[]): never {
  const listed = losses.map(({variable, why, statements}) => `“${variable}” in ${counted(statements.length, "statement")} (${why})`);
  throw new Invalid(`This would lose values of ${listed.join(", ")}: empty them there first.`);
}

/** A change of a type with what somebody else changed meanwhile: of its variables one by one, as far as they go together. */
async function changeSince(reading: Reading, name: string, {draft, renamed = {}, version}: TypeChange): Promise<TypeChange> {
  if (version === undefined) return {draft, renamed};
  const hadIt = async ({id}: TypeRow) => (await reading.typeAt(id as TypeId, version))?.name === name;
  const types = await reading.types();
  const now = types.find((type) => type.name === name);
  const theirs = await sameRow({now, all: async () => types, nameOf: (type) => type.name, hadIt}, `the statement type “${name}”`);
  const base = (await reading.typeAt(theirs.id, version)) ?? theirs;
  const onto = variablesOnto({base: base.variables, theirs: theirs.variables, mine: draft.variables, renamed});
  const mine = onto === null ? fieldsOf(draft) : {...fieldsOf(draft), variables: fieldsOf(theirs).variables};
  const {taken, clashing} = reconciled({base: fieldsOf(base), theirs: fieldsOf(theirs), mine});
  refuseClashes(clashing, {version: theirs.version, row: theirs, called: `the statement type “${name}”`});
  return {draft: {...fieldsOf(theirs), ...taken, ...(onto && {variables: onto.variables})}, renamed: onto?.renamed ?? renamed};
}

function fieldsOf({name, colour, variables}: StatementTypeDraft): StatementTypeDraft & Readonly<Record<string, unknown>> {
  const plain = variables.map(({name: called, kind, role, entityKind, choices, presence}) => ({
    ...{name: called, kind, role, entityKind, choices},
    ...(presence && {presence}),
  }));
  return {name, colour, variables: JSON.parse(JSON.stringify(plain)) as StatementTypeDraft["variables"]};
}

export async function addType(store: Store, draft: StatementTypeDraft, asking: Asking): Promise<TypeRow> {
  checked(draft);
  await store.act({...asking, command: "add type", summary: `Added the statement type “${draft.name}”`}, (writing) => writing.addType(draft));
  return (await store.types()).find((type) => type.name === draft.name)!;
}

export async function removeType(store: Store, name: string, asking: Asking): Promise<void> {
  await store.act({...asking, command: "remove type", summary: `Removed the statement type “${name}”`}, (writing) => writing.removeType(name));
}

function checked({name, colour, variables}: StatementTypeDraft): void {
  if (name.trim() === "") throw new Invalid("A statement type needs a name.");
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Invalid(`"${colour}" is not a colour: write it as #2f6fb5.`);
  for (const variable of variables) {
    if (variable.name.trim() === "") throw new Invalid(`A variable of “${name}” has no name.`);
    if (!variableKinds.includes(variable.kind)) throw new Invalid(`"${variable.kind}" is not a kind of variable; there is ${variableKinds.join(", ")}.`);
    if (variable.role !== undefined && !roles.includes(variable.role)) throw new Invalid(`"${variable.role}" is not a role; there is ${roles.join(", ")}.`);
    const twice = variable.role !== undefined && variables.some((other) => other !== variable && other.role === variable.role);
    if (twice) throw new Invalid(`Two variables of “${name}” have the role ${variable.role}: a role belongs to one.`);
  }
}
