import type {DocumentId, PostId} from "./ids.ts";

/** What is known about a document, its text apart. Dates are EDTF strings. */
export interface DocumentFacts {
  /** The name scripts know it by (`cwo-balance-sheet`); unique in the project. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Whether it is not certain that they wrote it. */
  readonly authorUnsure?: boolean;
  readonly date?: string;
  readonly kind?: string;
  readonly language?: string;
  readonly place?: string;
  readonly url?: string;
  readonly source?: string;
  readonly section?: string;
  readonly notes?: string;
  readonly coder?: string;
  /** A note on it, with its replies; `notes` are part of what is known, a memo is the coders' own. */
  readonly memo?: string;
  readonly flags?: readonly string[];
}

/** A part of a document with its own author and date: one comment of a thread. Offsets are UTF-16, end exclusive. */
export interface PostDraft {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly author?: string;
  /** Whether it is not certain that they wrote it. */
  readonly authorUnsure?: boolean;
  readonly date?: string;
  /** The key of the post it answers. */
  readonly replyTo?: string;
}

export interface Post extends PostDraft {
  readonly id: PostId;
  readonly document: DocumentId;
}

/** The file a text was read from, kept as it came. `hash` is SHA-256 in hexadecimal. */
export interface SourceFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface DocumentDraft extends DocumentFacts {
  /** LF line ends, no BOM. */
  readonly text: string;
  readonly posts?: readonly PostDraft[];
  readonly file?: SourceFile;
}

export interface Document extends DocumentFacts {
  readonly id: DocumentId;
  /** Counts from 1; the text of a revision never changes. */
  readonly revision: number;
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
}
