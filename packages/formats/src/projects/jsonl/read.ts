import {type IncomingStatement, Invalid, named, type StatementTypeDraft, type Value, type VariableDraft} from "@standpoint/model";
import {keptValue, valueProblem} from "../values.ts";

/**
 * Reads statements, one JSON object a line: `{id?, document, quote, prefix?, suffix?, start?, end?, type, …, note?,
 * coder?, flags?}` with a field per variable of the type by its name.
 *
 * A quote with a `start` is looked for near it; a `start` and `end` without a quote are a place already known. `null` is
 * an explicit neutral for a boolean and as good as left out for any other field. A variable that is called `note`,
 * `coder` or `flags` has the field to itself. Throws Invalid naming line and field; blank lines are passed over.
 */
export async function* readJsonl(
  lines: AsyncIterable<string> | Iterable<string>,
  types: readonly StatementTypeDraft[],
  name: string,
): AsyncGenerator<IncomingStatement> {
  const byName = new Map(types.map((type) => [type.name, readingOf(type)]));
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === "" || text === "\uFEFF") continue;
    yield statementOf(new Fields(text, `${name}: line ${line}`), byName, line);
  }
}

interface Reading {
  readonly type: StatementTypeDraft;
  readonly variables: ReadonlyMap<string, VariableDraft>;
}

function readingOf(type: StatementTypeDraft): Reading {
  return {type, variables: new Map(type.variables.map((variable) => [variable.name, variable]))};
}

function statementOf(fields: Fields, types: ReadonlyMap<string, Reading>, line: number): IncomingStatement {
  const typeName = fields.needed("type");
  const reading = types.get(typeName);
  if (!reading) throw fields.fault(`"${typeName}" is not a type of statement (${[...types.keys()].join(", ")})`);
  const own = (field: string) => (reading.variables.has(field) ? undefined : fields.text(field));
  const [key, coder, memo] = [fields.text("id"), own("coder"), own("note")];
  const flags = reading.variables.has("flags") ? undefined : fields.texts("flags");
  return {
    ...(key !== undefined && {key}),
    document: fields.needed("document"),
    type: typeName,
    place: placeOf(fields),
    values: valuesOf(fields, reading),
    ...(coder !== undefined && {coder}),
    ...(memo !== undefined && {memo}),
    ...(flags !== undefined && {flags}),
    line,
  };
}

function placeOf(fields: Fields): IncomingStatement["place"] {
  const [quote, prefix, suffix] = [fields.text("quote"), fields.text("prefix"), fields.text("suffix")];
  const [start, end] = [fields.offset("start"), fields.offset("end")];
  if (quote !== undefined && quote.trim() !== "") {
    return {quote, ...(prefix !== undefined && {prefix}), ...(suffix !== undefined && {suffix}), ...(start !== undefined && {near: start})};
  }
  if (start === undefined || end === undefined) throw fields.fault(`"quote" is missing; give the words it rests on, or "start" and "end"`);
  if (start >= end) throw fields.fault(`"start" (${start}) is not before "end" (${end})`);
  return {start, end};
}

const general = new Set(["id", "document", "quote", "prefix", "suffix", "start", "end", "type", "note", "coder", "flags"]);

function valuesOf(fields: Fields, {type, variables}: Reading): Record<string, Value> {
  const values = named<Value>();
  for (const [field, value] of fields.entries()) {
    const variable = variables.get(field);
    if (!variable) {
      if (general.has(field)) continue;
      throw fields.fault(`"${field}" is not a variable of ${type.name} (${[...variables.keys()].join(", ")})`);
    }
    if (value === null && variable.kind !== "boolean") continue;
    const problem = valueProblem(variable, value);
    if (problem !== undefined) throw fields.fault(`"${field}" ${problem}`);
    values[field] = keptValue(variable, value as Value);
  }
  return values;
}

/** The fields of one line, each checked as it is taken. */
class Fields {
  private readonly where: string;
  private readonly fields: ReadonlyMap<string, unknown>;

  constructor(text: string, where: string) {
    this.where = where;
    this.fields = this.parsed(text);
  }

  fault(what: string): Invalid {
    return new Invalid(`${this.where}: ${what}`);
  }

  entries(): Iterable<[string, unknown]> {
    return this.fields.entries();
  }

  text(field: string): string | undefined {
    const value = this.fields.get(field) ?? undefined;
    if (value === undefined || typeof value === "string") return value;
    throw this.fault(`"${field}" must be a text, not ${JSON.stringify(value)}`);
  }

  needed(field: string): string {
    const value = this.text(field);
    if (value === undefined || value === "") throw this.fault(`"${field}" is missing`);
    return value;
  }

  texts(field: string): readonly string[] | undefined {
    const value = this.fields.get(field) ?? undefined;
    if (value === undefined || (Array.isArray(value) && value.every((item) => typeof item === "string"))) return value;
    throw this.fault(`"${field}" must be a list of texts, not ${JSON.stringify(value)}`);
  }

  offset(field: string): number | undefined {
    const value = this.fields.get(field) ?? undefined;
    if (value === undefined || (typeof value === "number" && Number.isSafeInteger(value) && value >= 0)) return value;
    throw this.fault(`"${field}" must be a count of characters, not ${JSON.stringify(value)}`);
  }

  private parsed(text: string): ReadonlyMap<string, unknown> {
    try {
      const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
      if (typeof value === "object" && value !== null && !Array.isArray(value)) return new Map(Object.entries(value));
    } catch (error) {
      throw new Invalid(`${this.where}: is not JSON: ${(error as Error).message}`, {cause: error});
    }
    throw this.fault('is not an object; write {"document": …, "quote": …, "type": …}');
  }
}
