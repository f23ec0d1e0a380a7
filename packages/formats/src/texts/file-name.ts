import type {FactsFromName} from "@standpoint/model";
import {Invalid} from "@standpoint/model";
import {isDate} from "./day-found.ts";

/** The key a document gets from its file's name: letters and digits of any script in lower case, hyphens between. */
export function keyFromName(name: string): string {
  const bare = (name.split(/[/\\]/).at(-1) ?? "").replace(/\.[^.]{1,8}$/, "");
  return slug(bare);
}

/** A short name for scripts out of any words; `document` when nothing is left. */
export function slug(words: string): string {
  const plain = words.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "") || "document";
}

const placeholders = ["date", "author", "title", "kind", "source", "section", "place", "language", "id"] as const;
type Placeholder = (typeof placeholders)[number];

/**
 * Reads facts off a file's name by a pattern such as `{date}_{author}_{title}`; undefined when the name does not fit or
 * the date is none. Folder and ending are not part of it, a date may be `20240318`, underscores left over are spaces.
 * Throws Invalid for a pattern with an unknown or repeated field.
 */
export function factsFromName(pattern: string, fileName: string): FactsFromName | undefined {
  const bare = (fileName.split(/[/\\]/).at(-1) ?? "").replace(/\.[^.]{1,8}$/, "");
  const found = partsOf(bare, formOf(pattern));
  if (!found) return undefined;
  const {id, author, date, ...rest} = Object.fromEntries(found);
  const day = date?.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  if (day !== undefined && !isDate(day)) return undefined;
  const facts = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, spaced(value)]));
  return {...facts, ...(id !== undefined && {key: id}), ...(author !== undefined && {authors: [spaced(author)]}), ...(day !== undefined && {date: day})};
}

/** Words that stand before each field, the fields, and the words after the last. */
interface Form {
  readonly before: readonly string[];
  readonly fields: readonly Placeholder[];
  readonly after: string;
}

function formOf(pattern: string): Form {
  const words = pattern.split(/\{[^{}]*\}/);
  const fields = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1]!);
  for (const [at, field] of fields.entries()) {
    if (!isPlaceholder(field)) throw new Invalid(`pattern "${pattern}": {${field}} is not a field (${placeholders.join(", ")})`);
    if (fields.indexOf(field) < at) throw new Invalid(`pattern "${pattern}": {${field}} stands in it twice`);
  }
  return {before: words.slice(0, -1), fields: fields as Placeholder[], after: words.at(-1)!};
}

/**
 * The parts of a name by field, each as short as can be and none empty; undefined when the name does not fit.
 *
 * Taking the first place where the next words stand never closes a way that a later place leaves open, so that no place is
 * tried twice: the name is gone through once, however often a sign is repeated in it.
 */
function partsOf(name: string, {before, fields, after}: Form): [Placeholder, string][] | undefined {
  const [opening = after] = before;
  if (!name.startsWith(opening)) return undefined;
  if (fields.length === 0) return name === after ? [] : undefined;
  let from = opening.length;
  const parts: [Placeholder, string][] = [];
  for (const [at, field] of fields.entries()) {
    const least = from + (name.codePointAt(from)! > 0xffff ? 2 : 1);
    const isLast = at === fields.length - 1;
    const to = isLast ? name.length - after.length : name.indexOf(before[at + 1]!, least);
    if (from >= name.length || to < least || (isLast && !name.endsWith(after))) return undefined;
    parts.push([field, name.slice(from, to)]);
    from = to + (isLast ? after : before[at + 1]!).length;
  }
  return parts.some(([, part]) => /[\n\r\u2028\u2029]/.test(part)) ? undefined : parts;
}

function isPlaceholder(field: string): field is Placeholder {
  return (placeholders as readonly string[]).includes(field);
}

function spaced(value: string): string {
  return value.replaceAll("_", " ").trim();
}
