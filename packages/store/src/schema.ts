import type {Generated} from "kysely";

/** Columns that end in "JSON" text hold JSON; times are ISO 8601 text. The same schema runs on SQLite and PostgreSQL. */
export interface Schema {
  project: {key: string; value: string};
  change: {id: Generated<number>; at: string; who: string; command: string; summary: string; kind: "do" | "undo" | "redo"; of: number | null};
  change_row: ChangeRowRecord;
  document: DocumentRecord;
  /** Append-only: a text, once kept, stays. */
  revision: {id: Generated<number>; document: number; number: number; text: string; hash: string; file: string | null};
  /** Append-only, by SHA-256. */
  source_file: {hash: string; name: string; media_type: string; bytes: Uint8Array};
  post: PostRecord;
  entity: EntityRecord;
  type: TypeRecord;
  statement: StatementRecord;
  coder: {id: Generated<number>; name: string; colour: string | null};
  highlighter: {id: Generated<number>; pattern: string; colour: string};
}

/** What an act did to one row. `before` is the whole row as JSON; null when the act added it (then `row` to `last` were added). */
interface ChangeRowRecord {
  change: number;
  noun: Noun;
  row: number;
  last: number;
  before: string | null;
}

/** The tables whose rows the change record follows. */
export type Noun = "document" | "post" | "entity" | "type" | "statement" | "coder" | "highlighter";

export interface DocumentRecord {
  id: Generated<number>;
  key: string;
  title: string;
  /** JSON list of names. */
  authors: string;
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

export interface PostRecord {
  id: Generated<number>;
  document: number;
  key: string;
  start: number;
  stop: number;
  author: string | null;
  date: string | null;
  reply_to: string | null;
}

export interface EntityRecord {
  id: Generated<number>;
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

interface TypeRecord {
  id: Generated<number>;
  name: string;
  colour: string;
  /** JSON list of variables with their ids, which are never used twice in a type. */
  variables: string;
}

export interface StatementRecord {
  id: Generated<number>;
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
