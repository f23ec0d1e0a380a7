import type {DatedName} from "./entity.ts";
import type {Value} from "./statement.ts";
import type {Variable} from "./statement-type.ts";

/** A document as lists show it. */
export interface DocumentRow {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Left out where it is certain who wrote it. */
  readonly authorUnsure?: true;
  readonly date: string | null;
  readonly kind: string | null;
  readonly language: string | null;
  readonly place: string | null;
  readonly source: string | null;
  readonly section: string | null;
  readonly url: string | null;
  readonly notes: string | null;
  /** Left out where nothing is noted; replies begin `[who, day]`. */
  readonly memo?: string;
  /** Left out where there is none: `unsure`. */
  readonly flags?: readonly string[];
  readonly revision: number;
  readonly hash: string;
  /** Characters (UTF-16 code units). */
  readonly length: number;
  readonly posts: number;
  readonly statements: number;
  /** The last change that touched it. */
  readonly version: number;
}

export interface PostRow {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly author: string | null;
  readonly date: string | null;
  readonly replyTo: string | null;
  /** Left out where it is certain who wrote it. */
  readonly authorUnsure?: true;
}

/** A statement as lists show it: entities by name, statements by key. */
export interface StatementRow {
  readonly id: number;
  readonly key: string;
  readonly type: string;
  readonly document: number;
  readonly documentKey: string;
  readonly documentTitle: string;
  readonly spans: readonly {readonly start: number; readonly end: number; readonly quote: string}[];
  /** The first span's words. */
  readonly quote: string;
  readonly values: Readonly<Record<string, Value>>;
  /** Its own date, else its post's, else its document's. */
  readonly date: string | null;
  /** Own words of the holder, of a relation's or measure's subject, of who took part; an argument is its author's. Null where nobody is named whose words they could be. */
  readonly own: boolean | null;
  /** It is not certain who wrote the words; left out where it is. */
  readonly authorUnsure?: true;
  readonly coder: string;
  readonly memo: string;
  readonly flags: readonly string[];
  /** The last change that touched it. */
  readonly version: number;
}

export interface EntityRow {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names it went by for a time; left out where none is recorded. */
  readonly names?: readonly DatedName[];
  readonly abbreviation: string | null;
  readonly parent: string | null;
  readonly colour: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly notes: string | null;
  readonly externalIds: Readonly<Record<string, string>>;
  /** Left out where nothing is noted; replies begin `[who, day]`. */
  readonly memo?: string;
  /** Left out where there is none: `unsure`. */
  readonly flags?: readonly string[];
  /** Statements that name it. */
  readonly statements: number;
  /** The last change that touched it. */
  readonly version: number;
}

export interface TypeRow {
  readonly id: number;
  readonly name: string;
  readonly colour: string;
  readonly variables: readonly Variable[];
  readonly statements: number;
  /** The last change that touched it. */
  readonly version: number;
}

/** A hit of the full-text search: a passage of a document around the words found. */
export interface SearchRow {
  readonly document: number;
  readonly documentKey: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** Words around the hit; the hit itself is `excerpt.slice(at, at + end - start)`. */
  readonly excerpt: string;
  readonly at: number;
}

/** One entry of the change record. */
export interface ChangeRow {
  readonly id: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly who: string;
  readonly command: string;
  readonly summary: string;
  readonly kind: "do" | "undo" | "redo";
  /** For undo and redo: the change it takes back or brings back. */
  readonly of: number | null;
}
