import type {ChangeId, ChangeRow, CoderDraft, StatementType, TypeRow} from "@standpoint/model";
import type {Act, HistoryFilter, Page, Store, Writing} from "../port.ts";
import {history, reverse, reversible, undoable} from "./changes.ts";
import {problems} from "./check.ts";
import {compare} from "./compare.ts";
import {dated, type Dated} from "./dated.ts";
import type {Engine, WritingEngine} from "./engine.ts";
import {frameOf, lastChange} from "./frame.ts";
import {documentOf, documentRows, postRows, searchRows, sourceFileOf, textOf} from "./reading-documents.ts";
import {entityRows, typeNamed, typeRows} from "./reading-entities.ts";
import {statementKeys, statementList, statementRows} from "./reading-statements.ts";
import {Recorder} from "./record.ts";
import {statementHistory} from "./statement-history.ts";
import {writing, type Desk} from "./writing.ts";

/** The store over any engine. */
export function storeOver(engine: Engine): Store {
  const {db} = engine;
  const types = () => typeRows(db);
  const datedNow = remembered<undefined, Dated>(engine, async () => dated(engine, await types()));
  return {
    ...acts(engine),
    facts: () => facts(engine),
    lastChange: () => lastChange(db),
    documents: () => documentRows(db),
    document: (key) => documentOf(db, key),
    text: (document, revision) => textOf(db, document, revision),
    sourceFile: (document) => sourceFileOf(db, document),
    posts: (document) => postRows(db, document),
    entities: remembered(engine, async (kind?: string) => entityRows(engine, await types(), kind)),
    types: remembered<undefined, readonly (StatementType & TypeRow)[]>(engine, types),
    type: async (name) => typeNamed(await types(), name),
    statements: async (filter, page, order) => statementList(db, await types(), {filter, page, order, dated: datedNow}),
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
    undoable: () => undoable(db),
    check: () => problems(engine),
    copy: (path) => engine.copy(path),
    close: () => engine.close(),
  };
}

/** Keeps the last answer for each argument until the change record grows. */
function remembered<Argument extends string | undefined, Answer>(
  engine: Engine,
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

async function facts({db}: Engine): Promise<{name: string; created: string}> {
  const rows = await db.selectFrom("project").selectAll().execute();
  const value = (key: string) => rows.find((row) => row.key === key)?.value ?? "";
  return {name: value("name"), created: value("created")};
}

async function changeAt({db}: Engine, milliseconds: number): Promise<ChangeId> {
  const at = new Date(milliseconds).toISOString();
  const {last} = await db
    .selectFrom("change")
    .select((e) => e.fn.max<number | string | null>("id").as("last"))
    .where("at", "<=", at)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) as ChangeId;
}

type Entry = Pick<ChangeRow, "who" | "command" | "summary" | "kind" | "of"> & {readonly at: number};

function acts(engine: Engine): Pick<Store, "act" | "undo" | "redo"> {
  const act = async <Result>(what: Act, work: (writing: Writing) => Promise<Result>) =>
    recorded(engine, async (desk) => ({entry: {...what, kind: "do", of: null}, result: await work(writing(desk))}));

  const turn = (kind: "undo" | "redo") => async (by: {who: string; at: number}) => {
    const {result} = await recorded(engine, async (desk) => {
      const target = await reversible(desk.db, kind);
      await reverse(desk, target.id);
      const said = kind === "undo" ? target : await originOf(desk, target);
      return {entry: {...by, command: kind, summary: said.summary, kind, of: said.id}, result: said};
    });
    return result;
  };
  return {act, undo: turn("undo"), redo: turn("redo")};
}

/** The act that a chain of undo and redo began with. */
async function originOf({db}: Desk, change: ChangeRow): Promise<ChangeRow> {
  let origin = change;
  while (origin.of !== null) origin = await db.selectFrom("change").selectAll().where("id", "=", origin.of).executeTakeFirstOrThrow();
  return origin;
}

/** One transaction, and one entry in the change record when something was changed. */
async function recorded<Result>(
  engine: Engine,
  work: (desk: Desk) => Promise<{entry: Entry; result: Result}>,
): Promise<{change: ChangeId | null; result: Result}> {
  return engine.transaction(async (writingEngine: WritingEngine) => {
    const {db} = writingEngine;
    const recorder = new Recorder(db);
    const {entry, result} = await work({db, engine: writingEngine, recorder});
    if (recorder.empty) return {change: null, result};
    const {who, command, summary, kind, of, at} = entry;
    const {id} = await db
      .insertInto("change")
      .values({who, command, summary, kind, of, at: new Date(at).toISOString()})
      .returning("id")
      .executeTakeFirstOrThrow();
    await recorder.write(id);
    return {change: id as ChangeId, result};
  });
}
