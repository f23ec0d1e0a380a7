import {type ChangeId, type CoderDraft, type StatementType, type TypeRow} from "@standpoint/model";
import type {HistoryFilter, Page, ProjectFacts, Reading} from "../port.ts";
import {extent, history, touched, undoable} from "./changes.ts";
import {compare} from "./compare.ts";
import {dated, type Dated} from "./dated.ts";
import {documentAt, entityAt, statementAt, typeAt} from "./earlier.ts";
import type {ReadingEngine} from "./engine.ts";
import {frameOf, lastChange} from "./frame.ts";
import {documentList, documentOf, documentRows, postRows, searchRows, sourceFileOf, textOf} from "./reading-documents.ts";
import {bareEntityRows, entityRows, typeNamed, typeRows} from "./reading-entities.ts";
import {statementKeys, statementList, statementRows} from "./reading-statements.ts";
import {statementHistory} from "./statement-history.ts";

/** Everything that can be read over an engine. `settled` says that only whole acts change it, so that answers may be kept between them. */
export function reading(engine: ReadingEngine, {settled}: {readonly settled: boolean}): Reading {
  const {db} = engine;
  const keep = settled ? remembered : <Argument, Answer>(_: ReadingEngine, ask: (argument?: Argument) => Promise<Answer>) => ask;
  const types = () => typeRows(db);
  const datedNow = keep<undefined, Dated>(engine, async () => dated(engine, await types()));
  return {
    facts: () => facts(engine),
    counts: async () => ({documents: await count(engine, "document"), entities: await count(engine, "entity")}),
    lastChange: () => lastChange(db),
    documents: settled ? documentList(db) : () => documentRows(db),
    document: (key) => documentOf(db, key),
    text: (document, revision) => textOf(db, document, revision),
    sourceFile: (document) => sourceFileOf(db, document),
    posts: (document) => postRows(db, document),
    entities: keep(engine, async (kind?: string) => entityRows(engine, await types(), kind)),
    bareEntities: () => bareEntityRows(db),
    types: keep<undefined, readonly (StatementType & TypeRow)[]>(engine, types),
    type: async (name) => typeNamed(await types(), name),
    statements: async (filter, page, order) => statementList(engine, await types(), {filter, page, order, dated: datedNow}),
    statementRows: async (ids) => statementRows(db, await types(), ids),
    statementKeys: (ids) => statementKeys(db, ids),
    coders: async () => (await db.selectFrom("coder").select(["name", "colour"]).orderBy("id").execute()) as CoderDraft[],
    highlighters: async () => await db.selectFrom("highlighter").select(["pattern", "colour"]).orderBy("id").execute(),
    search: async (query, limit) => searchRows(db, await engine.search(query, limit), limit),
    frame: async (name, asOf) => frameOf(engine, typeNamed(await types(), name), asOf),
    changeAt: (milliseconds) => changeAt(engine, milliseconds),
    history: (page: Page, filter?: HistoryFilter) => history(db, page, filter),
    statementHistory: async (id) => statementHistory(db, await types(), id),
    compare: (from, to) => compare(db, from, to),
    statementAt: async (id, version) => statementAt(db, await types(), {id, version}),
    entityAt: (id, version) => entityAt(db, {id, version}),
    documentAt: (id, version) => documentAt(db, {id, version}),
    typeAt: (id, version) => typeAt(db, {id, version}),
    touched: (change) => touched(db, change),
    extent: (change) => extent(db, change),
    undoable: () => undoable(db),
  };
}

/** Keeps the last answer for each argument until the change record grows. */
function remembered<Argument extends string | undefined, Answer>(
  engine: ReadingEngine,
  ask: (argument?: Argument) => Promise<Answer>,
): (argument?: Argument) => Promise<Answer> {
  let change = -1;
  const answers = new Map<Argument | undefined, Promise<Answer>>();
  return async (argument) => {
    const now = await lastChange(engine.db);
    if (now !== change) answers.clear();
    change = now;
    const answer = answers.get(argument) ?? ask(argument);
    answers.set(argument, answer);
    return answer;
  };
}

async function count({db}: ReadingEngine, table: "document" | "entity"): Promise<number> {
  const {n} = await db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number | string>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function facts({db}: ReadingEngine): Promise<ProjectFacts> {
  const rows = await db.selectFrom("project").selectAll().execute();
  const value = (key: string) => rows.find((row) => row.key === key)?.value;
  return {uid: value("uid") ?? "", name: value("name") ?? "", created: value("created") ?? "", lastBackup: value("backup") ?? null};
}

/** Of a record whose clock was set back, the stretch before the first change that is later than the instant. */
async function changeAt({db}: ReadingEngine, milliseconds: number): Promise<ChangeId> {
  const {first} = await db
    .selectFrom("change")
    .select((e) => e.fn.min<number | string | null>("id").as("first"))
    .where("at", ">", new Date(milliseconds).toISOString())
    .executeTakeFirstOrThrow();
  return (first === null ? await lastChange(db) : Number(first) - 1) as ChangeId;
}
