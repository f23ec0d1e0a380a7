import {dateOf, withRole} from "@standpoint/model";
import type {EntityRow, TypeRow, Value, VariableDraft} from "@standpoint/model";
import type {Values} from "../api/acts.ts";
import type {NameSlot} from "../names/settled.ts";
import {fieldOrder} from "./field-order.ts";

/** The form's values by variable; undefined is unknown. */
export type DraftValues = Readonly<Record<string, Value | undefined>>;

/** What is left after the unknown ones are taken out. */
export function knownValues(draft: DraftValues, type: TypeRow): Values {
  const kept = type.variables.map(({name}) => [name, draft[name]] as const).filter(([, value]) => !isUnknown(value));
  return Object.fromEntries(kept) as Values;
}

/** Why a value cannot be saved, or null. */
export function faultOf(variable: VariableDraft, value: Value | undefined): string | null {
  if (isUnknown(value)) return null;
  if (variable.kind === "integer" && !Number.isInteger(value)) return "Write a whole number";
  if (variable.kind !== "date" || typeof value !== "string") return null;
  try {
    dateOf(value);
    return null;
  } catch {
    return "Write 2024-03-18, 2024-03, 2022-11~, 201X or 2024-01/2024-03";
  }
}

/** Whether anything can be said yet: a statement without a single value says nothing. */
export function saysSomething(draft: DraftValues): boolean {
  return Object.values(draft).some((value) => !isUnknown(value));
}

/** A value left out, an empty text or an empty list. */
export function isUnknown(value: Value | undefined): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** The fields of a type where names are typed, in the order of its form. */
export function nameSlots(type: TypeRow, entities: readonly EntityRow[]): readonly NameSlot[] {
  return fieldOrder(type.variables)
    .filter(({kind}) => kind === "entity" || kind === "entities")
    .map(({name, kind, entityKind}) => ({name, several: kind === "entities", things: entities.filter((entity) => entity.kind === entityKind)}));
}

/** The variables without which a position is nobody's or about nothing, and which have no value. */
export function missingIn(type: TypeRow, values: DraftValues): readonly string[] {
  const [holder, concept] = [withRole(type, "holder"), withRole(type, "concept")];
  if (holder === undefined || concept === undefined) return [];
  return [holder, concept].filter(({name}) => isUnknown(values[name])).map(({name}) => name);
}
