import {statfsSync} from "node:fs";
import {dirname} from "node:path";
import {Conflict, Invalid, isFault} from "@standpoint/model";

/** The code of an error of SQLite or of the system, such as `SQLITE_FULL` or `ENOSPC`; "" for any other. */
export function codeOf(error: unknown): string {
  const code = (error as {code?: unknown} | null)?.code;
  return typeof code === "string" ? code : "";
}

/** Ends the name of the file that says that a program is setting logs aside. */
export const settling = "-settling";

/** Whether another program holds a lock that will be let go. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return /^SQLITE_(BUSY|LOCKED)/.test(code) || (code === "EEXIST" && String((error as {path?: unknown}).path).endsWith(settling));
}

/** What a person can do about a state of the disk or the file, by the code of the error it shows in. */
const states: readonly (readonly [codes: RegExp, sentence: (path: string, error: Error) => string])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, (path) => `There is no room left on the disk that holds ${path}: nothing was changed. Make room there, then do it again.`],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, (path) => `Another program is writing to ${path}: nothing was changed. Wait until it is done, then do it again.`],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/,
    (path) => `${path}, or the folder it lies in, may not be written to: nothing was changed. Allow it, or work in a copy in a folder of your own.`,
  ],
  [/^(ENOENT|ENOTDIR)$/, (path) => `${path} is not there, or its folder is gone: put it back, or open it where it is now.`],
  [/^(EMFILE|ENFILE)$/, (path) => `Too many files are open to open ${path}: close other programs, then try again.`],
  [
    /^(SQLITE_CANTOPEN)/,
    (path) => `${path} could not be opened: it, its folder, or the disk is gone or may not be used. Make sure that they are there, then try again.`,
  ],
  [
    /^(SQLITE_IOERR|EIO)/,
    (path, {message}) => `The disk that holds ${path} did not do what was asked of it (${message}): nothing was changed. See to the disk, then do it again.`,
  ],
];

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
  const state = /^SQLITE_(IOERR|CANTOPEN)/.test(code) && isFull(path) ? states[0] : states.find(([codes]) => codes.test(code));
  return state ? new Conflict(state[1](path, error), {cause: error}) : error;
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
