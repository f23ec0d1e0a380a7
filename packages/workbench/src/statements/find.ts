import {Invalid, type Found, type Hit, type Sought} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {watchedPattern} from "./watched-pattern.ts";

const hitsAtMost = 5000;
const around = 60;

/** Every place in the texts where a pattern stands, document by document. Throws Invalid for a pattern that cannot be read or takes too long. */
export async function find(store: Store, sought: Sought): Promise<Found> {
  const pattern = watchedPattern(patternOf(sought));
  const documents = (await store.documents()).filter(({key}) => sought.documents === undefined || sought.documents.includes(key));
  const rows: Hit[] = [];
  let total = 0;
  for (const {id, key, title} of documents) {
    const text = await store.text(id as never);
    const places = pattern.on((form) => placesIn(text, form));
    total += places.length;
    for (const {start, end} of places.slice(0, hitsAtMost - rows.length)) rows.push(hit(text, {document: key, title, start, end}));
  }
  return {total, rows};
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a pattern stands in a text; empty matches are left out. */
export function placesIn(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({0: words, index}) => ({start: index, end: index + words.length})).filter(({start, end}) => start < end);
}

/** The pattern as a regular expression. Throws Invalid. */
export function patternOf({pattern, as, matchCase = false, whole = false}: Omit<Sought, "documents">): RegExp {
  if (pattern.trim() === "") throw new Invalid("Nothing was given to search for.");
  const flags = matchCase ? "gmu" : "gimu";
  if (as === "regex") return readPattern(pattern, flags);
  const words = pattern
    .trim()
    .split(/\s+/)
    .map((word) => wordPattern(word, as))
    .join("\\s+");
  return readPattern(whole ? `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])` : words, flags);
}

function wordPattern(word: string, as: Sought["as"]): string {
  const plain = word
    .replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")
    .replace(/['’‘]/g, "['’‘]")
    .replace(/["“”]/g, '["“”]');
  return as === "phrase" ? plain : plain.replaceAll("\\*", "[\\p{L}\\p{N}]*").replaceAll("\\?", "[\\p{L}\\p{N}]");
}

function readPattern(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw new Invalid(`"${source}" is not a regular expression: ${(error as Error).message}`, {cause: error});
  }
}

function hit(text: string, {start, end, ...document}: Stretch & Pick<Hit, "document" | "title">): Hit {
  const from = Math.max(0, start - around);
  return {...document, start, end, excerpt: text.slice(from, end + around).replace(/\s/g, " "), at: start - from};
}
