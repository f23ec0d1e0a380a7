import Sqlite from "better-sqlite3";

export interface DnaSample {
  readonly version?: string;
  readonly text?: string;
  readonly date?: number;
  /** Statements of type 1 by start and stop, with organization, concept and agreement; "" is DNA's unknown. */
  readonly statements?: readonly (readonly [start: number, stop: number, organization: string, concept: string, agreement: number])[];
  readonly more?: string;
}

/** Writes a `.dna` database of DNA 3 with one document and one type. */
export function writeDna(path: string, {version = "3.1.2", text = "We want the dam.", date = 0, statements = [], more = ""}: DnaSample = {}): void {
  const database = new Sqlite(path);
  database.exec(schema);
  database.prepare("INSERT INTO SETTINGS VALUES ('version', ?)").run(version);
  database.exec(`INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (1, 'Admin', 255, 255, 0, 'secret');
    INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement', 239, 208, 51);
    INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'weight', 'integer', 1);
    INSERT INTO REGEXES VALUES ('climat', 0, 153, 204);`);
  database.prepare("INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Author, Source, Date) VALUES (1, 'A title', ?, 1, 'Anna', 'Daily', ?)").run(text, date);
  const entity = (variable: number, value: string) => {
    database.prepare("INSERT OR IGNORE INTO ENTITIES (VariableId, Value, Red, Green, Blue) VALUES (?, ?, 255, 0, 0)").run(variable, value);
    return database.prepare<[number, string], {ID: number}>("SELECT ID FROM ENTITIES WHERE VariableId = ? AND Value = ?").get(variable, value)!.ID;
  };
  for (const [start, stop, organization, concept, agreement] of statements) {
    const {lastInsertRowid: id} = database
      .prepare("INSERT INTO STATEMENTS (StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (1, 1, ?, ?, 1)")
      .run(start, stop);
    for (const [variable, value] of [
      [2, organization],
      [3, concept],
    ] as const) {
      database.prepare("INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?, ?, ?)").run(id, variable, entity(variable, value));
    }
    database.prepare("INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (?, 4, ?)").run(id, agreement);
  }
  database.exec(more);
  database.close();
}

const value = (table: string, column: string) =>
  `CREATE TABLE ${table}(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, ${column}, UNIQUE (StatementId, VariableId));`;

const schema = `
  CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL);
  CREATE TABLE CODERS(ID INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL, Red INTEGER NOT NULL, Green INTEGER NOT NULL, Blue INTEGER NOT NULL, Password TEXT NOT NULL);
  CREATE TABLE CODERRELATIONS(ID INTEGER NOT NULL PRIMARY KEY, Coder INTEGER, OtherCoder INTEGER);
  CREATE TABLE DOCUMENTS(ID INTEGER NOT NULL PRIMARY KEY, Title TEXT NOT NULL, Text TEXT NOT NULL, Coder INTEGER, Author TEXT NOT NULL DEFAULT '', Source TEXT NOT NULL DEFAULT '',
    Section TEXT NOT NULL DEFAULT '', Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL);
  CREATE TABLE STATEMENTTYPES(ID INTEGER NOT NULL PRIMARY KEY, Label TEXT NOT NULL, Red INTEGER NOT NULL, Green INTEGER NOT NULL, Blue INTEGER NOT NULL);
  CREATE TABLE VARIABLES(ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT NOT NULL, DataType TEXT NOT NULL, StatementTypeId INTEGER, UNIQUE (Variable, StatementTypeId));
  CREATE TABLE VARIABLELINKS(ID INTEGER NOT NULL PRIMARY KEY, SourceVariableId INTEGER, TargetVariableId INTEGER);
  CREATE TABLE REGEXES(Label TEXT PRIMARY KEY, Red INTEGER NOT NULL, Green INTEGER NOT NULL, Blue INTEGER NOT NULL);
  CREATE TABLE STATEMENTS(ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER);
  CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, Value TEXT NOT NULL DEFAULT '', Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER, UNIQUE (VariableId, Value));
  CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, AttributeVariable TEXT NOT NULL);
  CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY NOT NULL, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, AttributeValue TEXT NOT NULL DEFAULT '');
  ${value("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1")}
  ${value("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0")}
  ${value("DATALONGTEXT", "Value TEXT DEFAULT ''")}
  ${value("DATASHORTTEXT", "Entity INTEGER NOT NULL")}
`;
