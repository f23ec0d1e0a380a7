import {own, type Variable, type VariableDraft} from "@standpoint/model";

/** A change of a type's variables: what it began from, what stands now, and what it would have them be. */
export interface VariablesEdit {
  readonly base: readonly VariableDraft[];
  readonly theirs: readonly VariableDraft[];
  readonly mine: readonly VariableDraft[];
  /** The names that mine has for variables of the base that had others. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** The variables as they are to be, and the names that stand now of those that get others. */
export interface VariablesOnto {
  readonly variables: readonly VariableDraft[];
  readonly renamed: Readonly<Record<string, string>>;
}

/**
 * A change of a type's variables done to those that stand now, variable by variable and, within one, field by field: a variable is
 * the same one whatever it is called. Null where both changed the same to different things, or the outcome has a name or a role twice.
 */
export function variablesOnto({base, theirs, mine, renamed}: VariablesEdit): VariablesOnto | null {
  const now = new Map(theirs.map((variable) => [idOf(variable), variable]));
  const began = (variable: VariableDraft) => base.find(({name}) => name === (own(renamed, variable.name) ?? variable.name));
  const placed = mine.map((variable) => merged(variable, began(variable), now));
  const gone = base.filter((variable) => !mine.some((one) => began(one) === variable));
  const leftOutAndChanged = gone.some((variable) => now.has(idOf(variable)) && !same(now.get(idOf(variable)), variable));
  if (placed.includes(null) || leftOutAndChanged) return null;
  const added = theirs.filter((variable) => !base.some((one) => idOf(one) === idOf(variable)));
  const all = [...placed.filter((one) => one !== null && one !== undefined), ...added.map((variable) => ({variable, was: variable.name}))];
  if (!distinct(all.map(({variable}) => variable.name)) || !distinct(all.flatMap(({variable}) => variable.role ?? []))) return null;
  const others = all.flatMap(({variable, was}) => (was === undefined || was === variable.name ? [] : [[variable.name, was] as const]));
  return {variables: all.map(({variable}) => plain(variable)), renamed: Object.fromEntries(others)};
}

interface Placed {
  readonly variable: VariableDraft;
  /** What it is called now; nothing for a new one. */
  readonly was: string | undefined;
}

/** One variable of mine; undefined where others took it away and mine is as it was, null where both changed the same. */
function merged(mine: VariableDraft, before: VariableDraft | undefined, now: ReadonlyMap<unknown, VariableDraft>): Placed | null | undefined {
  if (before === undefined) return {variable: mine, was: undefined};
  const theirs = now.get(idOf(before));
  if (theirs === undefined) return same(mine, before) ? undefined : null;
  const fields = ["name", "role", "kind", "entityKind", "choices", "presence"] as const;
  const taken = fields.map((field) => [field, oneOf(mine[field], before[field], theirs[field])] as const);
  if (taken.some(([, value]) => value === clash)) return null;
  const merged = Object.fromEntries(taken.filter(([, value]) => value !== undefined)) as Partial<VariableDraft>;
  return {variable: {name: mine.name, kind: mine.kind, ...merged}, was: theirs.name};
}

const clash = Symbol("both changed it");

function oneOf<Field>(mine: Field, before: Field, theirs: Field): Field | typeof clash {
  const equal = (one: Field, other: Field) => JSON.stringify(one) === JSON.stringify(other);
  if (equal(mine, before)) return theirs;
  return equal(theirs, before) || equal(theirs, mine) ? mine : clash;
}

function same(one: VariableDraft | undefined, other: VariableDraft): boolean {
  return one !== undefined && JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain({name, kind, role, entityKind, choices, presence}: VariableDraft): VariableDraft {
  return {name, kind, ...(role && {role}), ...(entityKind !== undefined && {entityKind}), ...(choices && {choices}), ...(presence && {presence})};
}

/** What a variable is known by within its type, whatever it is called. */
function idOf(variable: VariableDraft): unknown {
  return (variable as Partial<Variable>).id ?? variable.name;
}

function distinct(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}
