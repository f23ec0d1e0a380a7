import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Conflict, Invalid, systemFault} from "@standpoint/model";
import Database from "better-sqlite3";
import {expect, test} from "vitest";
import {faultOf} from "../src/sqlite/faults.ts";

const failed = (code: string) => Object.assign(new Error(`${code}: as it says it`), {code});

function fullDatabase(): unknown {
  const database = new Database(":memory:");
  try {
    database.exec("pragma max_page_count = 3; create table words (word text)");
    for (;;) database.prepare("insert into words values (?)").run("x".repeat(1000));
  } catch (error) {
    return error;
  } finally {
    database.close();
  }
}

test("a full disk has the sentence that it has everywhere, and that nothing was changed", () => {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-"));
  const path = join(folder, "harbour.standpoint");
  for (const error of [fullDatabase(), failed("ENOSPC"), failed("EDQUOT")]) {
    const fault = faultOf(error, path) as Error;
    expect(fault).toBeInstanceOf(Conflict);
    expect(fault.message).toBe(systemFault(failed("ENOSPC"), path, {unchanged: true})?.message);
    expect(fault.message.replace(", and nothing was changed", "")).toBe(systemFault(failed("ENOSPC"), path)?.message);
  }
  rmSync(folder, {recursive: true});
});

test("the state of a disk is not damage, damage is, and what is neither stays as it is", () => {
  for (const code of ["SQLITE_READONLY", "SQLITE_IOERR_READ", "SQLITE_CANTOPEN", "EROFS", "EIO"])
    expect(faultOf(failed(code), "here")).toBeInstanceOf(Conflict);
  for (const code of ["SQLITE_CORRUPT", "SQLITE_NOTADB"]) expect(faultOf(failed(code), "here")).toBeInstanceOf(Invalid);
  const ours = failed("SQLITE_CONSTRAINT");
  expect(faultOf(ours, "here")).toBe(ours);
});
