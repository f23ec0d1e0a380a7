import type {StatementVersion, Comparison, Touches} from "@standpoint/model";
import type {
  ChangeId,
  ChangeRow,
  CoderDraft,
  Document,
  DocumentDraft,
  DocumentFacts,
  DocumentId,
  DocumentRow,
  EntityDraft,
  EntityId,
  EntityRow,
  Frame,
  HighlighterDraft,
  PostRow,
  SearchRow,
  SourceFile,
  Span,
  StatementDraft,
  StatementId,
  StatementRow,
  StatementType,
  StatementTypeDraft,
  TypeId,
  TypeRow,
} from "@standpoint/model";

/** Whose act, which command, and one sentence that tells a person what was done. */
export interface Act {
  readonly who: string;
  readonly command: string;
  /** May be left to the act, which says it by `writing.tell`. */
  readonly summary?: string;
  /** Milliseconds since 1970: the clock belongs to the caller. */
  readonly at: number;
}

/** A project in a database: reading at any time, changing only inside `act`. */
export interface Store extends Reading {
  /**
   * Does `work` as one act: all of it is kept, with an entry in the change record, or nothing. Acts run one after another,
   * also those of other programs: whatever an act depends on is to be read by its `reading`, which sees what was there when
   * its turn came, and what it has done since. An act that changed nothing leaves no entry: its `change` is null. What an act
   * asks of \`writing\` is done in the order it was asked; neither may be used once the act is over, and an act that did not wait
   * for all it asked fails.
   * Throws Conflict when the project was moved, deleted or replaced meanwhile, or cannot be written.
   */
  act<Result>(act: Act, work: (writing: Writing, reading: Reading) => Promise<Result>): Promise<{change: ChangeId | null; result: Result}>;
  /** Takes back the last act not yet taken back. Throws Conflict when there is none, or when it is not the one `seen`. */
  undo(by: Turning): Promise<ChangeRow>;
  /** Brings back the last act taken back. Throws Conflict when there is none, or when it is not the one `seen`. */
  redo(by: Turning): Promise<ChangeRow>;
  /** Notes that a backup was made; no act, and nothing that undo takes back. */
  noteBackup(at: number): Promise<void>;
  /** Sentences on everything that is not whole; empty when the project is. */
  check(): Promise<readonly string[]>;
  /**
   * Sentences on dates that cannot be right: a post before the one it answers, a statement that tells of a time after its own words were
   * written. `after` takes in only statements with a larger id. A project with such dates is whole all the same.
   */
  misdated(after?: StatementId): Promise<readonly string[]>;
  /**
   * Writes the project as it stands as a new one at an address, also while others work in it. Throws Conflict when there is one,
   * Invalid for a place that it cannot be copied to; into a file every project can.
   */
  copy(address: string): Promise<void>;
  /** Where another part of this process may open the same beside this one; null where it cannot, as for a project in memory. */
  readonly address: string | null;
  /** Why nothing can be changed, such as a folder that may not be written to; null where it can. */
  readonly readOnly: string | null;
  /** What became of the project when it is no longer where it was opened, in a sentence; null while it is. */
  lost(): Promise<string | null>;
  close(): Promise<void>;
}

/** Who takes back or brings back, when, and, where it is known, the number of the change that they saw they would. */
export interface Turning {
  readonly who: string;
  readonly at: number;
  readonly seen?: number;
}

export interface ProjectFacts {
  /** An id that no other project has; copies of one share it. */
  readonly uid: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** When the last backup was made, ISO 8601, UTC; null when none was. */
  readonly lastBackup: string | null;
}

