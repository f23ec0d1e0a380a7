import type {DocumentFacts} from "../document.ts";
import type {StatementId} from "../ids.ts";
import type {DocumentRow, PostRow, StatementRow} from "../rows.ts";

/** How far something has come, while it is done. */
export interface Progress {
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
  readonly name?: string;
}

/** What became of the files of one import of documents. */
export interface Added {
  readonly added: number;
  readonly posts: number;
  /** Documents that were there already with the same text. */
  readonly already: number;
  readonly skipped: readonly {readonly name: string; readonly why: string}[];
  /** What to know about documents that did come in. */
  readonly notes: readonly string[];
  readonly documents: readonly (DocumentFacts & {readonly length: number})[];
}

/** What became of one file of statements. */
export interface Imported {
  /** Statements added. */
  readonly statements: number;
  /** Statements that were there already, from an earlier import of the same. */
  readonly already: number;
  /** Entities added. */
  readonly entities: number;
  readonly documents: number;
  /** Statements left out because their quote has no sure place. */
  readonly unanchored: readonly Unanchored[];
  readonly notes: readonly string[];
}

/** A statement left out because its quote has no sure place. */
export interface Unanchored {
  readonly line: number | null;
  readonly quote: string;
  readonly why: string;
}

/** What became of the statements of a document that got a new text. */
export interface Revised {
  readonly revision: number;
  readonly moved: number;
  readonly orphans: readonly Orphan[];
}

/** A statement that has no sure place in the new text. It keeps its old words and the flag `orphan`. */
export interface Orphan {
  readonly statement: StatementId;
  readonly key: string;
  readonly quote: string;
  /** 0 to 1. */
  readonly score: number;
  readonly candidate: {readonly start: number; readonly end: number} | null;
}

/** The same with what a person needs to find its place. */
export interface OrphanRow {
  readonly statement: StatementRow;
  /** The words that are gone. */
  readonly quote: string;
  /** The best place there is, with the words around it; null where none is like it. */
  readonly candidate: {readonly start: number; readonly end: number; readonly quote: string; readonly before: string; readonly after: string} | null;
  /** How like the words are there, 0 to 1. */
  readonly score: number;
}

/** What a pattern would make of a field of a document. */
export interface DocumentChange {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** What a name says, as far as a pattern asks; `key` where the pattern has `{id}`. */
export type FactsFromName = Partial<Pick<DocumentFacts, "key" | "title" | "authors" | "date" | "kind" | "source" | "section" | "place" | "language">>;

/** What a pattern reads off a file name; null for a name that does not fit. */
export interface NameRead {
  readonly name: string;
  readonly facts: FactsFromName | null;
}

/** A document with everything a reader shows. */
export interface OpenDocument {
  readonly document: DocumentRow;
  readonly text: string;
  readonly posts: readonly PostRow[];
  readonly statements: readonly StatementRow[];
}

/** The same without the words that its text holds at the place of a passage. */
export interface LeanDocument extends Omit<OpenDocument, "statements"> {
  readonly statements: readonly LeanRow[];
}

export interface LeanRow extends Omit<StatementRow, "spans" | "quote"> {
  readonly spans: readonly LeanSpan[];
}

export interface LeanSpan {
  readonly start: number;
  readonly end: number;
  /** Left out where the words are those of the text. */
  readonly quote?: string;
}

/** A place in a text that a highlighter marks. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
  /** `#rrggbb` */
  readonly colour: string;
}
