import {dateOf, Invalid, isFault, type DocumentFacts} from "@standpoint/model";
import type {Opening} from "@standpoint/text";
import {z} from "zod";

/** What a list says of one document: the file its text is in, its facts, and its posts by their opening words. */
export interface DocumentEntry {
  readonly file: string;
  /** Facts left out are for the file to tell. */
  readonly facts: Partial<DocumentFacts>;
  readonly posts: readonly Opening[];
}

/**
 * Reads `documents.json`, a list of objects. Throws Invalid naming the entry, by number and id, and the field.
 *
 * Fields: file, id, title, authors, date (EDTF), kind, place, language, url, source, section, notes, and posts with id,
 * starts, author, replyTo, date. Where `authorUnsure` is true it is not certain who wrote the words. `null` is as good as left out.
 */
export function readDocumentList(json: string, name: string): DocumentEntry[] {
  const raw = parsedJson(json, name);
  const read = z.array(entrySchema).safeParse(raw);
  if (!read.success) throw new Invalid(sentence(read.error.issues[0]!, raw, name));
  return checkedEntries(read.data.map(entryOf), (at) => `${name}: ${entryName(raw, at)}`);
}

/** The entries, if no two have the same file or id; else Invalid. `place` names an entry by its index. */
export function checkedEntries(entries: DocumentEntry[], place: (at: number) => string): DocumentEntry[] {
  const seen = new Set<string>();
  for (const [at, {file, facts}] of entries.entries()) {
    for (const mark of [`file "${file}"`, ...(facts.key === undefined ? [] : [`id "${facts.key}"`])]) {
      if (seen.has(mark)) throw new Invalid(`${place(at)}: ${mark} was there before; each may stand once`);
      seen.add(mark);
    }
  }
  return entries;
}

/** Why a text is not a date, or undefined when it is one. */
export function dateProblem(text: string): string | undefined {
  try {
    dateOf(text);
    return undefined;
  } catch (error) {
    if (isFault(error)) return error.message;
    throw error;
  }
}

const text = z.string().nullish();
const words = z.string().min(1);
const date = z
  .string()
  .superRefine((value, context) => {
    const problem = dateProblem(value);
    if (problem !== undefined) context.addIssue({code: "custom", message: problem});
  })
  .nullish();

const yesOrNo = z.boolean().nullish();
const postSchema = z.strictObject({id: words, starts: words, author: text, replyTo: text, date, authorUnsure: yesOrNo});

const entrySchema = z.strictObject({
  file: words,
  id: words.nullish(),
  title: text,
  authors: z.union([z.array(words), words.transform((author) => [author])]).nullish(),
  date,
  kind: text,
  place: text,
  language: text,
  url: text,
  source: text,
  section: text,
  notes: text,
  authorUnsure: yesOrNo,
  posts: z.array(postSchema).nullish(),
});

function parsedJson(json: string, name: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Invalid(`${name}: is not JSON: ${(error as Error).message}`, {cause: error});
  }
}

function entryOf({file, id, posts, ...facts}: z.output<typeof entrySchema>): DocumentEntry {
  const openings = (posts ?? []).map(({id: key, ...post}) => noted({key, ...post}) as unknown as Opening);
  return {file, facts: noted({...(id && {key: id}), ...facts}), posts: openings};
}

function noted<T extends object>(fields: T): {[K in keyof T]?: NonNullable<T[K]>} {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as {[K in keyof T]?: NonNullable<T[K]>};
}

function sentence(issue: z.core.$ZodIssue, raw: unknown, name: string): string {
  const [at, ...path] = issue.path;
  if (typeof at !== "number") return `${name}: is not a list of documents; write [{"file": "…", "title": "…"}, …]`;
  const where = `${name}: ${entryName(raw, at)}`;
  if (issue.code === "unrecognized_keys") {
    const fields = Object.keys(path[0] === "posts" ? postSchema.shape : entrySchema.shape);
    return `${where}: "${issue.keys[0]}" is not a field of a ${path[0] === "posts" ? "post" : "document"} (${fields.join(", ")})`;
  }
  const field = path.map((step) => (typeof step === "number" ? step + 1 : String(step))).join(" ");
  const isDateIssue = path.at(-1) === "date" && issue.code === "custom";
  return `${where}: ${isDateIssue ? `${field} ${issue.message}` : `"${field}" ${meant(issue)}`}`;
}

function meant(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_small") return "is empty";
  if (issue.code === "invalid_type") return `must be a ${issue.expected === "array" ? "list" : issue.expected === "string" ? "text" : issue.expected}`;
  if (issue.code === "invalid_union") return "must be a list of names";
  return issue.message;
}

function entryName(raw: unknown, at: number): string {
  const entry: unknown = Array.isArray(raw) ? raw[at] : undefined;
  const id = typeof entry === "object" && entry !== null && "id" in entry ? entry.id : undefined;
  return `entry ${at + 1}${typeof id === "string" ? ` ("${id}")` : ""}`;
}
