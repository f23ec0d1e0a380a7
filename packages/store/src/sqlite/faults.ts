import {statfsSync} from "node:fs";
import {dirname} from "node:path";
import {codeOf, Invalid, isFault, systemFault} from "@standpoint/model";

/** Ends the name of the file that says that a program is setting logs aside. */
export const settling = "-settling";

/** Whether another program holds a lock that will be let go. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return /^SQLITE_(BUSY|LOCKED)/.test(code) || (code === "EEXIST" && String((error as {path?: unknown}).path).endsWith(settling));
}

const damage = /^SQLITE_(CORRUPT|NOTADB|FORMAT)/;
/** How SQLite speaks of tables whose description is damaged; of our own wording no test would let it. */
const damagedTables =
  /no such (table|column|tokenizer|module|function)|has no column|malformed|tokenizer|vtable constructor failed|incomplete input|syntax error|unrecognized option/;

function isDamage(code: string, message: string): boolean {
  return damage.test(code) || (code === "SQLITE_ERROR" && damagedTables.test(message));
}

/**
 * The fault that a person can mend behind an error of SQLite or of the system; any other comes back as it is. What SQLite does
 * not understand while a project is opened, before anybody asked for anything, is damage.
 */
export function faultOf(error: unknown, path: string, {opening = false} = {}): unknown {
  if (isFault(error) || !(error instanceof Error)) return error;
  const code = codeOf(error);
  // What rows hold as JSON was JSON when it was written.
  const unreadable = error instanceof SyntaxError && error.message.includes("JSON");
  if (unreadable || isDamage(code, error.message) || (opening && code === "SQLITE_ERROR"))
    return new Invalid(
      `${path} is damaged (${error.message}): "standpoint check" says where, and "standpoint check ${path} --repair Q" saves what can be read into a new file; a backup may have all.`,
      {cause: error},
    );
  const hidden = /^SQLITE_(IOERR|CANTOPEN)/.test(code) && isFull(path) ? {code: "SQLITE_FULL"} : {};
  return systemFault(error, path, {unchanged: true, ...hidden}) ?? error;
}

/** SQLite says of a full disk now and then only that writing failed. */
function isFull(path: string): boolean {
  try {
    const {bavail, bsize} = statfsSync(dirname(path));
    return bavail * bsize < 256 * 1024;
  } catch {
    return false;
  }
}
