import {dateOf, isFault, type Value, type VariableDraft} from "@standpoint/model";

/**
 * What a value of a variable must be, as a sentence's end; undefined when it is good.
 *
 * `null` is good for a boolean only (explicit neutral); leaving a value out is for the caller.
 */
export function valueProblem(variable: VariableDraft, value: unknown): string | undefined {
  const {kind} = variable;
  if (kind === "boolean") return typeof value === "boolean" || value === null ? undefined : `must be true, false or null, not ${shown(value)}`;
  if (kind === "integer") return Number.isSafeInteger(value) ? undefined : `must be a whole number, not ${shown(value)}`;
  if (kind === "entities") return isNames(value) ? undefined : `must be a list of names, not ${shown(value)}`;
  if (typeof value !== "string") return `must be a ${kind === "entity" ? "name" : kind === "statement" ? "statement's id" : kind}, not ${shown(value)}`;
  if (kind === "text") return undefined;
  if (value.trim() === "") return "is empty; leave it out when it is unknown";
  if (kind === "date") return dateFault(value);
  if (kind === "choice") return choiceProblem(variable, value);
  return undefined;
}

/** A value as it is kept: names and choices without white space around them. Only for values without a problem. */
export function keptValue(variable: VariableDraft, value: Value): Value {
  if (Array.isArray(value)) return value.map((name: string) => name.trim());
  return typeof value === "string" && variable.kind !== "text" ? value.trim() : value;
}

function choiceProblem({choices = []}: VariableDraft, value: string): string | undefined {
  return choices.includes(value.trim()) ? undefined : `is ${shown(value)}, which is not a choice (${choices.join(", ")})`;
}

function dateFault(value: string): string | undefined {
  try {
    dateOf(value);
    return undefined;
  } catch (error) {
    if (isFault(error)) return `is wrong: ${error.message}`;
    throw error;
  }
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === "string" && name.trim() !== "");
}

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
