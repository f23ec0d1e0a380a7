import {Conflict, EditClash, endingOf, endings, Invalid, Missing, returned, systemFault} from "@standpoint/model";
import {expect, test} from "vitest";

const failed = (code: string, more: object = {}) => Object.assign(new TypeError(`${code}: as the system says it`), {code, ...more});

test.each([
  [new Invalid("x"), "Invalid"],
  [new Missing("x"), "Missing"],
  [new Conflict("x"), "Conflict"],
  [new DOMException("x", "AbortError"), "Stopped"],
  [new TypeError("x"), "Ours"],
  ["a string", "Ours"],
] as const)("%s ends as %s", (error, kind) => {
  expect(endingOf(error).kind).toBe(kind);
});

test.each([
  ["ENOENT", "Missing"],
  ["ENOTDIR", "Missing"],
  ["EISDIR", "Invalid"],
  ["EACCES", "Conflict"],
  ["EPERM", "Conflict"],
  ["EROFS", "Conflict"],
  ["ENOSPC", "Conflict"],
  ["EMFILE", "Conflict"],
  ["ENAMETOOLONG", "Invalid"],
  ["EBUSY", "Conflict"],
  ["EEXIST", "Conflict"],
  ["EIO", "Conflict"],
  ["SQLITE_FULL", "Conflict"],
  ["SQLITE_BUSY_SNAPSHOT", "Conflict"],
  ["SQLITE_READONLY_DBMOVED", "Conflict"],
  ["SQLITE_IOERR_WRITE", "Conflict"],
] as const)("%s is something a person can mend, and its sentence has the path and no code", (code, kind) => {
  const {kind: found, sentence} = endingOf(failed(code, {path: "/home/anna/harbour.standpoint"}));
  expect(found).toBe(kind);
  expect(sentence).not.toContain(code);
  if (code !== "EMFILE") expect(sentence).toContain("/home/anna/harbour.standpoint");
  expect(sentence).toMatch(/: |\. /); // What is wrong, then the remedy.
});

test.each([
  ["ENOSPC", "EDQUOT", "SQLITE_FULL"],
  ["EACCES", "EPERM", "SQLITE_PERM"],
  ["EROFS", "SQLITE_READONLY", "SQLITE_READONLY_DIRECTORY"],
  ["EBUSY", "SQLITE_BUSY", "SQLITE_LOCKED"],
  ["EIO", "SQLITE_IOERR_FSYNC"],
])("%s and what else means the same have one sentence", (...codes) => {
  expect(new Set(codes.map((code) => systemFault(failed(code), "harbour.standpoint")?.message)).size).toBe(1);
});

test("whoever knows that nothing was changed, or what else can be done, says so in the same sentence, and the cause is kept", () => {
  const cause = failed("ENOSPC");
  const fault = systemFault(cause, "harbour.standpoint", {unchanged: true, or: "choose another place with --out"});
  expect(fault?.message).toBe(
    "There is no room left on the disk that holds harbour.standpoint, and nothing was changed: make room there, or choose another place with --out.",
  );
  expect(fault?.cause).toBe(cause);
});

test("an answer that no memory holds is told as that, and another range error is ours", () => {
  const grown = (() => {
    try {
      return "x".repeat(2 ** 29).repeat(2 ** 10);
    } catch (error) {
      return error;
    }
  })();
  expect(endingOf(new RangeError("Invalid array length")).kind).toBe("Invalid");
  expect(endingOf(grown).kind).toBe("Invalid");
  expect(endingOf(new RangeError("Maximum call stack size exceeded")).kind).toBe("Ours");
});

test("a code that is not the system's is none", () => {
  for (const code of ["constructor", "__proto__", "ERR_ASSERTION", ""]) expect(systemFault(failed(code))).toBeUndefined();
});

test("an edit that clashed comes back from another thread with both sides", () => {
  const clash = {version: 3, theirs: {title: "b"}, fields: [{field: "title", base: "", mine: "a", theirs: "b"}]};
  const back = returned(structuredClone(endingOf(new EditClash("x", clash))));
  expect(back).toBeInstanceOf(EditClash);
  expect(back).toMatchObject({message: "x", clash});
});

test("every ending has a status and an exit of its own kind", () => {
  expect(endings).toEqual({
    Invalid: {status: 400, exit: 2},
    Missing: {status: 404, exit: 2},
    Conflict: {status: 409, exit: 2},
    Stopped: {status: 499, exit: 130},
    Ours: {status: 500, exit: 1},
  });
});
