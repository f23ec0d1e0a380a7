import type {Clash, TypeRow} from "@standpoint/model";
import type {WayOut} from "../clashes/ways-out.ts";
import {fieldsOf, variableOf} from "./type-draft.ts";
import type {EditedVariable, TypeFields} from "./type-draft.ts";

/** What a type's editor began from, and what was made of it. */
interface Edited {
  readonly base: TypeFields;
  readonly mine: TypeFields;
}

/** The ways out for a type. Both is offered where the variables of both go together; of a name and a colour there is one. */
export function typeWays({base, mine}: Edited, {theirs, fields}: Clash): Partial<Record<WayOut, string>> {
  if (theirs === null) return {theirs: "Let it go"};
  const both = fields.every(({field}) => field === "variables") && bothVariables({base, mine}, fieldsOf(theirs as TypeRow)) !== null;
  return {mine: "Take mine", theirs: "Take theirs", ...(both && {both: "Keep both"})};
}

/** The fields of a type as it stands now with what was changed in its editor, once a way out was taken for those that clash. */
export function typeOnto({base, mine}: Edited, {theirs: row, fields}: Clash, way: WayOut): TypeFields {
  const theirs = fieldsOf(row as TypeRow);
  const clashes = (name: string) => fields.some(({field}) => field === name);
  const chosen = <Name extends keyof TypeFields>(name: Name): TypeFields[Name] => {
    const takesMine = clashes(name) ? way !== "theirs" : !same(mine[name], base[name]);
    return takesMine ? mine[name] : theirs[name];
  };
  const both = way === "both" && clashes("variables") ? bothVariables({base, mine}, theirs) : null;
  return {name: chosen("name"), colour: chosen("colour"), variables: both ?? knownBy(chosen("variables"), theirs)};
}

/** A variable that the type no longer has under its old name is a new one. */
function knownBy(variables: readonly EditedVariable[], theirs: TypeFields): readonly EditedVariable[] {
  return variables.map(({was, ...variable}) => (theirs.variables.some(({name}) => name === was) ? {...variable, was: was ?? variable.name} : variable));
}

/**
 * Mine with what others added to, changed in and took from the same base; null where both changed the same variable, or where
 * two would have one name or one role.
 */
export function bothVariables({base, mine}: Edited, theirs: TypeFields): readonly EditedVariable[] | null {
  const [before, now] = [byName(base.variables), byName(theirs.variables)];
  const kept = mine.variables.map((variable) => merged(variable, before.get(variable.was ?? ""), now));
  const gone = base.variables.filter(({name}) => !mine.variables.some(({was}) => was === name));
  const added = theirs.variables.filter(({name}) => !before.has(name));
  const changedBeforeGone = gone.some(({name}) => now.has(name) && !same(definition(now.get(name)), definition(before.get(name))));
  if (kept.includes(null) || changedBeforeGone) return null;
  const all = [...kept.filter((one) => one !== null && one !== undefined), ...added];
  return distinct(all.map(({name}) => name)) && distinct(all.flatMap(({role}) => role ?? [])) ? all : null;
}

/** One variable of mine with what became of it meanwhile; undefined where others took it away, null where both changed it. */
function merged(mine: EditedVariable, before: EditedVariable | undefined, now: ReadonlyMap<string, EditedVariable>): EditedVariable | null | undefined {
  if (before === undefined) return mine;
  const theirs = now.get(before.name);
  const changed = !same(definition(mine), definition(before));
  if (theirs === undefined) return changed ? null : undefined;
  if (!changed) return theirs;
  return same(definition(theirs), definition(before)) || same(definition(theirs), definition(mine)) ? mine : null;
}

function definition(variable: EditedVariable | undefined): unknown {
  return variable && variableOf(variable);
}

function byName(variables: readonly EditedVariable[]): ReadonlyMap<string, EditedVariable> {
  return new Map(variables.map((variable) => [variable.name, variable]));
}

function distinct(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
