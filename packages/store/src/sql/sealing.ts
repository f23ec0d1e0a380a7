import {createHash, hash} from "node:crypto";

/** The columns of each table that a seal covers, in its order. A migration that adds a column seals its table anew. */
export const sealed = {
  project: ["key", "value"],
  document: [
    "id",
    "uid",
    "version",
    "key",
    "title",
    "authors",
    "date",
    "kind",
    "language",
    "place",
    "url",
    "source",
    "section",
    "notes",
    "coder",
    "memo",
    "flags",
    "revision",
    "hash",
    "length",
    "author_unsure",
  ],
  post: ["id", "uid", "version", "document", "key", "start", "stop", "author", "date", "reply_to", "author_unsure"],
  entity: [
    "id",
    "uid",
    "version",
    "kind",
    "name",
    "aliases",
    "names",
    "abbreviation",
    "parent",
    "colour",
    "attributes",
    "notes",
    "external_ids",
    "memo",
    "flags",
  ],
  type: ["id", "uid", "version", "name", "colour", "variables"],
  statement: ["id", "uid", "version", "key", "document", "type", "start", "stop", "spans", "values", "coder", "memo", "flags"],
  coder: ["id", "uid", "version", "name", "colour"],
  highlighter: ["id", "uid", "version", "pattern", "colour"],
  revision: ["id", "uid", "document", "number", "hash", "file"],
  source_file: ["hash", "name", "media_type"],
  change: ["id", "uid", "at", "who", "command", "summary", "kind", "of"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Sealed = keyof typeof sealed;

/** What a column holds when nothing was said of it; null where it is not named. */
const empty: Readonly<Record<string, string | number>> = {
  names: "[]",
  memo: "",
  flags: "[]",
  aliases: "[]",
  authors: "[]",
  attributes: "{}",
  external_ids: "{}",
  author_unsure: 0,
};

export type Row = Readonly<Record<string, unknown>>;

/** A row with every column its table has, but for the seal, as every database gives it back: half a character is U+FFFD. */
export function whole(table: Sealed, row: Row): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const column of sealed[table]) record[column] = kept(row[column]) ?? empty[column] ?? null;
  return record;
}

function kept(value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}

/** 16 letters taken from the SHA-256 of a whole row: any other row has others. */
export function sealOf(table: Sealed, row: Row): string {
  const values: unknown[] = [];
  for (const column of sealed[table]) values.push(row[column]);
  return hash("sha256", JSON.stringify(values), "base64url").slice(0, 16);
}

/** What an act did to one row, in the order it was done. */
export interface Touched {
  readonly place: number;
  readonly noun: string;
  readonly row: number;
  readonly last: number;
  readonly before: string | null;
  /** 1 where the row was taken away, 0 where it was changed or added. */
  readonly removed: number;
}

/** The seal of an entry of the change record covers what it did to each row, too. */
export function changeSealer(change: Row): {add: (touched: Touched) => void; seal: () => string} {
  const sum = createHash("sha256").update(JSON.stringify(sealed.change.map((column) => change[column])));
  return {
    add: ({place, noun, row, last, before, removed}) => void sum.update(JSON.stringify([place, noun, row, last, before, removed])),
    seal: () => sum.digest("base64url").slice(0, 16),
  };
}
