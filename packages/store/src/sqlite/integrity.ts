import Database from "better-sqlite3";
import {codeOf} from "./faults.ts";
import {wordTable} from "./search.ts";

/** Faults of the file, of things in it that are not ours, and of what is worked out from the rows, one sentence each. */
export function integrity(file: Database.Database): readonly string[] {
  const pages = damagedPages(file);
  if (pages.length > 0) return pages;
  return [...strangers(file), ...sequences(file), ...words(file)];
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
}

/** Tables, indexes and triggers that no version of the program makes, or that it makes and that are gone. */
function strangers(file: Database.Database): readonly string[] {
  const there = file.prepare<[], Thing>("select type, name from sqlite_schema where name not like 'sqlite_%' and name not like 'revision_words%'").all();
  const names = new Set(there.map(({name}) => name));
  const found = there
    .filter(({type, name}) => !ours.has(`${type} ${name}`))
    .map(({type, name}) => `The file holds the ${type} "${name}", which is not Standpoint's.`);
  const lost = [...ours].filter((one) => !names.has(one.split(" ")[1]!)).map((one) => `The ${one.replace(" ", ' "')}" is gone.`);
  return [...found, ...lost];
}

const tables = [
  "project",
  "stamp",
  "change",
  "change_row",
  "document",
  "revision",
  "source_file",
  "post",
  "entity",
  "type",
  "statement",
  "coder",
  "highlighter",
];
const indexes = [
  "document_by_key",
  "post_by_document_start",
  "entity_by_kind_name",
  "type_by_name",
  "statement_by_key",
  "statement_by_document_start",
  "statement_by_type",
  "coder_by_name",
  "revision_by_document_number",
  "change_row_by_change_noun_row",
];
const ours = new Set([...tables.map((name) => `table ${name}`), ...indexes.map((name) => `index ${name}`)]);

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
