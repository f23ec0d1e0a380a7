import Database from "better-sqlite3";
import {codeOf} from "@standpoint/model";
import {wordTable} from "./search.ts";
import {emptyProject} from "./tables.ts";

/** Faults of the file, of things in it that are not ours, and of what is worked out from the rows, one sentence each. */
export async function integrity(file: Database.Database): Promise<readonly string[]> {
  const pages = damagedPages(file);
  if (pages.length > 0) return pages;
  return [...(await strangers(file)), ...sequences(file), ...words(file)];
}

function damagedPages(file: Database.Database): readonly string[] {
  try {
    const lines = (file.pragma("integrity_check") as {integrity_check: string}[]).map((row) => row.integrity_check);
    return lines.filter((line) => line !== "ok").map((line) => `The file is damaged: ${line}.`);
  } catch (error) {
    if (!codeOf(error).startsWith("SQLITE_")) throw error;
    return [`The file is damaged: ${(error as Error).message}.`];
  }
}

interface Thing {
  readonly type: string;
  readonly name: string;
  /** The table it belongs to, and how it was made. */
  readonly tbl_name: string;
  readonly sql: string | null;
}

const things = "select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite_stat%' order by type, name";

/** Tables, indexes and triggers that a project has and a new one has not, has otherwise, or that are gone. */
async function strangers(file: Database.Database): Promise<readonly string[]> {
  const there = file.prepare<[], Thing>(things).all();
  const ours = await thingsOfANewProject();
  const called = ({type, name}: Thing) => `${type} "${name}"`;
  const known = new Map(ours.map((thing) => [called(thing), JSON.stringify(thing)]));
  const found = there.filter((thing) => !known.has(called(thing))).map((thing) => `The file holds the ${called(thing)}, which is not Standpoint's.`);
  const other = there
    .filter((thing) => known.has(called(thing)) && known.get(called(thing)) !== JSON.stringify(thing))
    .map((thing) => `The ${called(thing)} is not as Standpoint makes it.`);
  const names = new Set(there.map(called));
  const lost = ours.filter((thing) => !names.has(called(thing))).map((thing) => `The ${called(thing)} is gone.`);
  return [...found, ...other, ...lost];
}

async function thingsOfANewProject(): Promise<readonly Thing[]> {
  const anew = await emptyProject(":memory:");
  try {
    return anew.prepare<[], Thing>(things).all();
  } finally {
    anew.close();
  }
}

/** No id may be given twice: the highest ever given is what the next follows. */
function sequences(file: Database.Database): readonly string[] {
  const given = file.prepare<[], {name: string; seq: unknown}>("select name, seq from sqlite_sequence").all();
  const highest = file.prepare<[string], {last: number | null}>("select max(last) as last from change_row where noun = ?");
  return given.flatMap(({name, seq}) => {
    const {last: kept} = file.prepare<[], {last: number | null}>(`select max(id) as last from "${name.replaceAll('"', '""')}"`).get()!;
    const last = Math.max(kept ?? 0, highest.get(name)?.last ?? 0);
    return seq === last ? [] : [`The next ${name} would get the number after ${String(seq)}, but the last that was given is ${last}.`];
  });
}

/** The words that a search finds are those of the current texts: an index made anew of them must be the same. */
function words(file: Database.Database): readonly string[] {
  const anew = new Database(":memory:");
  try {
    anew.exec(`create table revision (id integer primary key, text text); ${wordTable("revision_words", "revision")}`);
    const insert = anew.prepare<[number, string]>("insert into revision_words (rowid, text) values (?, ?)");
    const current = "select revision.id, text from revision join document on document.id = revision.document and document.revision = revision.number";
    for (const {id, text} of file.prepare<[], {id: number; text: string}>(current).iterate()) insert.run(id, text);
    return sameWords(file, anew) ? [] : ["What a search finds is not what stands in the texts: the index of words is damaged."];
  } catch (error) {
    if (!codeOf(error).startsWith("SQLITE_")) throw error;
    return [`The index of words is damaged: ${(error as Error).message}.`];
  } finally {
    anew.close();
  }
}

function sameWords(file: Database.Database, anew: Database.Database): boolean {
  const sizes = "select id, sz from revision_words_docsize order by id";
  const instances = "select term, doc, col, offset from words order by term, doc, offset";
  for (const database of [file, anew]) database.exec("create virtual table temp.words using fts5vocab(main, 'revision_words', 'instance')");
  try {
    return (
      same(file.prepare(sizes).raw().iterate(), anew.prepare(sizes).raw().iterate()) &&
      same(file.prepare(instances).raw().iterate(), anew.prepare(instances).raw().iterate())
    );
  } finally {
    for (const database of [file, anew]) database.exec("drop table temp.words");
  }
}

function same(one: IterableIterator<unknown>, other: IterableIterator<unknown>): boolean {
  try {
    for (;;) {
      const [a, b] = [one.next(), other.next()];
      if (a.done || b.done) return a.done === b.done;
      if (JSON.stringify(a.value) !== JSON.stringify(b.value)) return false;
    }
  } finally {
    // A connection is held up by what was not read to its end.
    for (const rows of [one, other]) rows.return?.();
  }
}
