import type {Role, VariableKind} from "./statement-type.ts";

/** An entity, a text, a choice or a date: a place in `labels`, or −1 for unknown. */
export interface CodesColumn {
  readonly form: "codes";
  readonly codes: Int32Array;
  /** Without repeats, in the order of UTF-16 code units. */
  readonly labels: readonly string[];
}

/** Ordered lists of entities: those of row i are `codes[offsets[i]]` up to `codes[offsets[i + 1]]`. */
export interface ListsColumn {
  readonly form: "lists";
  readonly offsets: Int32Array;
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** Whole numbers, NaN for unknown. */
export interface NumbersColumn {
  readonly form: "numbers";
  readonly values: Float64Array;
}

/** 0 no, 1 yes, 2 explicit neutral, −1 unknown. */
export interface FlagsColumn {
  readonly form: "flags";
  readonly values: Int8Array;
}

/** The id of another statement, 0 for unknown. */
export interface ReferencesColumn {
  readonly form: "references";
  readonly values: Int32Array;
}

export type Cells = CodesColumn | ListsColumn | NumbersColumn | FlagsColumn | ReferencesColumn;

/** The values of one variable, one a statement. */
export type Column = Cells & {
  readonly name: string;
  readonly kind: VariableKind;
  readonly role?: Role;
  readonly entityKind?: string;
  /** Of concepts: what sort of thing each label is (fact, demand, forecast, question), "" where it is not told; left out where none is. */
  readonly sorts?: readonly string[];
  /** Of a part in an event: the choices by which somebody was there; left out, all that are not known for absence. */
  readonly presence?: readonly string[];
};

/** One field of the documents, one value a document: `id` (the key), `title`, `author`, `source`, `section`, `kind`, … */
export type DocumentColumn = CodesColumn & {readonly name: string};

/**
 * The statements of one type as columns: the only thing analyses read.
 *
 * Rows are sorted by first possible second, document id, start, end, statement id; undated ones come last.
 */
export interface Frame {
  /** Name of the statement type. */
  readonly type: string;
  /** The last change it contains. */
  readonly change: number;
  readonly size: number;
  /** Statement ids. */
  readonly statements: Int32Array;
  /** Rows in `documentIds` and in the document columns. */
  readonly documents: Int32Array;
  /** First possible second since 1970; NaN for unknown, −Infinity for open. */
  readonly first: Float64Array;
  /** Last possible second since 1970; NaN for unknown, Infinity for open. */
  readonly last: Float64Array;
  /** 1: own words of the holder; 0: reported by another. */
  readonly own: Uint8Array;
  readonly coder: CodesColumn;
  /**
   * Who wrote the words: the author of the post, else of the document, under the name the project knows that actor by.
   * Left out when it is always the document's author as written there.
   */
  readonly author?: CodesColumn;
  /**
   * The post the words stand in, numbered so that an answer comes after what it answers and else a later passage after an earlier; 0
   * outside of posts, and −1 where the statement has dates of its own, of which its place tells nothing. Left out without posts.
   */
  readonly posts?: Int32Array;
  /** 1 where it is not certain who wrote the words; left out where it always is. */
  readonly unsure?: Uint8Array;
  /** Flags of the statements (`deprecated`, `unsure`); left out when none has any. */
  readonly flags?: ListsColumn;
  readonly columns: readonly Column[];
  readonly documentIds: Int32Array;
  readonly documentColumns: readonly DocumentColumn[];
}
