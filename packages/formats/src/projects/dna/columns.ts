import type {EntityDraft, StatementTypeDraft} from "@standpoint/model";
import type {Database} from "better-sqlite3";
import {kindsOf, type Kinds} from "./kinds.ts";
import {withDna} from "./open.ts";
import {coderNames, dateFrom, keyOf} from "./read.ts";
import {smallRows, text, whole, type VariableRow} from "./rows.ts";

/** Statements of one type, column by column, in the order of their IDs. */
export interface DnaStatements {
  readonly type: StatementTypeDraft;
  /** IDs in the file. */
  readonly ids: readonly number[];
  /** Their places among all statements of the file, from 1: the ids that an import gives. */
  readonly places: readonly number[];
  /** IDs of the documents. */
  readonly documents: readonly number[];
  readonly starts: readonly number[];
  readonly stops: readonly number[];
  /** Places among the coders, from 1; 0 for none. */
  readonly coders: readonly number[];
  /** For each variable of the type, in its order: a value a statement; undefined where none is kept. An entity is its place among the entities, from 1. */
  readonly values: readonly (readonly (number | string | boolean | undefined)[])[];
}

/** What analyses read of a `.dna` file: no texts, and nothing that only an import needs. */
export interface DnaColumns {
  readonly entities: readonly EntityDraft[];
  readonly coders: readonly string[];
  readonly documents: readonly DnaDocument[];
  /** A row a statement type. */
  readonly statements: readonly DnaStatements[];
}

interface DnaDocument {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly source: string | null;
  readonly section: string | null;
  readonly kind: string | null;
}

/**
 * Reads the columns of a `.dna` file; undefined for a file in which something is to be mended on the way in, as a statement that runs past
 * its text, or line ends of two characters: that one has to be read whole. Throws Missing or Invalid, as `withDna` says.
 */
export function dnaColumns(path: string): DnaColumns | undefined {
  return withDna(path, columnsIn);
}

interface TextRow {
  readonly ID: number;
  readonly Title: string;
  readonly Author: string;
  readonly Source: string;
  readonly Section: string;
  readonly Type: string;
  readonly Date: number;
  /** Characters: at most as many as UTF-16 code units. */
  readonly length: number;
  /** 1 where an import would take something out of the text. */
  readonly mended: number;
}

/** Ids, types, documents, starts, stops and coders of all statements, by ID; -1 where nothing is kept. */
type Heads = Readonly<Record<"ids" | "types" | "documents" | "starts" | "stops" | "coders", readonly number[]>>;

function columnsIn(database: Database): DnaColumns | undefined {
  const rows = smallRows(database);
  const kinds = kindsOf(rows);
  const texts = database
    .prepare<[], TextRow>(
      `SELECT ID, ${text("Title", "Author", "Source", "Section", "Type")}, ${whole("Date")}, length(Text) AS length,
        instr(Text, char(13, 10)) > 0 OR unicode(Text) = 65279 AS mended FROM DOCUMENTS ORDER BY ID`,
    )
    .all();
  const heads = headsOf(database);
  if (!isWhole(heads, texts, kinds)) return undefined;
  const reading = {database, kinds, heads, entityPlaces: placesByName(kinds.entities), coderPlaces: new Map(rows.coders.map(({ID}, at) => [ID, at + 1]))};
  const statements = rows.types.map((type, at) => statementsOf(reading, {id: type.ID, draft: kinds.types[at]!, variables: rows.variables}));
  const read = statements.reduce((sum, one) => sum + one.read, 0);
  if (statements.some(({broken}) => broken) || read !== valuesKept(database)) return undefined;
  return {entities: kinds.entities, coders: [...coderNames(rows.coders).values()], documents: texts.map(documentOf), statements};
}

function headsOf(database: Database): Heads {
  const columns = ["StatementTypeId", "DocumentId", "Start", "Stop", "Coder"].map((name) => `group_concat(ifnull(CAST(${name} AS INTEGER), -1))`);
  const [ids, types, documents, starts, stops, coders] = numbersIn(
    database,
    `group_concat(ID), ${columns.join(", ")}`,
    "(SELECT * FROM STATEMENTS ORDER BY ID)",
  );
  return {ids: ids!, types: types!, documents: documents!, starts: starts!, stops: stops!, coders: coders!};
}

/** Columns of numbers, each as one text that is read at once. */
function numbersIn(database: Database, columns: string, from: string, ...given: readonly number[]): (number | null)[][] & number[][] {
  const texts = database
    .prepare<unknown[], (string | null)[]>(`SELECT ${columns} FROM ${from}`)
    .raw()
    .get(...given) as (string | number | null)[];
  return texts.map((column) => JSON.parse(`[${column ?? ""}]`) as number[]);
}

/** Whether every statement has its type, and its words within a text that comes in as it is. */
function isWhole(heads: Heads, texts: readonly TextRow[], {typeNames}: Kinds): boolean {
  if (texts.some(({mended, Date: date}) => mended === 1 || dateFrom(date) === undefined)) return false;
  const lengths = new Map(texts.map(({ID, length}) => [ID, length]));
  return heads.ids.every(
    (_, at) =>
      typeNames.has(heads.types[at]!) &&
      heads.starts[at]! >= 0 &&
      heads.starts[at]! < heads.stops[at]! &&
      heads.stops[at]! <= (lengths.get(heads.documents[at]!) ?? -1),
  );
}

