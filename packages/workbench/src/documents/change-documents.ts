import type {DocumentChange} from "@standpoint/model";
import {counted, dateOf, Invalid, type DocumentFacts} from "@standpoint/model";
import type {Reading, Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {watchedPattern} from "../statements/watched-pattern.ts";

export const patternFields = ["title", "authors", "date", "kind", "language", "place", "source", "section", "url", "notes"] as const;
type PatternField = (typeof patternFields)[number];

/** Sets a field of many documents; `{key}`, `{title}`, `{1}` (first group of `match` in `from`) stand for what the document has. */
export interface DocumentsChange {
  readonly keys: readonly string[];
  readonly field: PatternField;
  readonly pattern: string;
  /** The field that `match`, a regular expression, is held against; documents that it does not fit are left as they are. */
  readonly from?: PatternField | "key";
  readonly match?: string;
}

/** What a pattern would make of each document that it changes; nothing is changed yet. */
export async function documentChanges(reading: Reading, {keys, field, pattern, from = "title", match}: DocumentsChange): Promise<readonly DocumentChange[]> {
  const form = match === undefined || match === "" ? null : watchedPattern(readPattern(match));
  const rows = (await reading.documents()).filter(({key}) => keys.includes(key));
  return rows.flatMap((row) => {
    const known = (name: PatternField | "key") => (name === "authors" ? row.authors.join("; ") : (row[name] ?? ""));
    const groups = form === null ? [] : form.on((sought) => sought.exec(known(from).slice(0, 2000)));
    if (groups === null) return [];
    const after = pattern
      .replace(/\{(\w+)\}/g, (whole, name: string) => (/^\d+$/.test(name) ? (groups[Number(name)] ?? "") : isField(name) ? known(name) : whole))
      .trim();
    const before = known(field);
    return after === before ? [] : [{key: row.key, before, after}];
  });
}

/** Changes them all as one act. Throws Invalid for a date that is none, naming its document. */
export async function changeDocuments(store: Store, change: DocumentsChange, asking: Asking): Promise<{changed: number}> {
  const {result} = await store.act({...asking, command: "change documents"}, async (writing, reading) => {
    const changes = await documentChanges(reading, change);
    if (change.field === "date") for (const {key, after} of changes) if (after !== "") dateIn(key, after);
    writing.tell(`Changed the ${change.field} of ${counted(changes.length, "document")}`);
    for (const {key, after} of changes) await writing.changeDocument(key, factOf(change.field, after));
    return changes.length;
  });
  return {changed: result};
}

function factOf(field: PatternField, after: string): Partial<DocumentFacts> {
  return field === "authors" ? {authors: after.split(/\s*;\s*/).filter(Boolean)} : {[field]: after};
}

function isField(name: string): name is PatternField | "key" {
  return name === "key" || patternFields.some((field) => field === name);
}

function dateIn(key: string, date: string): void {
  try {
    dateOf(date);
  } catch (error) {
    throw new Invalid(`Document "${key}": ${(error as Error).message}`, {cause: error});
  }
}

function readPattern(source: string): RegExp {
  try {
    return new RegExp(source, "u");
  } catch (error) {
    throw new Invalid(`"${source}" is not a regular expression: ${(error as Error).message}`, {cause: error});
  }
}
