import {hash} from "node:crypto";
import {
  dateOf,
  type DocumentDraft,
  type IncomingStatement,
  Invalid,
  isFault,
  named,
  own,
  type ProjectDraft,
  type StatementTypeDraft,
  type Value,
  withRole,
} from "@standpoint/model";
import {keyFromName} from "../../texts/file-name.ts";
import {csvRows, type Row} from "../csv/rows.ts";
import {relationFor} from "./words.ts";

const columns = ["predecessor", "successor", "type", "date", "note"] as const;
type Edge = Record<(typeof columns)[number], string> & {readonly line: number};

/** Whether a table's first line names the columns of typed edges. */
export function isEdgeHeader(line: string): boolean {
  const cells = line
    .replace(/^\uFEFF/, "")
    .split(/[,;\t]/)
    .map((cell) => cell.replaceAll('"', "").trim().toLowerCase());
  return ["predecessor", "successor", "type"].every((column) => cells.includes(column));
}

/**
 * Reads typed edges between organisations: a CSV with the columns predecessor, successor, type, and if wanted date and
 * note. A row becomes a relation statement whose passage is the row written out, in one document for the file.
 *
 * Nothing is dropped: a date that is none is left out of its statement and said with its line, as is a row without a
 * type, which is read as descent. Throws Invalid for a missing column, and for a row that names nobody.
 */
export async function readEdges(chunks: AsyncIterable<string | Uint8Array>, relation: StatementTypeDraft, name: string): Promise<ProjectDraft> {
  const notes: string[] = [];
  const edges: Edge[] = [];
  let header: readonly string[] | undefined;
  for await (const rows of csvRows(chunks, name, notes)) {
    for (const row of rows) {
      if (header) edges.push(edgeOf(row, header, name));
      else header = headerOf(row, name);
    }
  }
  if (!header) throw new Invalid(`${name}: is empty`);
  return draftOf(edges, relation, {name, notes});
}

function headerOf({cells}: Row, name: string): readonly string[] {
  const header = cells.map((cell) => cell.trim().toLowerCase());
  const missing = columns.slice(0, 3).filter((column) => !header.includes(column));
  if (missing.length > 0) throw new Invalid(`${name}: line 1: has no column ${missing.join(" and ")}: typed edges need predecessor, successor and type`);
  return header;
}

function edgeOf({cells, line}: Row, header: readonly string[], name: string): Edge {
  const cell = (column: string) => cells[header.indexOf(column)]?.trim() ?? "";
  const [predecessor, successor, type, date, note] = columns.map(cell) as [string, string, string, string, string];
  if (predecessor === "" && successor === "") throw new Invalid(`${name}: line ${line}: names neither a predecessor nor a successor`);
  return {predecessor, successor, type, date, note, line};
}

interface Telling {
  readonly name: string;
  readonly notes: string[];
}

function draftOf(edges: readonly Edge[], relation: StatementTypeDraft, {name, notes}: Telling): ProjectDraft {
  const document = keyFromName(name);
  const seen = new Map<string, number>();
  const statements: IncomingStatement[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const edge of edges) {
    const text = sentenceOf(edge);
    statements.push({
      key: keyOf(edge, seen),
      document,
      type: relation.name,
      place: {start, end: start + text.length},
      line: edge.line,
      ...readEdge(edge, relation, {name, notes}),
    });
    texts.push(text);
    start += text.length + 1;
  }
  const draft: DocumentDraft = {key: document, title: name, authors: [], kind: "table", text: texts.join("\n")};
  return {types: [widened(relation, statements)], entities: [], documents: edges.length > 0 ? [draft] : [], statements, coders: [], highlighters: [], notes};
}

function sentenceOf({predecessor, successor, type, date, note}: Edge): string {
  const words = [predecessor || "–", type || "descent", successor || "–", date, note].filter((word) => word !== "");
  return words.join(" · ").replace(/\s+/g, " ");
}

function keyOf({predecessor, successor, type, date, note}: Edge, seen: Map<string, number>): string {
  const content = hash("sha256", [predecessor, successor, type, date, note].join("\u001f"), "hex").slice(0, 13);
  const occurrence = (seen.get(content) ?? 0) + 1;
  seen.set(content, occurrence);
  return `edge-${content}${occurrence > 1 ? `-${occurrence}` : ""}`;
}

function readEdge(edge: Edge, type: StatementTypeDraft, {name, notes}: Telling): {values: Record<string, Value>; memo?: string} {
  const {relation, turned} = relationFor(edge);
  const [subject, object] = turned ? [edge.successor, edge.predecessor] : [edge.predecessor, edge.successor];
  const asides: string[] = [];
  if (edge.type === "") asides.push("has no type and is read as descent");
  if (edge.date !== "" && !isDate(edge.date)) asides.push(`has "${edge.date}" for a date, which is none: it is kept without one`);
  for (const aside of asides) notes.push(`${name}: line ${edge.line}: ${aside}.`);
  const values = named<Value>();
  const put = (role: "subject" | "object" | "relation" | "date", value: string) => {
    const variable = withRole(type, role);
    if (variable && value !== "") values[variable.name] = value;
  };
  put("subject", subject || object);
  put("relation", relation);
  put("object", subject ? object : "");
  put("date", isDate(edge.date) ? edge.date : "");
  const memo = [edge.note, ...asides.map((aside) => `The row ${aside}.`)].filter((part) => part !== "").join(" ");
  return {values, ...(memo && {memo})};
}

function isDate(text: string): boolean {
  try {
    dateOf(text);
    return true;
  } catch (error) {
    if (isFault(error)) return false;
    throw error;
  }
}

/** The type with every relation the rows use among its choices. */
function widened(type: StatementTypeDraft, statements: readonly IncomingStatement[]): StatementTypeDraft {
  const variable = withRole(type, "relation");
  const used = statements.map(({values}) => own(values, variable?.name ?? "")).filter((value) => typeof value === "string");
  const variables = type.variables.map((one) => (one === variable && one.choices ? {...one, choices: [...new Set([...one.choices, ...used])]} : one));
  return {...type, variables};
}
