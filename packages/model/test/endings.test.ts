import {Conflict, endingOf, endings, Invalid, Missing, systemFault} from "@standpoint/model";
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
  ["EACCES", "Invalid"],
  ["EPERM", "Invalid"],
  ["EROFS", "Invalid"],
  ["ENOSPC", "Invalid"],
  ["EMFILE", "Conflict"],
  ["ENAMETOOLONG", "Invalid"],
  ["EBUSY", "Conflict"],
  ["EEXIST", "Conflict"],
  ["EIO", "Invalid"],
  ["SQLITE_FULL", "Invalid"],
  ["SQLITE_BUSY_SNAPSHOT", "Conflict"],
  ["SQLITE_READONLY_DBMOVED", "Invalid"],
  ["SQLITE_IOERR_WRITE", "Invalid"],
] as const)("%s is something a person can mend, and its sentence has the path and no code", (code, kind) => {
  const {kind: found, sentence} = endingOf(failed(code, {path: "/home/anna/harbour.standpoint"}));
  expect(found).toBe(kind);
  expect(sentence).not.toContain(code);
  if (code !== "EMFILE") expect(sentence).toContain("/home/anna/harbour.standpoint");
  expect(sentence).toMatch(/: |\. /); // What is wrong, then the remedy.
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

test("every ending has a status and an exit of its own kind", () => {
  expect(endings).toEqual({
    Invalid: {status: 400, exit: 2},
    Missing: {status: 404, exit: 2},
    Conflict: {status: 409, exit: 2},
    Stopped: {status: 499, exit: 130},
    Ours: {status: 500, exit: 1},
  });
});
