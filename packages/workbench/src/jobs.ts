import {jsonFile} from "./json-file.ts";
import {analyses, type AnalysisName} from "@standpoint/analysis";
import type {ChangeRow, EntityId, OperationAnswers, Sought, Turned, Words} from "@standpoint/model";
import type {Page, StatementFilter, StatementOrder, Store, Turning} from "@standpoint/store";
import {addDocuments} from "./documents/add-documents.ts";
import {answerFile, frameBytes} from "./answer-file.ts";
import type {Asking, Watching} from "./asking.ts";
import {backUp, type BackingUp} from "./backups/back-up.ts";
import {draftFile} from "./bases/drafts.ts";
import {changeDocuments, documentChanges, type DocumentsChange} from "./documents/change-documents.ts";
import {changeStatements, statementChanges, type ManyStatements, type StatementsChange} from "./statements/change-statements.ts";
import {codeAll, type CodeAll} from "./statements/code-all.ts";
import {changeType, typeLosses, type TypeChange, type TypeEdit} from "./types/change-type.ts";
import {removeDocument} from "./documents/change-document.ts";
import {mergeEntities, recode, type Recoding} from "./entities/entities.ts";
import {duplicates} from "./entities/duplicates.ts";
import {find} from "./statements/find.ts";
import {highlights} from "./statements/highlighters.ts";
import {importFile} from "./exchange/import-file.ts";
import {mediaTypeOf, one, type NamedFile} from "./named-file.ts";
import {factsFromNames} from "./documents/names-preview.ts";
import {openedDocument} from "./documents/opened-document.ts";
import {reviseFile} from "./documents/revise-file.ts";

/** A file as it was sent. */
interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Wishes that may take long, and so are done beside what else is asked: what each is told, all of it plain data. */
export interface JobInputs {
  readonly answer: {readonly wish: AnalysisName; readonly words: Words; readonly format: string};
  readonly frame: {readonly type: string; readonly words: Words};
  readonly draft: {readonly name: string; readonly words: Words; readonly format: string};
  readonly duplicates: {readonly kind: string | undefined};
  readonly find: Sought;
  readonly highlights: {readonly key: string};
  readonly names: {readonly pattern: string; readonly names: readonly string[]};
  readonly documentsPreview: DocumentsChange;
  readonly statementsPreview: {readonly which: ManyStatements; readonly change: StatementsChange; readonly shown: number};
  readonly compare: {readonly from: number; readonly to: number};
  readonly documents: object;
  readonly document: {readonly key: string; readonly quotes: "all" | "differing"};
  readonly statements: {readonly filter: StatementFilter; readonly page: Page; readonly sort: StatementOrder};
  readonly entities: {readonly kind: string | undefined};
  readonly search: {readonly q: string; readonly limit: number};
  readonly check: object;
  readonly copy: {readonly address: string};
  readonly backUp: Omit<BackingUp, "place">;
  readonly add: {readonly files: readonly Sent[]; readonly pattern?: string; readonly asking: Asking};
  readonly import: {readonly file: Sent; readonly words: Words; readonly asking: Asking};
  readonly revise: {readonly key: string; readonly file: Sent; readonly asking: Asking};
  readonly documentsChange: {readonly change: DocumentsChange; readonly asking: Asking};
  readonly statementsChange: {readonly which: ManyStatements; readonly change: StatementsChange; readonly asking: Asking};
  readonly merge: {readonly into: EntityId; readonly from: readonly EntityId[]; readonly asking: Asking};
  readonly recode: Recoding & {readonly asking: Asking};
  readonly codeAll: {readonly coding: CodeAll; readonly asking: Asking};
  readonly typeLosses: {readonly name: string; readonly change: TypeChange};
  readonly typeChange: {readonly name: string; readonly edit: TypeEdit; readonly asking: Asking};
  readonly documentRemoval: {readonly key: string; readonly asking: Asking};
  readonly undo: Turning;
  readonly redo: Turning;
}

export type JobName = keyof JobInputs;

/** A wish with what it is told. */
export type Job = {readonly [Name in JobName]: {readonly name: Name; readonly input: JobInputs[Name]}}[JobName];

/** An answer as it is sent: bytes, whatever made them. */
export interface Told {
  readonly mediaType: string;
  /** Of a file that it is saved as; without the dot. */
  readonly ending: string;
  readonly body: Uint8Array;
}

/** Who does jobs can also open a project beside the one they are on. */
export type Doing = Watching & Pick<BackingUp, "place">;

/** Jobs whose answer is a file, whatever is in it; the others answer what stands under their names. */
type FileJob = "answer" | "frame" | "draft";
type Perform<Name extends JobName> = (
  store: Store,
  input: JobInputs[Name],
  doing: Doing,
) => Promise<Name extends FileJob ? NamedFile : Name extends keyof OperationAnswers ? OperationAnswers[Name] : never>;

