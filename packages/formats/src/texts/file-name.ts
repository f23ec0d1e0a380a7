import {Invalid, type DocumentFacts} from "@standpoint/model";
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

/** What a name says, as far as a pattern asks; `key` where the pattern has `{id}`. */
export type FactsFromName = Partial<Pick<DocumentFacts, "key" | "title" | "authors" | "date" | "kind" | "source" | "section" | "place" | "language">>;

/**
 * Reads facts off a file's name by a pattern such as `{date}_{author}_{title}`; undefined when the name does not fit or
 * the date is none. Folder and ending are not part of it, a date may be `20240318`, underscores left over are spaces.
 * Throws Invalid for a pattern with an unknown or repeated field.
 */
export function factsFromName(pattern: string, fileName: string): FactsFromName | undefined {
  const bare = (fileName.split(/[/\\]/).at(-1) ?? "").replace(/\.[^.]{1,8}$/, "");
  const found = expression(pattern).exec(bare)?.groups;
  if (!found) return undefined;
  const {id, author, date, ...rest} = found;
  const day = date?.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  if (day !== undefined && !isDate(day)) return undefined;
  const facts = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, spaced(value)]));
  return {...facts, ...(id !== undefined && {key: id}), ...(author !== undefined && {authors: [spaced(author)]}), ...(day !== undefined && {date: day})};
}

function expression(pattern: string): RegExp {
  const seen = new Set<string>();
  const parts = pattern.split(/(\{[^{}]*\})/).map((part) => {
    if (!part.startsWith("{")) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const field = part.slice(1, -1);
    if (!isPlaceholder(field)) throw new Invalid(`pattern "${pattern}": {${field}} is not a field (${placeholders.join(", ")})`);
    if (seen.has(field)) throw new Invalid(`pattern "${pattern}": {${field}} stands in it twice`);
    seen.add(field);
    return `(?<${field}>.+?)`;
  });
  return new RegExp(`^${parts.join("")}$`, "u");
}

function isPlaceholder(field: string): field is Placeholder {
  return (placeholders as readonly string[]).includes(field);
}

function spaced(value: string): string {
  return value.replaceAll("_", " ").trim();
}
