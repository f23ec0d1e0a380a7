import type Database from "better-sqlite3";
import {newUid} from "../sql/lasting.ts";
import {changeSealer, sealed, sealOf, type Row, type Sealed, type Touched} from "../sql/sealing.ts";
import {sha256} from "../sql/sha256.ts";

/**
 * Makes saved rows a project that is whole by what it says itself, and tells in a sentence what was not: texts get their hash anew,
 * rows and entries of the change record their seal, gaps in the record an entry that says so.
 */
export function madeWhole(into: Database.Database): string[] {
  return [...texts(into), ...gaps(into), ...rows(into), ...changes(into)];
}

function texts(into: Database.Database): string[] {
  const read = into.prepare<[], {id: number; document: number; number: number; text: string; hash: string}>(
    "select id, document, number, text, hash from revision",
  );
  const put = into.prepare("update revision set hash = ? where id = ?");
  const told = into.prepare("update document set hash = ?, length = ? where id = ? and revision = ?");
  const found: string[] = [];
  for (const {id, document, number, text, hash} of read.all()) {
    const right = sha256(text);
    told.run(right, text.length, document, number);
    if (right === hash) continue;
    put.run(right, id);
    found.push(`The text of revision ${number} of document ${document} is not as it was written; it is kept as it stands.`);
  }
  return found;
}

function gaps(into: Database.Database): string[] {
  const ids = into.prepare<[], {id: number}>("select id from change order by id").all();
  const found: string[] = [];
  const put = into.prepare(
    `insert into change (id, uid, at, who, command, summary, kind, "of", seal) values (?, ?, ?, '', 'repair', 'What was done here could not be read', 'do', null, '')`,
  );
  let last = 0;
  const at = into.prepare<[], {at: string | null}>("select min(at) as at from change").get()?.at ?? "1970-01-01T00:00:00.000Z";
  for (const {id} of ids) {
    for (let gap = last + 1; gap < id; ++gap) put.run(gap, newUid(), at);
    if (id > last + 1) found.push(`Of the change record ${last + 1} to ${id - 1} could not be read: what was done there cannot be undone.`);
    last = id;
  }
  return found;
}

function rows(into: Database.Database): string[] {
  const found: string[] = [];
  for (const table of Object.keys(sealed) as Sealed[]) {
    if (table === "change") continue;
    const put = into.prepare(`update "${table}" set seal = ? where rowid = ?`);
    for (const {rowid_, ...row} of into.prepare<[], Record<string, unknown> & {rowid_: number}>(`select rowid as rowid_, * from "${table}"`).all()) {
      const seal = sealOf(table, row);
      if (seal === row["seal"]) continue;
      put.run(seal, rowid_);
      found.push(`The ${table.replace("_", " ")} ${labelOf(row)} is not as it was written; it is kept as it stands.`);
    }
  }
  return found;
}

function changes(into: Database.Database): string[] {
  const put = into.prepare("update change set seal = ? where id = ?");
  const touched = into.prepare<[number], Touched>("select place, noun, row, last, before, removed from change_row where change = ? order by place");
  const found: string[] = [];
  for (const row of into.prepare<[], Row>(`select * from change order by id`).all()) {
    const sealer = changeSealer(row);
    for (const one of touched.all(row["id"] as number)) sealer.add(one);
    const seal = sealer.seal();
    if (seal === row["seal"]) continue;
    put.run(seal, row["id"]);
    if (row["command"] !== "repair") found.push(`Change ${String(row["id"])} of the change record is not as it was written; it is kept as it stands.`);
  }
  return found;
}

function labelOf({id, key, name, hash}: Row): string {
  return [id, key ?? name ?? hash].filter((one) => typeof one === "string" || typeof one === "number").join(" ");
}