function placesByName(entities: readonly EntityDraft[]): ReadonlyMap<string, number> {
  return new Map(entities.map(({kind, name}, at) => [`${kind}\u0000${name}`, at + 1]));
}

interface Reading {
  readonly database: Database;
  readonly kinds: Kinds;
  readonly heads: Heads;
  readonly entityPlaces: ReadonlyMap<string, number>;
  readonly coderPlaces: ReadonlyMap<number, number>;
}

interface OfType {
  readonly id: number;
  readonly draft: StatementTypeDraft;
  readonly variables: readonly VariableRow[];
}

/** The statements of a type, how many values were read for them, and whether one of these is what no import takes. */
type Read = DnaStatements & {readonly read: number; readonly broken: boolean};

function statementsOf(reading: Reading, {id, draft, variables}: OfType): Read {
  const {heads, coderPlaces} = reading;
  const own = [...heads.types.keys()].filter((at) => heads.types[at] === id);
  const taken = (column: readonly number[]) => own.map((at) => column[at]!);
  const rowOf = new Map(own.map((at, row) => [heads.ids[at]!, row]));
  const columns = variables.filter(({StatementTypeId}) => StatementTypeId === id).map((variable) => columnOf(reading, variable, {rowOf, size: own.length}));
  return {
    type: draft,
    ids: taken(heads.ids),
    places: own.map((at) => at + 1),
    documents: taken(heads.documents),
    starts: taken(heads.starts),
    stops: taken(heads.stops),
    coders: own.map((at) => coderPlaces.get(heads.coders[at]!) ?? 0),
    values: columns.map(({values}) => values),
    read: columns.reduce((sum, one) => sum + one.read, 0),
    broken: columns.some(({broken}) => broken),
  };
}

interface Column {
  readonly values: (number | string | boolean | undefined)[];
  readonly read: number;
  readonly broken: boolean;
}

const tables: Readonly<Partial<Record<string, {readonly name: string; readonly value: string}>>> = {
  boolean: {name: "DATABOOLEAN", value: "CAST(Value AS INTEGER)"},
  integer: {name: "DATAINTEGER", value: "CAST(Value AS INTEGER)"},
  "long text": {name: "DATALONGTEXT", value: "json_quote(ifnull(CAST(Value AS TEXT), ''))"},
  "short text": {name: "DATASHORTTEXT", value: "CAST(Entity AS INTEGER)"},
};

function columnOf(reading: Reading, {ID, DataType}: VariableRow, {rowOf, size}: {readonly rowOf: ReadonlyMap<number, number>; readonly size: number}): Column {
  const values = new Array<Column["values"][number]>(size).fill(undefined);
  const table = tables[DataType];
  if (!table) return {values, read: 0, broken: false};
  const from = `${table.name} WHERE VariableId = ?`;
  const [ids, kept] = numbersIn(reading.database, `group_concat(StatementId), group_concat(ifnull(${table.value}, 'null'))`, from, ID) as [
    number[],
    (number | string | null)[],
  ];
  const meaning = meaningOf(reading, {ID, DataType});
  let broken = false;
  ids.forEach((id, i) => {
    const row = rowOf.get(id);
    const value = kept[i] ?? null;
    broken ||= row === undefined || value === null || (typeof value === "number" && !Number.isSafeInteger(value));
    if (row !== undefined && value !== null) values[row] = meaning(value);
  });
  return {values, read: ids.length, broken};
}

/** What a kept value is in a frame; undefined for the empty text and the empty entity, which mean unknown. */
function meaningOf(
  {kinds, entityPlaces}: Reading,
  {ID, DataType}: Pick<VariableRow, "ID" | "DataType">,
): (value: number | string) => number | string | boolean | undefined {
  if (DataType === "boolean") return (value) => value === 1;
  if (DataType !== "short text") return (value) => (value === "" ? undefined : value);
  const kind = kinds.variables.get(ID)?.entityKind ?? "";
  const places = new Map([...kinds.entityNames].map(([id, name]) => [id, entityPlaces.get(`${kind}\u0000${name}`)]));
  return (value) => places.get(Number(value));
}

function valuesKept(database: Database): number {
  const counts = Object.values(tables).map((table) => `(SELECT count(*) FROM ${table!.name})`);
  return (
    database
      .prepare<[], number>(`SELECT ${counts.join(" + ")}`)
      .pluck()
      .get() ?? 0
  );
}

function documentOf({ID, Title, Author, Source, Section, Type, Date: date}: TextRow): DnaDocument {
  const orNull = (value: string) => (value === "" ? null : value);
  const authors = Author === "" ? [] : [Author];
  return {id: ID, key: keyOf(ID), title: Title, authors, date: dateFrom(date) ?? null, source: orNull(Source), section: orNull(Section), kind: orNull(Type)};
}
