import type {Added, CodedStatement, Imported, Progress, StatementRow, Turned, Value} from "@standpoint/model";
import {address, isUnanswered, Refused, sent, told} from "./client.ts";
import type {Method} from "./client.ts";
import {jsonLines} from "./lines.ts";
import {changeSeen, ownAct} from "./live.ts";
import {actDoneAt, wentBack} from "./own-places.ts";

export type Values = Readonly<Record<string, Value>>;

export interface NewStatement {
  readonly document: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** All passages, when there are several. */
  readonly spans?: readonly {readonly start: number; readonly end: number}[];
  /** What the person saw: the document's revision, and the words of each passage. */
  readonly revision: number;
  readonly quotes: readonly string[];
  readonly values: Values;
  readonly memo?: string;
  readonly flags?: readonly string[];
}

/** What was changed of a statement, and the version that was before the person. */
export interface StatementEdit {
  readonly version?: number | undefined;
  readonly set?: Values;
  /** Variables whose values become unknown. */
  readonly unset?: readonly string[];
  readonly memo?: string;
  readonly flags?: readonly string[];
  /** All passages of the statement, with the revision they were marked in and the words that stood there. */
  readonly spans?: readonly {readonly start: number; readonly end: number}[];
  readonly revision?: number;
  readonly quotes?: readonly string[];
}

export interface DocumentEdit {
  readonly version?: number | undefined;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: string | null;
  readonly kind?: string | null;
  readonly language?: string | null;
  readonly place?: string | null;
  readonly source?: string | null;
  readonly section?: string | null;
  readonly url?: string | null;
  readonly notes?: string | null;
  readonly flags?: readonly string[];
}

export async function addStatement(draft: NewStatement): Promise<CodedStatement> {
  return told(await act("POST", "/statements", draft));
}

export async function editStatement(id: number, edit: StatementEdit): Promise<StatementRow> {
  return told(await act("PATCH", `/statements/${String(id)}`, edit));
}

/** Adds a reply under the memo of a statement. */
export async function replyToMemo(id: number, text: string): Promise<StatementRow> {
  return told(await act("POST", `/statements/${String(id)}/replies`, {text}));
}

/** Adds a reply under the memo of a document. */
export async function replyToDocument(key: string, text: string): Promise<void> {
  await act("POST", `/documents/${encodeURIComponent(key)}/replies`, {text});
}

export async function deleteStatement(id: number): Promise<void> {
  await act("DELETE", `/statements/${String(id)}`);
}

export async function editDocument(key: string, edit: DocumentEdit): Promise<void> {
  await act("PATCH", `/documents/${encodeURIComponent(key)}`, edit);
}

export async function deleteDocument(key: string): Promise<void> {
  await act("DELETE", `/documents/${encodeURIComponent(key)}`);
}

/** Takes back the last act, when it is still the one that the page showed. */
export async function undo(change?: number | null): Promise<Turned> {
  return went("undo", change);
}

export async function redo(change?: number | null): Promise<Turned> {
  return went("redo", change);
}

async function went(which: "undo" | "redo", change: number | null = null): Promise<Turned> {
  const settled = ownAct();
  try {
    const answer = await sent("POST", address(`/${which}`), change === null ? undefined : {change});
    wentBack(which);
    return await told(answer);
  } finally {
    settled();
  }
}

/** Adds texts, reading facts off their names by a pattern if there is one; `onProgress` hears of each file as it comes in. */
export async function addDocuments(files: readonly File[], pattern: string, onProgress: (progress: Progress) => void): Promise<Added> {
  const form = new FormData();
  if (pattern !== "") form.append("pattern", pattern);
  for (const file of files) form.append("files", file, pathOf(file));
  return (await streamed("/documents", form, onProgress)) as Added;
}

/** Imports one file of statements (`codings.jsonl`, a `.dna` database, a table). */
export async function importStatements(file: File, fields: Readonly<Record<string, string>>, onProgress: (progress: Progress) => void): Promise<Imported> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== "") form.append(name, value);
  form.append("file", file, file.name);
  return (await streamed("/import", form, onProgress)) as Imported;
}

/** A file of a dropped folder keeps its path, so that `documents.json` can name it. */
function pathOf(file: File): string {
  return (file.webkitRelativePath || ("path" in file ? String(file.path) : file.name)).replace(/^\.?\//, "");
}

async function streamed(path: string, form: FormData, onProgress: (progress: Progress) => void): Promise<unknown> {
  const settled = ownAct();
  try {
    const answer = await sent("POST", address(path), form);
    actDoneAt(location.pathname);
    return answer.body === null ? null : await lastOf(answer.body, onProgress);
  } finally {
    settled();
  }
}

async function lastOf(body: ReadableStream<Uint8Array>, onProgress: (progress: Progress) => void): Promise<unknown> {
  let last: unknown = null;
  for await (const line of jsonLines(body)) {
    last = line;
    if (isProgress(line)) onProgress(line);
    if (isFailure(line)) throw new Refused(400, line.error);
  }
  return last;
}

function isProgress(line: unknown): line is Progress {
  return typeof line === "object" && line !== null && "done" in line && "total" in line;
}

function isFailure(line: unknown): line is {error: string} {
  return typeof line === "object" && line !== null && "error" in line && typeof line.error === "string";
}

/** Does something, and has what it touched asked for anew. */
export async function act(method: Method, path: string, body?: unknown): Promise<Response> {
  const settled = ownAct();
  // Taken before it is sent: the news of what it did may come although its answer is lost.
  const before = changeSeen();
  try {
    const answer = await sent(method, address(path), body);
    actDoneAt(location.pathname);
    return answer;
  } catch (error) {
    throw isUnanswered(error) && error instanceof Refused ? new Refused(error.status, error.message, null, before) : error;
  } finally {
    settled();
  }
}

/** The same, with its answer read. */
export async function done<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  return told(await act(method, path, body));
}
