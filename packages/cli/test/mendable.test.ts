import {spawn} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {run} from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "standpoint-mendable-"));
const at = (name: string) => join(folder, name);
const project = at("p.standpoint");

beforeAll(async () => {
  expect((await run("new", project)).status).toBe(0);
  mkdirSync(at("folder.csv"));
  writeFileSync(at("file.txt"), "The tax is fair.");
  symlinkSync(at("loop.txt"), at("loop.txt"));
});
afterAll(() => rmSync(folder, {recursive: true}));

test.each([
  ["an input that is not there", ["import", project, at("none.csv"), "--as", "csv"]],
  ["a folder for a table", ["import", project, at("folder.csv"), "--map", "holder=a"]],
  ["a folder for lines", ["import", project, at("folder.csv"), "--as", "jsonl"]],
  ["a folder for a database", ["import", project, at("folder.csv"), "--as", "dna"]],
  ["a folder for a list", ["add", project, at("file.txt"), "--documents", at("folder.csv")]],
  ["a list that is not there", ["add", project, at("file.txt"), "--documents", at("none.json")]],
  ["a link back to itself", ["add", project, at("loop.txt")]],
  ["a file for a folder", ["add", project, join(at("file.txt"), "inside.txt")]],
  ["an output into no folder", ["documents", project, "--out", at("none/out.json")]],
  ["an output onto a folder", ["documents", project, "--out", at("folder.csv")]],
  ["an output below a file", ["documents", project, "--out", join(at("file.txt"), "out.json")]],
  ["a name too long for the disk", ["documents", project, "--out", at("x".repeat(300))]],
  ["a context that is a folder", ["bases", at("folder.csv"), "lattice"]],
  ["a new text that is not there", ["revise", project, "key", at("none.txt")]],
])("%s is one line with exit 2", async (_, words) => {
  const {status, err} = await run(...words);
  expect({status, lines: err.trim().split("\n").length}).toEqual({status: 2, lines: 1});
  expect(err).not.toMatch(/\bE[A-Z]{4,}\b|\n\s+at /);
});

test.runIf(existsSync("/dev/full"))("an answer that the disk has no room for is one line with exit 2", async () => {
  const root = join(import.meta.dirname, "../../..");
  const child = spawn(process.execPath, ["standpoint", "--help"], {cwd: root, stdio: ["ignore", openSync("/dev/full", "w"), "pipe"]});
  let said = "";
  child.stderr!.on("data", (piece: Buffer) => (said += piece.toString()));
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect({status, said}).toEqual({status: 2, said: expect.stringMatching(/^standpoint: There is no room left .*\n$/) as string});
});
