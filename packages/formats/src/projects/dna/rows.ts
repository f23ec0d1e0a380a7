import type {Database} from "better-sqlite3";

export interface TypeRow {
  readonly ID: number;
  readonly Label: string;
  readonly Red: number;
  readonly Green: number;
  readonly Blue: number;
}

export interface VariableRow {
  readonly ID: number;
  readonly Variable: string;
  /** boolean, integer, long text or short text */
  readonly DataType: string;
  readonly StatementTypeId: number;
}

export interface EntityRow {
  readonly ID: number;
  readonly VariableId: number;
  readonly Value: string;
  readonly Red: number | null;
  readonly Green: number | null;
  readonly Blue: number | null;
  readonly ChildOf: number | null;
}

export interface AttributeRow {
  readonly EntityId: number;
  readonly Attribute: string;
  readonly Value: string;
}

export interface CoderRow {
  readonly ID: number;
  readonly Name: string;
  readonly Red: number;
  readonly Green: number;
  readonly Blue: number;
}

export interface DocumentRow {
  readonly ID: number;
  readonly Title: string;
  readonly Text: string;
  readonly Coder: number | null;
  readonly Author: string;
  readonly Source: string;
  readonly Section: string;
  readonly Notes: string;
  readonly Type: string;
  readonly Date: number;
}

export interface StatementRow {
  readonly ID: number;
  readonly StatementTypeId: number;
  readonly DocumentId: number;
  readonly Start: number;
  readonly Stop: number;
  readonly Coder: number | null;
}

export interface ValueRow {
  readonly StatementId: number;
  readonly VariableId: number;
  readonly Value: string | number;
}

interface RegexRow {
  readonly Label: string;
  readonly Red: number;
  readonly Green: number;
  readonly Blue: number;
}

/** The tables of a `.dna` file that are taken over, each by its ID (methods: schema of DNA 3). */
export interface DnaRows {
  readonly types: readonly TypeRow[];
  readonly variables: readonly VariableRow[];
  readonly entities: readonly EntityRow[];
  readonly attributes: readonly AttributeRow[];
  readonly coders: readonly CoderRow[];
  readonly documents: readonly DocumentRow[];
  readonly statements: readonly StatementRow[];
  /** Of all kinds of variable; a short text is the ID of its entity. */
  readonly values: readonly ValueRow[];
  readonly regexes: readonly RegexRow[];
  /** Rows of CODERRELATIONS and VARIABLELINKS, which are not taken over. */
  readonly relations: number;
  readonly links: number;
}

/** Columns are read as the type they should have, whatever a damaged row holds. */
export const text = (...names: string[]) => names.map((name) => `ifnull(CAST(${name} AS TEXT), '') AS ${name}`).join(", ");
export const whole = (...names: string[]) => names.map((name) => `CAST(${name} AS INTEGER) AS ${name}`).join(", ");
const colours = whole("Red", "Green", "Blue");

/** The tables that stay small: all but documents, statements and their values. */
export function smallRows(database: Database): Pick<DnaRows, "types" | "variables" | "entities" | "attributes" | "coders"> {
  const all = <Row>(sql: string) => database.prepare<[], Row>(sql).all();
  return {
    types: all<TypeRow>(`SELECT ID, ${text("Label")}, ${colours} FROM STATEMENTTYPES ORDER BY ID`),
    variables: all<VariableRow>(`SELECT ID, ${text("Variable", "DataType")}, ${whole("StatementTypeId")} FROM VARIABLES ORDER BY ID`),
    entities: all<EntityRow>(`SELECT ID, ${text("Value")}, ${colours}, ${whole("VariableId", "ChildOf")} FROM ENTITIES ORDER BY ID`),
    attributes: all<AttributeRow>(`SELECT ${whole("EntityId")}, CAST(AttributeVariable AS TEXT) AS Attribute, ifnull(CAST(AttributeValue AS TEXT), '') AS Value
      FROM ATTRIBUTEVALUES JOIN ATTRIBUTEVARIABLES ON ATTRIBUTEVARIABLES.ID = AttributeVariableId ORDER BY ATTRIBUTEVALUES.ID`),
    coders: all<CoderRow>(`SELECT ID, ${text("Name")}, ${colours} FROM CODERS ORDER BY ID`),
  };
}

export function dnaRows(database: Database): DnaRows {
  const all = <Row>(sql: string) => database.prepare<[], Row>(sql).all();
  const count = (table: string) => all<{count: number}>(`SELECT COUNT(*) AS count FROM ${table}`)[0]!.count;
  return {
    ...smallRows(database),
    documents: all<DocumentRow>(
      `SELECT ID, ${text("Title", "Text", "Author", "Source", "Section", "Notes", "Type")}, ${whole("Coder", "Date")} FROM DOCUMENTS ORDER BY ID`,
    ),
    statements: all<StatementRow>(`SELECT ID, ${whole("StatementTypeId", "DocumentId", "Start", "Stop", "Coder")} FROM STATEMENTS ORDER BY ID`),
    values: [
      ...all<ValueRow>(`SELECT ${whole("StatementId", "VariableId", "Value")} FROM DATABOOLEAN ORDER BY ID`),
      ...all<ValueRow>(`SELECT ${whole("StatementId", "VariableId", "Value")} FROM DATAINTEGER ORDER BY ID`),
      ...all<ValueRow>(`SELECT ${whole("StatementId", "VariableId")}, ${text("Value")} FROM DATALONGTEXT ORDER BY ID`),
      ...all<ValueRow>(`SELECT ${whole("StatementId", "VariableId")}, CAST(Entity AS INTEGER) AS Value FROM DATASHORTTEXT ORDER BY ID`),
    ],
    regexes: all<RegexRow>(`SELECT ${text("Label")}, ${colours} FROM REGEXES ORDER BY Label`),
    relations: count("CODERRELATIONS"),
    links: count("VARIABLELINKS"),
  };
}