const performs: {readonly [Name in JobName]: Perform<Name>} = {
  answer: (store, {wish, words, format}, {progress}) =>
    answerFile(store, wish, words, {format, progress: (share) => progress?.(Math.round(share * 100), 100, wish)}),
  frame: async (store, {type, words}) => one("bin", await frameBytes(store, type, words)),
  draft: (store, {name, words, format}) => draftFile(store, name, {words, format}),
  duplicates: async (store, {kind}) => ({rows: await duplicates(store, kind)}),
  find: (store, sought) => find(store, sought),
  highlights: async (store, {key}) => ({rows: await highlights(store, key)}),
  names: async (_, {pattern, names}) => ({rows: factsFromNames(pattern, names)}),
  documentsPreview: async (store, change) => ({rows: await documentChanges(store, change)}),
  async statementsPreview(store, {which, change, shown}) {
    const {total, changed, unfit} = await statementChanges(store, which, change);
    const rows = changed.slice(0, shown).map(({row: {id, quote, documentTitle}, changes}) => ({id, quote, documentTitle, changes}));
    return {total, changed: changed.length, unfit, rows};
  },
  compare: (store, {from, to}) => store.compare(from as never, to as never),
  documents: async (store) => ({rows: await store.documents()}),
  document: (store, {key, quotes}) => openedDocument(store, key, quotes),
  statements: (store, {filter, page, sort}) => store.statements(filter, page, sort),
  entities: async (store, {kind}) => ({rows: await store.entities(kind)}),
  search: async (store, {q, limit}) => ({rows: await store.search(q, limit)}),
  async check(store) {
    const problems = await store.check();
    const doubts = problems.length === 0 ? await store.misdated() : [];
    return {ok: problems.length === 0, problems, ...(doubts.length > 0 && {doubts})};
  },
  async copy(store, {address}) {
    await store.copy(address);
    return {address};
  },
  backUp: (store, wish, {place}) => backUp(store, {...wish, place}),
  add: (store, {files, pattern, asking}, {place: _, ...watching}) =>
    addDocuments(store, files, {...asking, ...watching, ...(pattern !== undefined && {pattern})}),
  import: (store, {file, words, asking}, {place: _, ...watching}) => importFile(store, file, words, {...asking, ...watching}),
  revise: (store, {key, file, asking}) => reviseFile(store, key, {...file, ...asking}),
  documentsChange: (store, {change, asking}) => changeDocuments(store, change, asking),
  statementsChange: (store, {which, change, asking}) => changeStatements(store, which, {...change, ...asking}),
  merge: (store, {asking, ...merging}) => mergeEntities(store, {...merging, ...asking}),
  recode: (store, {asking, ...recoding}) => recode(store, {...recoding, ...asking}),
  codeAll: (store, {coding, asking}) => codeAll(store, coding, asking),
  typeLosses: async (store, {name, change}) => ({rows: await typeLosses(store, name, change)}),
  typeChange: (store, {name, edit, asking}) => changeType(store, name, {...edit, ...asking}),
  async documentRemoval(store, {key, asking}) {
    await removeDocument(store, key, asking);
    return {removed: key};
  },
  undo: async (store, by) => turned(store, await store.undo(by)),
  redo: async (store, by) => turned(store, await store.redo(by)),
};

async function turned(store: Store, {summary}: ChangeRow): Promise<Turned> {
  return {change: await store.lastChange(), summary};
}

/** Jobs that are acts. */
const acts: ReadonlySet<JobName> = new Set<JobName>([
  "add",
  "import",
  "revise",
  "documentsChange",
  "statementsChange",
  "merge",
  "recode",
  "codeAll",
  "typeChange",
  "documentRemoval",
  "undo",
  "redo",
]);

export function isAct({name}: Job): boolean {
  return acts.has(name);
}

/** Jobs that leave something behind, or look at the disk: each is done by itself, and its answer is not kept. */
const once: ReadonlySet<JobName> = new Set<JobName>([...acts, "check", "copy", "backUp"]);

/** Answers that a person waits for at once, and that come soon; the others may take minutes. */
const short: ReadonlySet<JobName> = new Set([
  "frame",
  "documents",
  "document",
  "statements",
  "entities",
  "search",
  "highlights",
  "find",
  "names",
  "duplicates",
  "documentsPreview",
  "statementsPreview",
  "typeLosses",
  "draft",
]);

/** Whether two who wish for it at once may have the same answer. */
export function isReading({name}: Job): boolean {
  return !once.has(name);
}

export function isShort({name, input}: Job): boolean {
  return short.has(name) || (name === "answer" && !analyses[input.wish].long);
}

/** What a person calls it. */
export function jobWords({name, input}: Job): string {
  const words: Readonly<Partial<Record<JobName, string>>> = {frame: "reading of the statements", add: "adding of texts"};
  return name === "answer" ? input.wish : (words[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

type AnyPerform = (store: Store, input: JobInputs[JobName], doing: Doing) => Promise<NamedFile | OperationAnswers[keyof OperationAnswers]>;

/** Does a job on a project. */
export async function perform(store: Store, {name, input}: Job, doing: Doing): Promise<Told> {
  const made = await (performs[name] as AnyPerform)(store, input, doing);
  const file = isFile(made) ? made : jsonFile(made);
  return {mediaType: mediaTypeOf(file), ending: file.ending, body: typeof file.content === "string" ? new TextEncoder().encode(file.content) : file.content};
}

function isFile(made: object): made is NamedFile {
  return "nameAfter" in made && "content" in made;
}
