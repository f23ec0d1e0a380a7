import {Invalid, noSuch} from "@standpoint/model";
import {z} from "zod";

/** What the checker of schemas finds wrong, in a sentence of ours. */
export function refusalOf(issue: z.core.$ZodIssue, schema: z.ZodType, what: "option" | "field"): Invalid {
  if (issue.code === "unrecognized_keys") return noSuch(what, issue.keys[0]!, namesAt(schema, issue.path));
  const name = issue.path.length === 0 ? "What was sent" : issue.path.map(String).join(".");
  if (issue.code === "invalid_type" && issue.input === undefined) return new Invalid(`${name} is missing: it takes ${kindOf(issue.expected)}`);
  return new Invalid(`${name} cannot be ${shown(issue.input)}: ${remedyOf(issue)}`);
}

function remedyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `take ${kindOf(issue.expected)}`;
  if (issue.code === "invalid_value") return `take ${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_small") return `take ${bound(issue.origin, "at least", issue.minimum, issue.inclusive)}`;
  if (issue.code === "too_big") return `take ${bound(issue.origin, "at most", issue.maximum, issue.inclusive)}`;
  return "it is of a form that is not taken here";
}

function bound(origin: string, side: "at least" | "at most", value: number | bigint, inclusive = true): string {
  const units: Readonly<Record<string, string>> = {string: " letters", array: " entries", set: " entries"};
  const beyond = side === "at least" ? "more than" : "less than";
  return `${inclusive ? side : beyond} ${value}${units[origin] ?? ""}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
};

function kindOf(expected: string): string {
  return kinds[expected] ?? expected;
}

function shown(input: unknown): string {
  const text = input === undefined ? "nothing" : JSON.stringify(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The names of the fields of a schema, or of one inside it. */
function namesAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const [first, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return namesAt(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodPipe) return namesAt(schema.in as z.ZodType, path);
  if (schema instanceof z.ZodArray) return namesAt(schema.element as z.ZodType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return first === undefined ? Object.keys(schema.shape) : namesAt(schema.shape[String(first)] as z.ZodType, rest);
}
