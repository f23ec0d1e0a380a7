import {Conflict, Invalid, Missing, type Fault} from "./faults.ts";

type Sentence = (what: string) => Fault;

const disk: Sentence = (what) => new Invalid(`${what} does not fit: the disk, or the space allowed on it, is full. Make room, or choose another place.`);
const forbidden: Sentence = (what) => new Invalid(`${what} may not be read or written: change its permissions, or choose another place.`);
const readOnly: Sentence = (what) => new Invalid(`${what} lies on a disk that is only read: choose another place.`);
const busy: Sentence = (what) => new Conflict(`${what} is in use by another program: close it there, or wait, then try again.`);
const faulty: Sentence = (what) => new Invalid(`${what} cannot be reached: the disk or the network failed. Check them, then try again.`);
const handles: Sentence = () => new Conflict("Too many files are open on this machine: close other programs, then try again.");
const memory: Sentence = () => new Invalid("There is not enough memory for this: take fewer statements or documents, or close other programs.");
const port: Sentence = (what) => new Conflict(`${what} is taken by another program: choose another with --port.`);

/** What the operating system, SQLite and the language say, by the code or its beginning, and what a person can do about it. */
const sentences: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ["ENOENT", (what) => new Missing(`${what} does not exist: check the name.`)],
  ["ENOTDIR", (what) => new Missing(`${what} does not exist, because what should be its folder is a file: check the name.`)],
  ["EISDIR", (what) => new Invalid(`${what} is a folder: name a file.`)],
  ["EEXIST", (what) => new Conflict(`${what} exists already: choose another name.`)],
  ["ENOTEMPTY", (what) => new Conflict(`${what} is a folder that is not empty: choose another name.`)],
  ["ENAMETOOLONG", (what) => new Invalid(`${what} has a name that is too long for this disk: choose a shorter one.`)],
  ["ELOOP", (what) => new Invalid(`${what} is a link that leads back to itself: name the file.`)],
  ["EXDEV", (what) => new Invalid(`${what} cannot be moved to another disk: choose a place on the same one.`)],
  ["EFBIG", (what) => new Invalid(`${what} is larger than this disk takes for one file: choose another place.`)],
  ["ERR_FS_FILE_TOO_LARGE", (what) => new Invalid(`${what} is larger than can be read at once (2 GB): split it.`)],
  ["EADDRINUSE", port],
  ["EADDRNOTAVAIL", port],
  ...(["EACCES", "EPERM", "SQLITE_PERM", "SQLITE_AUTH", "SQLITE_CANTOPEN"] as const).map((code) => [code, forbidden] as const),
  ...(["ENOSPC", "EDQUOT", "SQLITE_FULL"] as const).map((code) => [code, disk] as const),
  ...(["EROFS", "SQLITE_READONLY"] as const).map((code) => [code, readOnly] as const),
  ...(["EBUSY", "ETXTBSY", "EAGAIN", "SQLITE_BUSY", "SQLITE_LOCKED"] as const).map((code) => [code, busy] as const),
  ...(["EIO", "ENXIO", "ENODEV", "ESTALE", "ETIMEDOUT", "SQLITE_IOERR"] as const).map((code) => [code, faulty] as const),
  ...(["EMFILE", "ENFILE"] as const).map((code) => [code, handles] as const),
  ...(["ENOMEM", "SQLITE_NOMEM", "ERR_MEMORY_ALLOCATION_FAILED", "ERR_STRING_TOO_LONG", "ERR_BUFFER_TOO_LARGE"] as const).map(
    (code) => [code, memory] as const,
  ),
]);

/** What the language says of an answer that no machine could hold; it has no code. */
const tooLarge = /^(?:Invalid (?:string|array|array buffer|typed array) length|Array buffer allocation failed|Cannot create a string longer than)/i;

/**
 * What a person can do about a failure of the operating system or of the database, or undefined where it is none: a sentence
 * with the path, as far as the failure tells it; `what` names the thing otherwise.
 */
export function systemFault(error: unknown, what?: string): Fault | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const {code, path, dest, message, port} = error as Partial<Record<"code" | "path" | "dest" | "message" | "port", unknown>>;
  if (typeof message === "string" && error instanceof RangeError && tooLarge.test(message)) return memory("");
  const sentence = typeof code === "string" ? (sentences.get(code) ?? sentences.get(code.split("_").slice(0, 2).join("_"))) : undefined;
  const named = what ?? [dest, path].find((one): one is string => typeof one === "string");
  return sentence?.(named ?? (typeof port === "number" ? `The port ${port}` : "The file"));
}
