import type {DocumentId, StatementId} from "@standpoint/model";
import type {Kysely, RawBuilder, Selectable} from "kysely";
import type {Noun, Schema, StatementRecord} from "../schema.ts";
import type {StoredValues} from "./values.ts";

/** Statements as a frame is built from them, column by column; all columns are of one length. */
export interface ScannedStatements {
  readonly ids: readonly number[];
  readonly documents: readonly number[];
  readonly starts: readonly number[];
  readonly stops: readonly number[];
  readonly coders: readonly number[];
  /** Undefined where what is kept cannot be read. */
  readonly values: readonly (StoredValues | undefined)[];
  /** Those of statements that have any, by id. */
  readonly flags: Readonly<Record<string, readonly string[]>>;
}

export interface SearchHit {
  readonly document: number;
  /** The document's text, a hit wrapped in `mark[0]` and `mark[1]`. */
  readonly marked: string;
}

/** Characters that no text holds, put around the words found. */
export const mark = ["\u0002", "\u0003"] as const;

export type StatementRecordRow = Selectable<StatementRecord>;

/** What reads, inside an act or outside. */
export interface ReadingEngine {
  readonly db: Kysely<Schema>;
  /** Statements of a type, a thousand or more at a time. */
  scan(type: number): AsyncIterable<ScannedStatements>;
  /** Their values as JSON, which is sooner read than all of them. */
  scanValues(type: number): AsyncIterable<readonly string[]>;
  search(query: string, limit: number): Promise<readonly SearchHit[]>;
  /** The condition that a column's text holds exactly these characters somewhere. */
  readonly contains: (column: string, characters: string) => RawBuilder<boolean>;
}

/** What differs between databases; everything else is written once, over Kysely. Reads what is committed. */
export interface Engine extends ReadingEngine {
  /** One at a time, whoever else works in the project; rolled back when `work` throws, or when `keep` says that nothing was done. */
  transaction<Result>(work: (writing: WritingEngine) => Promise<Result>): Promise<Result>;
  /** Faults of the database itself, and of what it works out from the rows: indexes and the words of the texts. */
  integrity(): Promise<readonly string[]>;
  /** All that is committed, as a project of its own at an address; see `Store.copy`. */
  copy(address: string): Promise<void>;
  /** The fault that a person can mend behind an error of the database or the disk, or the error itself. */
  faultOf(error: unknown): unknown;
  /** Where another part of this process may open the same; null where it cannot. */
  readonly address: string | null;
  /** Why nothing can be changed, or null. */
  readonly readOnly: string | null;
  /** What became of the project when it is no longer where it was opened, in a sentence, or null. */
  lost(): Awaitable<string | null>;
  close(): Promise<void>;
}

export interface KeyedStatement {
  readonly id: StatementId;
  readonly document: DocumentId;
  readonly start: number;
}

/** An answer, or the promise of one: a database that has it at hand gives it without a promise. Whoever asks awaits it. */
export type Awaitable<Answer> = Answer | Promise<Answer>;

export interface WritingEngine extends ReadingEngine {
  /** The lasting id of the project. */
  readonly project: string;
  /** The id of the next row of a table; none is given twice, not even after the row is gone. */
  nextId(table: "change" | "revision" | Noun): Awaitable<number>;
  /** The hot path of an import: adds a statement. It may be gathered with others, but is there for whatever this act reads next. */
  addStatement(record: StatementRecordRow): Awaitable<void>;
  statementKeyed(key: string): Awaitable<KeyedStatement | undefined>;
  /** Makes a revision's text findable, or no longer so. */
  index(revision: number, text: string): Awaitable<void>;
  unindex(revision: number, text: string): Awaitable<void>;
  /** Says that this act is to be kept, as the change of that number; without it everything is rolled back. */
  keep(change: number): void;
}
