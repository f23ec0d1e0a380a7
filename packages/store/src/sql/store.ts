import type {ChangeId, ChangeRow} from "@standpoint/model";
import type {Act, Store, Turning} from "../port.ts";
import {reversible, shown} from "./changes.ts";
import {problems} from "./check.ts";
import {misdated} from "./misdated.ts";
import {eachMethod} from "./each-method.ts";
import type {Engine, WritingEngine} from "./engine.ts";
import {newUid} from "./lasting.ts";
import {reading} from "./reading.ts";
import {Recorder} from "./record.ts";
import {reverse} from "./reversing.ts";
import {sealOf, whole} from "./sealing.ts";
import {Turns} from "./turns.ts";
import {writing, type Desk} from "./writing.ts";

/** The store over any engine. */
export function storeOver(engine: Engine): Store {
  const store: Store = {
    // In memory one connection does both: what it reads may be half an act that is taken back.
    ...reading(engine, {settled: engine.address !== null}),
    ...acts(engine),
    noteBackup: (at) => noteBackup(engine, at),
    check: () => problems(engine),
    misdated: (after) => misdated(engine.db, after),
    copy: (address) => engine.copy(address),
    address: engine.address,
    readOnly: engine.readOnly,
    lost: async () => engine.lost(),
    close: () => engine.close(),
  };
  return translated(store, engine);
}

/** A store whose errors of the database and the disk come as faults that a person can mend. */
function translated(store: Store, engine: Engine): Store {
  return eachMethod(store, (method) => async (...words) => {
    try {
      return await method(...words);
    } catch (error) {
      throw engine.faultOf(error);
    }
  });
}

interface Entry extends Omit<Act, "summary"> {
  readonly kind: ChangeRow["kind"];
  readonly of: number | null;
}

/** What an act did, and the sentence on it. */
interface Done<Result> {
  readonly result: Result;
  readonly summary: string;
}

function acts(engine: Engine): Pick<Store, "act" | "undo" | "redo"> {
  const act: Store["act"] = async ({summary = "", ...what}, work) =>
    recorded(engine, async (desk) => {
      let told = summary;
      const turns = new Turns();
      const write = turns.writing(writing(desk, (said) => (told = said)));
      const read = turns.reading(reading(desk.engine, {settled: false}));
      const result = await turns.all(() => work(write, read));
      return {entry: {...what, kind: "do", of: null}, result, summary: told};
    });

  const turn =
    (kind: "undo" | "redo") =>
    async ({seen, ...by}: Turning) => {
      const {result} = await recorded(engine, async (desk) => {
        const target = await reversible(desk.db, kind, seen);
        await reverse(desk, target.id);
        const said = kind === "undo" ? target : await originOf(desk, target);
        return {entry: {...by, command: kind, kind, of: said.id}, result: said, summary: said.summary};
      });
      return result;
    };
  return {act, undo: turn("undo"), redo: turn("redo")};
}

/** The act that a chain of undo and redo began with. */
async function originOf({db}: Desk, change: ChangeRow): Promise<ChangeRow> {
  let origin = change;
  while (origin.of !== null) origin = await db.selectFrom("change").select(shown).where("id", "=", origin.of).executeTakeFirstOrThrow();
  return origin;
}

/** One transaction, and one entry in the change record when something was changed. */
async function recorded<Result>(
  engine: Engine,
  work: (desk: Desk) => Promise<Done<Result> & {entry: Entry}>,
): Promise<{change: ChangeId | null; result: Result}> {
  return engine.transaction(async (writingEngine) => {
    const recorder = await Recorder.begun(writingEngine);
    const {entry, summary, result} = await work({db: writingEngine.db, engine: writingEngine, recorder});
    if (recorder.empty) return {change: null, result};
    await enter(writingEngine, recorder, {...entry, summary});
    writingEngine.keep(recorder.change);
    return {change: recorder.change as ChangeId, result};
  });
}

/** Enters an act into the change record. Its time is never before that of the entry before it, whatever the clock says. */
async function enter({db}: WritingEngine, recorder: Recorder, {at, who, command, summary, kind, of}: Entry & {summary: string}): Promise<void> {
  const last = await db.selectFrom("change").select("at").orderBy("id", "desc").limit(1).executeTakeFirst();
  const now = new Date(at).toISOString();
  const row = {who, command, summary, kind, of, id: recorder.change, uid: newUid(), at: last && last.at > now ? last.at : now};
  const seal = await recorder.write(whole("change", row));
  await db
    .insertInto("change")
    .values({...row, seal})
    .execute();
}

async function noteBackup(engine: Engine, at: number): Promise<void> {
  const row = {key: "backup", value: new Date(at).toISOString()};
  const noted = {...row, seal: sealOf("project", row)};
  await engine.transaction(async (writingEngine) => {
    await writingEngine.db
      .insertInto("project")
      .values(noted)
      .onConflict((c) => c.column("key").doUpdateSet(noted))
      .execute();
    writingEngine.keep((await writingEngine.nextId("change")) - 1);
  });
}
