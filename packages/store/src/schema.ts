import type {Generated} from "kysely";

/** Columns that end in "JSON" text hold JSON; times are ISO 8601 text. The same schema runs on SQLite and PostgreSQL. */
export interface Schema {
  project: {key: string; value: string; seal: string};
  /** One row, one text: see `stamp.ts`. */
  stamp: {value: string};
  change: ChangeRecord;
  change_row: ChangeRowRecord;
  document: DocumentRecord;
  /** Append-only: a text, once kept, stays. */
  revision: {id: Generated<number>; uid: string; document: number; number: number; text: string; hash: string; file: string | null; seal: string};
  /** Append-only, by SHA-256. */
  source_file: {hash: string; name: string; media_type: string; bytes: Uint8Array; seal: string};
  post: PostRecord;
  entity: EntityRecord;
  type: TypeRecord;
  statement: StatementRecord;
  coder: Lasting & {name: string; colour: string | null};
  highlighter: Lasting & {pattern: string; colour: string};
}

/** What every row that an act can touch has. */
export interface Lasting {
  id: Generated<number>;
  /** An id that no other row of any project has. */
  uid: string;
  /** The last change that touched the row. */
  version: number;
  /** See `sealing.ts`. */
  seal: string;
}

interface ChangeRecord {
  id: Generated<number>;
  uid: string;
  at: string;
  who: string;
  command: string;
  summary: string;
  kind: "do" | "undo" | "redo";
  of: number | null;
  seal: string;
}

/** What an act did to one row. `before` is the whole row as JSON; null when the act added it (then `row` to `last` were added). */
interface ChangeRowRecord {
  change: number;
  /** 0, 1, … in the order it was done. */
  place: number;
  noun: Noun;
  row: number;
  last: number;
  before: string | null;
  /** 1 where the act took the row away. */
  removed: number;
}

/** The tables whose rows the change record follows. */
export const nouns = ["document", "post", "entity", "type", "statement", "coder", "highlighter"] as const;

export type Noun = (typeof nouns)[number];

/** The columns by which no two rows of a table are alike, besides their id. */
export const uniqueColumns: Readonly<Record<Noun, readonly string[]>> = {
  document: ["key"],
  post: [],
  entity: ["kind", "name"],
  type: ["name"],
  statement: ["key"],
  coder: ["name"],
  highlighter: [],
};

export interface DocumentRecord extends Lasting {
  key: string;
  title: string;
  /** JSON list of names. */
  authors: string;
  /** 1 where it is not certain that they wrote it. */
  author_unsure: Generated<number>;
  date: string | null;
  kind: string | null;
  language: string | null;
  place: string | null;
  url: string | null;
  source: string | null;
  section: string | null;
  notes: string | null;
  coder: string | null;
  memo: Generated<string>;
  /** JSON list. */
  flags: Generated<string>;
  revision: number;
  hash: string;
  length: number;
}

export interface PostRecord extends Lasting {
  document: number;
  key: string;
  start: number;
  stop: number;
  author: string | null;
  date: string | null;
  reply_to: string | null;
  author_unsure: Generated<number>;
}

export interface EntityRecord extends Lasting {
  kind: string;
  name: string;
  /** JSON list. */
  aliases: string;
  /** JSON list of {name, from?, to?}. */
  names: Generated<string>;
  abbreviation: string | null;
  parent: number | null;
  colour: string | null;
  /** JSON object of texts. */
  attributes: string;
  notes: string | null;
  /** JSON object of texts. */
  external_ids: string;
  memo: Generated<string>;
  /** JSON list. */
  flags: Generated<string>;
}

interface TypeRecord extends Lasting {
  name: string;
  colour: string;
  /** JSON list of variables with their ids, which are never used twice in a type. */
  variables: string;
}

export interface StatementRecord extends Lasting {
  key: string;
  document: number;
  type: number;
  start: number;
  stop: number;
  /** JSON list of spans. */
  spans: string;
  /** JSON object by variable id: entity ids, lists of them, texts, numbers, true, false, null (neutral), statement ids. */
  values: string;
  coder: number;
  memo: string;
  /** JSON list. */
  flags: string;
}

/** A row as the change record may hold it: from before it had some of its columns. */
export type OfAnyFormat<Row, Since extends keyof Row> = Omit<Row, Since> & Partial<Pick<Row, Since>>;
