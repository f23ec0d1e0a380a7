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
  readonly summary: string;
  /** Milliseconds since 1970: the clock belongs to the caller. */
  readonly at: number;
}

/** A project in a database: reading at any time, changing only inside `act`. */
export interface Store extends Reading {
  /**
   * Does `work` as one act: all of it is kept, with an entry in the change record, or nothing. Acts run one after another.
   * An act that changed nothing leaves no entry: its `change` is null.
   */
  act<Result>(act: Act, work: (writing: Writing) => Promise<Result>): Promise<{change: ChangeId | null; result: Result}>;
  /** Takes back the last act not yet taken back. Throws Conflict when there is none. */
  undo(by: {who: string; at: number}): Promise<ChangeRow>;
  /** Brings back the last act taken back. Throws Conflict when there is none. */
  redo(by: {who: string; at: number}): Promise<ChangeRow>;
  close(): Promise<void>;
}

export interface ProjectFacts {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly created: string;
}

/** Filters of a list of statements; each left out lets everything through. */
export interface StatementFilter {
  readonly type?: string;
  /** Key of a document. */
  readonly document?: string;
  readonly entity?: EntityId;
  readonly coder?: string;
  readonly sources?: "own" | "reported" | "all";
  /** Words of the quote or memo, whatever their case. */
  readonly search?: string;
  /** A flag the statement carries: `unsure`, `orphan`, `deprecated`. */
  readonly flag?: string;
  readonly memo?: "with" | "without";
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** By place in the texts, by first possible second, or last entered first. */
export type StatementOrder = "document" | "date" | "newest";

export interface Reading {
  facts(): Promise<ProjectFacts>;
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
  /** The last change made at or before an instant (milliseconds since 1970), 0 when none was. */
  changeAt(milliseconds: number): Promise<ChangeId>;
  /** Newest first. */
  history(page: Page): Promise<{total: number; rows: readonly ChangeRow[]}>;
  /** What undo and redo would act on. */
  undoable(): Promise<{undo: ChangeRow | null; redo: ChangeRow | null}>;
  /** Sentences on everything that is not whole; empty when the project is. */
  check(): Promise<readonly string[]>;
}

/** What can be changed inside an act. Every method throws Invalid, Missing or Conflict for what a person can mend. */
export interface Writing {
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
  type(name: string): Promise<StatementType | undefined>;
  addType(draft: StatementTypeDraft): Promise<TypeId>;
  /** Variables are matched by name; those no longer named are kept out only when no statement fills them (else Conflict). */
  changeType(name: string, draft: StatementTypeDraft): Promise<void>;
  /** Where the statement of that key stands, or undefined. */
  statementKeyed(key: string): Promise<{id: StatementId; document: DocumentId; start: number} | undefined>;
  /** Id and length of a document. Throws Missing for an unknown key. */
  placeOf(key: string): Promise<{id: DocumentId; length: number}>;
  /** Entities are made when new. Throws Missing for an unknown document, type or statement, Invalid for a wrong value or span, Conflict for a known key. */
  addStatement(draft: StatementDraft): Promise<StatementId>;
  changeStatement(id: StatementId, change: StatementChange): Promise<void>;
  removeStatement(id: StatementId): Promise<void>;
  addCoder(draft: CoderDraft): Promise<void>;
  addHighlighter(draft: HighlighterDraft): Promise<void>;
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
