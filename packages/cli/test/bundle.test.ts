import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
// @ts-expect-error a script, which declares no types
import {program as placeOfProgram} from "../../../scripts/bundle.mjs";
import {program} from "../src/program.ts";

const packages = ["model", "text", "store", "analysis", "draw", "formats", "workbench", "server", "cli"];
const bundle = "packages/cli/dist/bundle/main.js";
const modules = "packages/cli/dist/src/main.js";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-bundle-"));
  for (const name of packages) made(`packages/${name}/dist/tsconfig.tsbuildinfo`, 1000);
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

function made(path: string, at: number): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), "");
  utimesSync(join(folder, path), at, at);
}

const runFrom = () => (placeOfProgram as (at: string) => string)(folder).slice(folder.length + 1);

describe("the command line is run from", () => {
  test("its bundle, where nothing was built after it", () => {
    made(bundle, 1000);
    expect(runFrom()).toBe(bundle);
  });

  test("its modules, where a package was built after the bundle, is being changed by hand, or there is none", () => {
    expect(runFrom()).toBe(modules);
    made(bundle, 1000);
    made("packages/analysis/dist/tsconfig.tsbuildinfo", 1001);
    expect(runFrom()).toBe(modules);
    made(bundle, 1002);
    rmSync(join(folder, "packages/store/dist/tsconfig.tsbuildinfo"));
    expect(runFrom()).toBe(modules);
  });
});

test("only the command that is asked for is loaded; for the version none, for help all", async () => {
  const names = async (...words: string[]) => (await program(words)).commands.map((one) => one.name());
  expect(await names("network", "debate.standpoint")).toEqual(["network"]);
  expect(await names("--version")).toEqual([]);
  expect((await names("--help")).length).toBeGreaterThan(25);
  expect(await names("netwrok")).toEqual(await names());
});
