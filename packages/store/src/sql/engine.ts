import type {DocumentId, StatementId} from "@standpoint/model";
import type {Kysely} from "kysely";
import type {Schema, StatementRecord} from "../schema.ts";

/** A statement as the frame is built from it. */
export interface ScannedStatement {
  readonly id: number;
  readonly document: number;
  readonly start: number;
  readonly stop: number;
  readonly values: string;
  readonly coder: number;
}

export interface SearchHit {
  readonly document: number;
  /** The document's text, a hit wrapped in `mark[0]` and `mark[1]`. */
  readonly marked: string;
}

/** Characters that no text holds, put around the words found. */
export const mark = ["\u0002", "\u0003"] as const;

export type NewStatement = Omit<StatementRecord, "id">;

/** What differs between databases; everything else is written once, over Kysely. */
export interface Engine {
  /** For reading what is committed. */
  readonly db: Kysely<Schema>;
  /** One at a time; rolled back when `work` throws. */
  transaction<Result>(work: (writing: WritingEngine) => Promise<Result>): Promise<Result>;
  /** Statements of a type, a thousand or more at a time. */
  scan(type: number): AsyncIterable<readonly ScannedStatement[]>;
  search(query: string, limit: number): Promise<readonly SearchHit[]>;
  /** Faults of the database file itself. */
  integrity(): Promise<readonly string[]>;
  /** All that is committed, as a project file of its own. */
  copy(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface KeyedStatement {
  readonly id: StatementId;
  readonly document: DocumentId;
  readonly start: number;
}

export interface WritingEngine {
  readonly db: Kysely<Schema>;
  /** The hot path of an import: adds a statement and returns its id. */
  addStatement(record: NewStatement): number;
  statementKeyed(key: string): KeyedStatement | undefined;
  /** Makes a revision's text findable, or no longer so. */
  index(revision: number, text: string): Promise<void>;
  unindex(revision: number, text: string): Promise<void>;
}
