import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import Database from "better-sqlite3";
import {timestampOf, type Frame, type Value} from "@standpoint/model";
import {frameOf, type Facts, type Line} from "./frame-of.ts";

const folder = join(import.meta.dirname, "../../../../shared/data/dna");

/** Whether the reference data lie beside the checkout. */
export const haveSample = existsSync(join(folder, "sample.dna"));

export interface Job {
  readonly settings: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly result?: {readonly numOriginal: number; readonly numFiltered: number; readonly networks: readonly Expected[]};
  readonly error?: string;
}
interface Expected {
  readonly rows: readonly string[];
  readonly cols: readonly string[] | "=rows";
  readonly values: readonly (readonly number[])[];
  readonly integer: boolean;
  readonly start: string;
  readonly mid: string;
  readonly stop: string;
  readonly numStatements: number;
}

/** What DNA 3.1.2 made of its sample, one job an entry. */
export function jobs<One = Job>(name: string): One[] {
  return haveSample ? (JSON.parse(readFileSync(join(folder, "expected", `${name}.json`), "utf8")) as One[]) : [];
}

const variables = [
  {name: "person", kind: "entity"},
  {name: "organization", kind: "entity", role: "holder"},
  {name: "concept", kind: "entity", role: "concept"},
  {name: "agreement", kind: "boolean", role: "stance"},
] as const;

/** The statements of type 1 of DNA's sample database; empty values are unknown. */
export function sampleFrame(): Frame {
  const database = new Database(join(folder, "sample.dna"), {readonly: true});
  const all = <Row>(sql: string): Row[] => database.prepare(sql).all() as Row[];
  const documents = all<Facts & {ID: number}>("select ID, Title as title, Author as author, Source as source, Section as section, Type as kind from DOCUMENTS");
  const texts = all<{id: number; name: string; value: string}>(
    "select d.StatementId as id, v.Variable as name, e.Value as value from DATASHORTTEXT d join VARIABLES v on v.ID = d.VariableId join ENTITIES e on e.ID = d.Entity",
  );
  const flags = all<{id: number; value: number}>("select StatementId as id, Value as value from DATABOOLEAN");
  const statements = all<{id: number; document: number; date: number}>(
    `select s.ID as id, s.DocumentId as document, d.Date as date from STATEMENTS s join DOCUMENTS d on d.ID = s.DocumentId
     where s.StatementTypeId = 1 order by d.Date, d.ID, s.Start, s.Stop, s.ID`,
  );
  database.close();
  const values = new Map<number, Record<string, Value>>(statements.map(({id}) => [id, {}]));
  for (const {id, name, value} of texts) if (value !== "" && values.has(id)) values.get(id)![name] = value;
  for (const {id, value} of flags) values.get(id)!["agreement"] = value === 1;
  const lines = statements.map(({id, document, date}): Line => ({id, document: String(document), date: timestampOf(date), values: values.get(id)!}));
  return frameOf(lines, variables, Object.fromEntries(documents.map(({ID, ...facts}) => [String(ID), facts])));
}
