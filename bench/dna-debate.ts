import Database from "better-sqlite3";
import type {Debate} from "./debate.ts";

const passage = "Words that a statement rests on. ";
const perDocument = 20;

const value = (table: string, column: string) =>
  `CREATE TABLE ${table}(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, ${column}, UNIQUE (StatementId, VariableId));`;

/** The tables of DNA 3 that a debate fills, and those that must be there. */
const schema = `
  CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL);
  CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT NOT NULL, Red INTEGER NOT NULL DEFAULT 0, Green INTEGER NOT NULL DEFAULT 0, Blue INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE CODERRELATIONS(ID INTEGER PRIMARY KEY);
  CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT NOT NULL, Text TEXT NOT NULL, Coder INTEGER, Author TEXT NOT NULL DEFAULT '', Source TEXT NOT NULL DEFAULT '',
    Section TEXT NOT NULL DEFAULT '', Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL);
  CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT NOT NULL, Red INTEGER NOT NULL DEFAULT 0, Green INTEGER NOT NULL DEFAULT 0, Blue INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT NOT NULL, DataType TEXT NOT NULL, StatementTypeId INTEGER);
  CREATE TABLE VARIABLELINKS(ID INTEGER PRIMARY KEY);
  CREATE TABLE REGEXES(Label TEXT PRIMARY KEY, Red INTEGER, Green INTEGER, Blue INTEGER);
  CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER);
  CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER NOT NULL, Value TEXT NOT NULL DEFAULT '', Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER);
  CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, VariableId INTEGER NOT NULL, AttributeVariable TEXT NOT NULL);
  CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, AttributeValue TEXT NOT NULL DEFAULT '');
  ${value("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1")}
  ${value("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0")}
  ${value("DATALONGTEXT", "Value TEXT DEFAULT ''")}
  ${value("DATASHORTTEXT", "Entity INTEGER NOT NULL")}
  INSERT INTO SETTINGS VALUES ('version', '3.1.2');
  INSERT INTO CODERS (ID, Name) VALUES (1, 'bench');
  INSERT INTO STATEMENTTYPES (ID, Label) VALUES (1, 'DNA Statement');
  INSERT INTO VARIABLES VALUES (1, 'organization', 'short text', 1), (2, 'concept', 'short text', 1), (3, 'agreement', 'boolean', 1);
`;

/** Writes a debate as a database of DNA 3. */
export function writeDnaDebate(path: string, {actors, concepts, documents, actor, concept, document, agreement, time}: Debate): void {
  const file = new Database(path);
  file.exec(schema);
  const into = (table: string, columns: string) => file.prepare(`INSERT INTO ${table}(${columns}) VALUES (${columns.replaceAll(/\w+/g, "?")})`);
  const [entity, text, statement] = [
    into("ENTITIES", "ID, VariableId, Value"),
    into("DOCUMENTS", "ID, Title, Text, Coder, Date"),
    into("STATEMENTS", "ID, StatementTypeId, DocumentId, Start, Stop, Coder"),
  ];
  const [flag, name] = [into("DATABOOLEAN", "StatementId, VariableId, Value"), into("DATASHORTTEXT", "StatementId, VariableId, Entity")];
  const times = new Map(Array.from(document, (row, i) => [row, time[i]] as const));
  file.transaction(() => {
    actors.forEach((label, i) => entity.run(i + 1, 1, label));
    concepts.forEach((label, i) => entity.run(actors.length + i + 1, 2, label));
    documents.forEach((title, i) => text.run(i + 1, title, passage.repeat(perDocument), 1, times.get(i) ?? 0));
    for (let i = 0; i < actor.length; ++i) {
      const start = (i % perDocument) * passage.length;
      statement.run(i + 1, 1, document[i] + 1, start, start + passage.length - 1, 1);
      flag.run(i + 1, 3, agreement[i]);
      name.run(i + 1, 1, actor[i] + 1);
      name.run(i + 1, 2, actors.length + concept[i] + 1);
    }
  })();
  file.close();
}
