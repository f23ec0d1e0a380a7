import {Conflict, Invalid, Missing, type Fault} from "./faults.ts";

/** What is wrong, by the thing it was noticed at, and what a person can do about it. */
type Cause = readonly [kind: typeof Invalid, wrong: (what: string) => string, remedy: string];

const elsewhere = "choose another place";

const full: Cause = [Conflict, (what) => `There is no room left on the disk that holds ${what}`, "make room there"];
const forbidden: Cause = [
  Conflict,
  (what) => `${what}, or the folder it lies in, may not be used`,
  "change the permissions, or work in a copy in a folder of your own",
];
const readOnly: Cause = [Conflict, (what) => `${what} may not be written to, or lies where nothing may`, "allow it, or work in a copy in a folder of your own"];
const busy: Cause = [Conflict, (what) => `Another program is using ${what}`, "close it there, or wait until it is done, then try again"];
const unopened: Cause = [
  Conflict,
  (what) => `${what} could not be opened, because it, its folder or the disk is gone or may not be used`,
  "make sure that they are there, then try again",
];
const failing: Cause = [Conflict, (what) => `The disk or the network that holds ${what} failed`, "see to it, then try again"];
const handles: Cause = [Conflict, (what) => `Too many files are open on this machine to open ${what}`, "close other programs, then try again"];
const memory: Cause = [Invalid, () => "There is not enough memory for this", "take fewer statements or documents, or close other programs"];
const port: Cause = [Conflict, (what) => `${what} is taken by another program`, "choose another with --port"];

/** The one table of what the operating system, SQLite and the language say, by the code or its first two words, and what it means for a person. */
const causes: ReadonlyMap<string, Cause> = new Map<string, Cause>([
  ["ENOENT", [Missing, (what) => `${what} does not exist, or its folder is gone`, "check the name"]],
  ["ENOTDIR", [Missing, (what) => `${what} does not exist, because what should be its folder is a file`, "check the name"]],
  ["EISDIR", [Invalid, (what) => `${what} is a folder`, "name a file"]],
  ["EEXIST", [Conflict, (what) => `${what} exists already`, "choose another name"]],
  ["ENOTEMPTY", [Conflict, (what) => `${what} is a folder that is not empty`, "choose another name"]],
  ["ENAMETOOLONG", [Invalid, (what) => `${what} has a name that is too long for this disk`, "choose a shorter one"]],
  ["ELOOP", [Invalid, (what) => `${what} is a link that leads back to itself`, "name the file"]],
  ["EXDEV", [Invalid, (what) => `${what} cannot be moved to another disk`, "choose a place on the same one"]],
  ["EFBIG", [Invalid, (what) => `${what} is larger than this disk takes for one file`, elsewhere]],
  ["ERR_FS_FILE_TOO_LARGE", [Invalid, (what) => `${what} is larger than can be read at once (2 GB)`, "split it"]],
  ...meaning(full, "ENOSPC", "EDQUOT", "SQLITE_FULL"),
  ...meaning(forbidden, "EACCES", "EPERM", "SQLITE_PERM", "SQLITE_AUTH"),
  ...meaning(readOnly, "EROFS", "SQLITE_READONLY"),
  ...meaning(busy, "EBUSY", "ETXTBSY", "EAGAIN", "SQLITE_BUSY", "SQLITE_LOCKED"),
  ...meaning(unopened, "SQLITE_CANTOPEN"),
  ...meaning(failing, "EIO", "ENXIO", "ENODEV", "ESTALE", "ETIMEDOUT", "SQLITE_IOERR"),
  ...meaning(handles, "EMFILE", "ENFILE"),
  ...meaning(memory, "ENOMEM", "SQLITE_NOMEM", "ERR_MEMORY_ALLOCATION_FAILED", "ERR_STRING_TOO_LONG", "ERR_BUFFER_TOO_LARGE"),
  ...meaning(port, "EADDRINUSE", "EADDRNOTAVAIL"),
]);

function meaning(cause: Cause, ...codes: readonly string[]): readonly (readonly [string, Cause])[] {
  return codes.map((code) => [code, cause] as const);
}

/** What the language says of an answer that no machine could hold; it has no code. */
const tooLarge = /^(?:Invalid (?:string|array|array buffer|typed array) length|Array buffer allocation failed|Cannot create a string longer than)/i;

interface Telling {
  /** Says that nothing was changed. */
  readonly unchanged?: boolean;
  /** What else can be done, after “or”. */
  readonly or?: string;
  /** The code to go by, where more is known than the failure says. */
  readonly code?: string;
}

/** The code of an error of the system or of SQLite, such as `ENOSPC` or `SQLITE_FULL`; "" for any other. */
export function codeOf(error: unknown): string {
  const code = (error as {code?: unknown} | null | undefined)?.code;
  return typeof code === "string" ? code : "";
}

/**
 * What a person can do about a failure of the operating system or of the database, or undefined where it is none: a sentence
 * with `what` it was noticed at; without, with the path, as far as the failure tells it.
 */
export function systemFault(error: unknown, what?: string, {unchanged = false, or, code = codeOf(error)}: Telling = {}): Fault | undefined {
  const cause = isTooLarge(error) ? memory : (causes.get(code) ?? causes.get(code.split("_").slice(0, 2).join("_")));
  if (cause === undefined) return undefined;
  const [Kind, wrong, remedy] = cause;
  const sentence = `${wrong(what ?? namedBy(error))}${unchanged ? ", and nothing was changed" : ""}: ${remedy}${or === undefined ? "" : `, or ${or}`}.`;
  return new Kind(sentence, {cause: error});
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && tooLarge.test(error.message);
}

function namedBy(error: unknown): string {
  const {path, dest, port: number} = (error ?? {}) as Partial<Record<"path" | "dest" | "port", unknown>>;
  const place = [dest, path].find((one): one is string => typeof one === "string");
  return place ?? (typeof number === "number" ? `The port ${number}` : "The file");
}