/** Filters of a list of statements; each left out lets everything through. */
export interface StatementFilter {
  readonly type?: string;
  /** Key of a document. */
  readonly document?: string;
  readonly entity?: EntityId;
  readonly coder?: string;
  readonly sources?: "own" | "reported" | "all";
  /** Letters of a quote, the memo, a text value or the name of an entity, whatever their case. What stands around the quote is not searched. */
  readonly search?: string;
  /** A flag the statement carries: `unsure`, `orphan`, `deprecated`. */
  readonly flag?: string;
  readonly memo?: "with" | "without";
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** Filters of the change record; each left out lets everything through. */
export interface HistoryFilter {
  readonly who?: string;
  readonly command?: string;
  /** Words of the summary, whatever their case. */
  readonly search?: string;
}

/** By place in the texts, by first possible second, or last entered first. */
export type StatementOrder = "document" | "date" | "newest";

export interface Reading {
  facts(): Promise<ProjectFacts>;
  /** How many there are, without reading them. */
  counts(): Promise<{readonly documents: number; readonly entities: number}>;
  /** The last entry of the change record; 0 in a new project. */
  lastChange(): Promise<number>;
  /** By title. */
  documents(): Promise<readonly DocumentRow[]>;
  /** Throws Missing for an unknown key. */
  document(key: string): Promise<Document>;
  text(document: DocumentId, revision?: number): Promise<string>;
  /** The file the newest revision was read from, or undefined. */
  sourceFile(document: DocumentId): Promise<SourceFile | undefined>;
  posts(document: DocumentId): Promise<readonly PostRow[]>;
  /** By kind and name, code unit order. */
  entities(kind?: string): Promise<readonly EntityRow[]>;
  /** The same without how many statements name each, for which all have to be read. */
  bareEntities(): Promise<readonly Omit<EntityRow, "statements">[]>;
  types(): Promise<readonly (StatementType & TypeRow)[]>;
  /** Throws Missing for an unknown type, naming those there are. */
  type(name: string): Promise<StatementType>;
  statements(filter: StatementFilter, page: Page, order?: StatementOrder): Promise<{total: number; rows: readonly StatementRow[]}>;
  /** In the order of the ids given; unknown ids are left out. */
  statementRows(ids: readonly number[]): Promise<readonly StatementRow[]>;
  /** Key by id. */
  statementKeys(ids: Iterable<number>): Promise<ReadonlyMap<number, string>>;
  coders(): Promise<readonly CoderDraft[]>;
  highlighters(): Promise<readonly HighlighterDraft[]>;
  /** Full-text search of the documents; a query in quotation marks is a phrase, `word*` a beginning. */
  search(query: string, limit: number): Promise<readonly SearchRow[]>;
  /** The statements of a type as columns; `asOf` as they stood after that change. */
  frame(type: string, asOf?: ChangeId): Promise<Frame>;
  /** The last change of those made until an instant (milliseconds since 1970), 0 when none was. Where a clock was set back, later changes are held to come later all the same. */
  changeAt(milliseconds: number): Promise<ChangeId>;
  /** Newest first; only those that pass the filter. */
  history(page: Page, filter?: HistoryFilter): Promise<{total: number; rows: readonly ChangeRow[]}>;
  /** Every state a statement has had, newest first, also of one that was removed. Names are today's. Throws Missing for an id never used. */
  statementHistory(id: StatementId): Promise<readonly StatementVersion[]>;
  /** What stands otherwise after change `to` than after change `from`. Throws Invalid when `to` is before `from`. */
  compare(from: ChangeId, to: ChangeId): Promise<Comparison>;
  /** A row as it stands, or as it stood when `version` was the last change that had touched it; null when it is or was not there. What counts others (statements, posts) is 0. */
  statementAt(id: StatementId, version?: number): Promise<StatementRow | null>;
  entityAt(id: EntityId, version?: number): Promise<EntityRow | null>;
  documentAt(id: DocumentId, version?: number): Promise<DocumentRow | null>;
  typeAt(id: TypeId, version?: number): Promise<TypeRow | null>;
  /** Which documents, by key, and how many statements an entry of the change record touched. */
  touched(change: number): Promise<Touches>;
  /** How much an entry of the change record touched: rows, a document counting as fifty. */
  extent(change: number): Promise<number>;
  /** What undo and redo would act on. */
  undoable(): Promise<{undo: ChangeRow | null; redo: ChangeRow | null}>;
}

/** What can be changed inside an act. Every method throws Invalid, Missing or Conflict for what a person can mend. */
export interface Writing {
  /** One sentence that tells a person what this act did. */
  tell(summary: string): void;
  /** True when a document has this key. */
  hasDocument(key: string): Promise<boolean>;
  addDocument(draft: DocumentDraft): Promise<DocumentId>;
  changeDocument(key: string, facts: Partial<DocumentFacts>): Promise<void>;
  /** Its posts and statements go with it. */
  removeDocument(key: string): Promise<void>;
  /** Gives a document a new text; `spans` are the new places of its statements, by statement. */
  reviseDocument(key: string, revision: DocumentRevision): Promise<void>;
  /** The entity of that kind and name or alias, made when there is none. */
  entityNamed(kind: string, name: string): Promise<EntityId>;
  /** Adds an entity, or completes the one of that name with what is new. */
  addEntity(draft: EntityDraft): Promise<EntityId>;
  changeEntity(id: EntityId, change: Partial<EntityDraft>): Promise<void>;
  /** Throws Conflict while statements name it. */
  removeEntity(id: EntityId): Promise<void>;
  /**
   * Makes several entities one: statements and parts of `from` go to `into`, their names become its aliases. Throws
   * Invalid for another kind or for `into` among `from`.
   */
  mergeEntities(into: EntityId, from: readonly EntityId[]): Promise<void>;
  /** Names `to` instead of `from` in these statements; returns how many named it. */
  recodeEntity(statements: readonly StatementId[], from: EntityId, to: EntityId): Promise<number>;
  type(name: string): Promise<StatementType | undefined>;
  addType(draft: StatementTypeDraft): Promise<TypeId>;
  /** Variables are matched by name; those no longer named are kept out only when no statement fills them (else Conflict). `renamed` gives the old name of a variable by its new one. */
  changeType(name: string, draft: StatementTypeDraft, renamed?: Readonly<Record<string, string>>): Promise<void>;
  /** Throws Conflict while there are statements of it. */
  removeType(name: string): Promise<void>;
  /** Where the statement of that key stands, or undefined. */
  statementKeyed(key: string): Promise<{id: StatementId; document: DocumentId; start: number} | undefined>;
  /** Id and length of a document. Throws Missing for an unknown key. */
  placeOf(key: string): Promise<{id: DocumentId; length: number}>;
  /** Entities are made when new. Throws Missing for an unknown document, type or statement, Invalid for a wrong value or span, Conflict for a known key. */
  addStatement(draft: StatementDraft): Promise<StatementId>;
  changeStatement(id: StatementId, change: StatementChange): Promise<void>;
  removeStatement(id: StatementId): Promise<void>;
  /** Puts a statement back as it stood after a change, also one removed since. Throws Missing when it was not there then. */
  restoreStatement(id: StatementId, change: ChangeId): Promise<void>;
  addCoder(draft: CoderDraft): Promise<void>;
  addHighlighter(draft: HighlighterDraft): Promise<void>;
  /** Throws Missing for an unknown pattern. */
  changeHighlighter(pattern: string, draft: HighlighterDraft): Promise<void>;
  removeHighlighter(pattern: string): Promise<void>;
  /** The text of a document as this act sees it. */
  text(key: string): Promise<string>;
}

export interface DocumentRevision {
  readonly text: string;
  readonly posts: DocumentDraft["posts"];
  readonly file?: SourceFile;
  readonly spans: ReadonlyMap<StatementId, readonly Span[]>;
}

export interface StatementChange {
  /** Replaces all values. */
  readonly values?: StatementDraft["values"];
  readonly spans?: readonly Span[];
  readonly memo?: string;
  readonly flags?: readonly string[];
}
