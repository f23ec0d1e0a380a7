import type {TypeId, VariableId} from "./ids.ts";

/** Kinds of value a variable can hold. `entities` is an ordered list; `statement` points to another statement. */
export const variableKinds = ["entity", "entities", "text", "integer", "boolean", "date", "choice", "statement"] as const;
export type VariableKind = (typeof variableKinds)[number];

/** What a variable means to the analyses, which ask for roles and never look at names. */
export const roles = [
  "holder",
  "concept",
  "stance",
  "mode",
  "condition",
  "manner",
  "throughout",
  "since",
  "voice",
  "via",
  "cites",
  "date",
  "subject",
  "relation",
  "object",
  "participant",
  "event",
  "part",
  "place",
  "source",
  "target",
  "measure",
  "value",
  "unit",
  "bound",
  "judged",
  "against",
  "verdict",
  "disputant",
  "claim",
  "premise",
  "premiseStance",
  "conclusion",
  "conclusionStance",
] as const;
export type Role = (typeof roles)[number];

export interface VariableDraft {
  readonly name: string;
  readonly kind: VariableKind;
  readonly role?: Role;
  /** For `entity` and `entities`: the kind of entity. */
  readonly entityKind?: string;
  /** For `choice`: the values that may be chosen. */
  readonly choices?: readonly string[];
  /** For a choice of the role `part`: the choices by which somebody was there. */
  readonly presence?: readonly string[];
}

export interface Variable extends VariableDraft {
  readonly id: VariableId;
  /** An id that no other variable of any project has. */
  readonly uid?: string;
}

export interface StatementTypeDraft {
  readonly name: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly variables: readonly VariableDraft[];
}

export interface StatementType extends StatementTypeDraft {
  readonly id: TypeId;
  readonly variables: readonly Variable[];
}

/** The variable of a type that has a role, or undefined. */
export function withRole<V extends VariableDraft>(type: {readonly variables: readonly V[]}, role: Role): V | undefined {
  return type.variables.find((variable) => variable.role === role);
}

/** Parts in an event by which nobody was there, where a type does not say itself. */
export const absence: readonly string[] = ["sent apologies", "invited", "refused", "did not take place"];

/** The choices of a part in an event by which somebody was there. */
export function presenceOf({
  choices = [],
  presence,
}: {
  readonly choices?: readonly string[] | undefined;
  readonly presence?: readonly string[] | undefined;
}): readonly string[] {
  return presence ?? choices.filter((choice) => !absence.includes(choice));
}
