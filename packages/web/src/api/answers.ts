/** What the server answers, beyond the rows of @standpoint/model. */

export interface Project {
  readonly name: string;
  readonly path: string;
  readonly version: string;
  /** Whom the acts of this page are recorded for. */
  readonly who: string;
  /** ISO 8601. */
  readonly created: string;
  readonly change: number;
  readonly counts: {readonly documents: number; readonly statements: number; readonly entities: number};
  /** What undo and redo would take back or bring back, or null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Numbers of these changes. */
  readonly undoChange?: number | null;
  readonly redoChange?: number | null;
  /** What they would touch. */
  readonly undoTouches?: Touches | null;
  readonly redoTouches?: Touches | null;
  /** Why nothing can be changed, in a sentence. */
  readonly readOnly?: string | null;
  /** What became of the file when it is no longer where it was opened, in a sentence. */
  readonly lost?: string | null;
}

export interface Touches {
  /** Keys. */
  readonly documents: readonly string[];
  readonly statements: number;
}

export interface Rows<Row> {
  readonly rows: readonly Row[];
}

export interface Page<Row> extends Rows<Row> {
  readonly total: number;
}

export interface Progress {
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
  readonly name?: string;
}

interface Skipped {
  readonly name: string;
  readonly why: string;
}

/** What became of the files of one import of documents. */
export interface Added {
  readonly added: number;
  readonly posts: number;
  readonly already: number;
  readonly skipped: readonly Skipped[];
  /** What could not be taken over, one sentence each. */
  readonly notes?: readonly string[];
}

/** What became of one file of statements. */
export interface Imported {
  readonly statements: number;
  readonly already: number;
  readonly entities: number;
  readonly unanchored: readonly {readonly line: number; readonly quote: string; readonly why: string}[];
  /** Texts that came with the statements. */
  readonly documents?: number;
  readonly notes?: readonly string[];
}

export type CellStance = "yes" | "no" | "neutral" | "both";

export interface MatrixCell {
  /** Place in `actors`. */
  readonly actor: number;
  /** Place in `concepts`. */
  readonly concept: number;
  /** Left out where no statement of the cell has a stance. */
  readonly stance?: CellStance | null;
  /** Keys of its statements; `ids` are the same as numbers of this project. */
  readonly statements: readonly string[];
  readonly ids: readonly number[];
  readonly own: number;
  readonly reported: number;
}

export interface Matrix {
  readonly actors: readonly string[];
  readonly concepts: readonly string[];
  readonly cells: readonly MatrixCell[];
  readonly notes?: readonly string[];
}
