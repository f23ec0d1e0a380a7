import {nouns, uniqueColumns, type Noun} from "../schema.ts";
import type {Row} from "./sealing.ts";
import type {Awaitable} from "./engine.ts";
import {revisionText} from "./writing-documents.ts";
import type {Desk} from "./writing.ts";

/** By id, the rows of one noun as they are to stand, as JSON; null for one that is to be gone. */
type States = ReadonlyMap<number, string | null>;

/** Puts every row an act touched back to what it was before the act. */
export async function reverse(desk: Desk, change: number): Promise<void> {
  const states = await statesBefore(desk, change);
  for (const noun of nouns) {
    const ofNoun = states.get(noun);
    if (ofNoun && noun === "document") await restoreDocuments(desk, ofNoun);
    else if (ofNoun) await restoreRows(desk, noun, ofNoun);
  }
}

/** An act may have touched a row more than once: what it found at first counts. */
async function statesBefore({db}: Desk, change: number): Promise<ReadonlyMap<Noun, States>> {
  const states = new Map<Noun, Map<number, string | null>>();
  for (const {noun, row, last, before} of await db.selectFrom("change_row").selectAll().where("change", "=", change).orderBy("place").execute()) {
    const ofNoun = states.get(noun) ?? new Map<number, string | null>();
    states.set(noun, ofNoun);
    for (let id = row; id <= last; ++id) if (!ofNoun.has(id)) ofNoun.set(id, before);
  }
  return states;
}

/** A document's words are findable exactly as long as it is there. */
async function restoreDocuments(desk: Desk, states: States): Promise<void> {
  for (const id of states.keys()) await withWords(desk, id, (...words) => desk.engine.unindex(...words));
  await restoreRows(desk, "document", states);
  for (const id of states.keys()) await withWords(desk, id, (...words) => desk.engine.index(...words));
}

async function withWords(desk: Desk, id: number, work: (revision: number, text: string) => Awaitable<void>): Promise<void> {
  const there = await desk.db.selectFrom("document").select("revision").where("id", "=", id).executeTakeFirst();
  if (there) await work(...(await revisionText(desk, id, there.revision)));
}

/**
 * What goes, and what is to have another name, is taken out first and only then is anything put in: so no two rows have one
 * name at any moment, however an act passed names on.
 */
async function restoreRows({recorder}: Desk, noun: Noun, states: States): Promise<void> {
  const coming: {id: number; row: Row; now: Row | undefined}[] = [];
  for (const [id, before] of [...states].sort(([one], [other]) => one - other)) {
    const row = before === null ? null : (JSON.parse(before) as Row);
    const now = await recorder.row(noun, id);
    const goes = now !== undefined && (row === null || isRenamed(noun, now, row));
    if (goes) await recorder.remove(noun, id, now);
    if (row !== null) coming.push(goes ? {id, row: {...now, ...row}, now: undefined} : {id, row, now});
  }
  for (const {id, row, now} of coming) await recorder.restore(noun, id, row, now);
}

function isRenamed(noun: Noun, now: Row, wanted: Row): boolean {
  return uniqueColumns[noun].some((column) => now[column] !== wanted[column]);
}
