import {basename} from "node:path";
import {
  type CoderDraft,
  counted,
  type DocumentDraft,
  type IncomingStatement,
  Invalid,
  named,
  type ProjectDraft,
  timestampOf,
  type Value,
} from "@standpoint/model";
import {cleaned, type Cleaned} from "@standpoint/text";
import {grouped} from "./grouped.ts";
import {colourOf, kindsOf, type Kinds} from "./kinds.ts";
import {withDna} from "./open.ts";
import {dnaRows, type CoderRow, type DnaRows, type DocumentRow, type StatementRow, type ValueRow} from "./rows.ts";

/**
 * Reads all of a `.dna` file of DNA 3; the file is left as it is.
 *
 * A document's key is `dna-` and its ID, a statement's its ID. Offsets in the file count UTF-16 code units, as ours do,
 * and are moved where carriage returns are taken out of the text. A date is a wall clock: a day when it says midnight.
 * Throws Missing or Invalid, as `withDna` says.
 */
export function readDna(path: string): ProjectDraft {
  const name = basename(path);
  const rows = withDna(path, dnaRows);
  const kinds = kindsOf(rows);
  const coders = coderNames(rows.coders);
  const texts = new Map(rows.documents.map((row) => [row.ID, cleaned(row.Text)]));
  const notes: string[] = [];
  const statements = statementsOf(rows, {kinds, coders, texts, notes, name});
  return {
    types: kinds.types,
    entities: kinds.entities,
    documents: rows.documents.map((row) => documentOf(row, texts.get(row.ID)!.text, coders, notes)),
    statements,
    coders: rows.coders.map((row): CoderDraft => ({name: coders.get(row.ID)!, colour: colourOf(row)})),
    highlighters: rows.regexes.map((row) => ({pattern: row.Label, colour: colourOf(row)})),
    notes: [...notes, ...kinds.notes, ...notTaken(rows)].map((note) => `${name}: ${note}`),
  };
}

/** Names, with the ID where two coders share one. */
export function coderNames(coders: readonly CoderRow[]): Map<number, string> {
  const names = coders.map(({Name}) => Name);
  return new Map(coders.map(({ID, Name}, at) => [ID, names.indexOf(Name) < at ? `${Name} (${ID})` : Name]));
}

function documentOf(row: DocumentRow, text: string, coders: ReadonlyMap<number, string>, notes: string[]): DocumentDraft {
  const date = dateFrom(row.Date);
  if (date === undefined) notes.push(`the date of document ${row.ID} (${row.Date} seconds since 1970) is not in the years 0 to 9999 and was left out`);
  const coder = row.Coder === null ? undefined : coders.get(row.Coder);
  return {
    key: keyOf(row.ID),
    title: row.Title,
    authors: row.Author === "" ? [] : [row.Author],
    text,
    ...(date !== undefined && {date}),
    ...(row.Source !== "" && {source: row.Source}),
    ...(row.Section !== "" && {section: row.Section}),
    ...(row.Type !== "" && {kind: row.Type}),
    ...(row.Notes !== "" && {notes: row.Notes}),
    ...(coder !== undefined && {coder}),
  };
}

export function keyOf(documentId: number): string {
  return `dna-${documentId}`;
}

const yearZero = -62_167_219_200;
const yearTenThousand = 253_402_300_800;

export function dateFrom(seconds: number): string | undefined {
  if (!(seconds >= yearZero && seconds < yearTenThousand)) return undefined;
  return timestampOf(seconds).replace(/T00:00:00$/, "");
}

interface Known {
  readonly kinds: Kinds;
  readonly coders: ReadonlyMap<number, string>;
  readonly texts: ReadonlyMap<number, Cleaned>;
  readonly notes: string[];
  /** Of the file, for messages. */
  readonly name: string;
}

function statementsOf(rows: DnaRows, known: Known): IncomingStatement[] {
  const values = grouped(rows.values, ({StatementId}) => StatementId);
  return rows.statements.flatMap((row) => {
    const place = placeOf(row, known);
    if (place === undefined) return [];
    const coder = row.Coder === null ? undefined : known.coders.get(row.Coder);
    return [
      {
        key: String(row.ID),
        document: keyOf(row.DocumentId),
        type: typeName(row, known),
        place,
        values: valuesOf(values.get(row.ID) ?? [], known),
        ...(coder !== undefined && {coder}),
      },
    ];
  });
}

/** A span that runs past the end of its text stops there; one that starts there has no words and is noted. */
function placeOf(row: StatementRow, {texts, notes, name}: Known): {start: number; end: number} | undefined {
  const text = texts.get(row.DocumentId);
  if (!text) throw new Invalid(`${name}: is damaged; statement ${row.ID} belongs to document ${row.DocumentId}, which is not in it`);
  const start = text.at(row.Start);
  const end = Math.min(text.at(row.Stop), text.text.length);
  if (start >= end) {
    notes.push(`statement ${row.ID} (${row.Start}–${row.Stop}) stands outside the text of document ${row.DocumentId} and was left out`);
    return undefined;
  }
  if (text.at(row.Stop) > end) notes.push(`statement ${row.ID} ran past the end of document ${row.DocumentId} and now stops there`);
  return {start, end};
}

function typeName(row: StatementRow, {kinds, name}: Known): string {
  const type = kinds.typeNames.get(row.StatementTypeId);
  if (type === undefined) throw new Invalid(`${name}: is damaged; statement ${row.ID} is of type ${row.StatementTypeId}, which is not in it`);
  return type;
}

function valuesOf(rows: readonly ValueRow[], {kinds}: Known): Record<string, Value> {
  const values = named<Value>();
  for (const {VariableId, Value} of rows) {
    const variable = kinds.variables.get(VariableId);
    if (!variable) continue;
    const value = variable.kind === "boolean" ? Value === 1 : variable.kind === "entity" ? (kinds.entityNames.get(Number(Value)) ?? "") : Value;
    if (value !== "") values[variable.name] = value;
  }
  return values;
}

function notTaken({coders, relations, links}: DnaRows): string[] {
  return [
    ...(coders.length > 0 ? ["passwords, permissions and window settings of the coders were not taken over"] : []),
    ...(relations > 0 ? [`${counted(relations, "rule")} of which coder may see or edit whose work ${relations === 1 ? "was" : "were"} not taken over`] : []),
    ...(links > 0 ? [`${counted(links, "link between variables was", "links between variables were")} not taken over`] : []),
  ];
}
