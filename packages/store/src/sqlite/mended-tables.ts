import type Database from "better-sqlite3";

interface Description {
  readonly rowid: number;
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly rootpage: number;
  readonly sql: string | null;
}

const all = "select rowid, type, name, tbl_name, rootpage, sql from sqlite_schema order by rowid";

/**
 * Puts the descriptions of a project's tables and indexes back where they are damaged, from those of an empty project of the same
 * format: what they say is the same in every project, only where their rows are is its own. Returns how many were not as they should
 * be. The file is to be opened anew afterwards.
 */
export function mendTables(damaged: Database.Database, empty: Database.Database): number {
  damaged.unsafeMode(true);
  damaged.pragma("writable_schema = ON");
  const found = damaged.prepare<[], Description>(all).all();
  const right = empty.prepare<[], Description>(all).all();
  const put = damaged.prepare("update sqlite_schema set type = ?, name = ?, tbl_name = ?, sql = ? where rowid = ?");
  let mended = 0;
  for (const {type, name, tbl_name, sql, rowid} of right) {
    const known = found.find((one) => one.name === name && one.type === type) ?? found.find((one) => one.rowid === rowid && !isNamed(right, one));
    if (!known || (known.sql === sql && known.tbl_name === tbl_name && known.name === name)) continue;
    put.run(type, name, tbl_name, sql, known.rowid);
    ++mended;
  }
  damaged.pragma("writable_schema = OFF");
  return mended;
}

function isNamed(right: readonly Description[], {type, name}: Description): boolean {
  return right.some((one) => one.name === name && one.type === type);
}
