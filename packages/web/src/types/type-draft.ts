import type {Role, StatementTypeDraft, VariableDraft} from "@standpoint/model";

/** A variable in the editor; `was` is the name it is kept under, missing for a new one. */
export interface EditedVariable {
  readonly name: string;
  readonly kind: VariableDraft["kind"];
  readonly role?: Role | undefined;
  readonly entityKind?: string | undefined;
  readonly choices?: readonly string[] | undefined;
  readonly presence?: readonly string[] | undefined;
  readonly was?: string;
}

/** The fields of a type's editor. */
export interface TypeFields {
  readonly name: string;
  readonly colour: string;
  readonly variables: readonly EditedVariable[];
}

export function fieldsOf({name, colour, variables}: Pick<StatementTypeDraft, "name" | "colour" | "variables">): TypeFields {
  return {name, colour, variables: variables.map((variable) => ({...variable, was: variable.name}))};
}

/** The type as it is to be; what does not belong to a variable's kind is left out. */
export function draftOf(name: string, colour: string, variables: readonly EditedVariable[]): StatementTypeDraft {
  return {name: name.trim(), colour, variables: variables.map(variableOf)};
}

export function variableOf({name, kind, role, entityKind, choices, presence}: EditedVariable): VariableDraft {
  const named = kind === "entity" || kind === "entities";
  return {
    name: name.trim(),
    kind,
    ...(role === undefined ? {} : {role}),
    ...(named && entityKind !== undefined ? {entityKind} : {}),
    ...(kind === "choice" ? {choices: choices ?? []} : {}),
    ...(kind === "choice" && role === "part" && presence !== undefined ? {presence: presence.filter((one) => choices?.includes(one))} : {}),
  };
}

/** The old name by the new one, for variables that have another. */
export function renamedOf(variables: readonly EditedVariable[]): Record<string, string> {
  const renamed = variables.filter(({name, was}) => was !== undefined && was !== name.trim());
  return Object.fromEntries(renamed.map(({name, was}) => [name.trim(), was ?? name]));
}
