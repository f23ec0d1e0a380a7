import {existsSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {servedProjects, type ServedProjects} from "@standpoint/server";
import {createSqlite, openSqlite} from "@standpoint/store/sqlite";
import {afterEach, beforeEach, expect, test} from "vitest";
import {served as alone} from "./harness.ts";

const at = Date.parse("2024-05-01T00:00:00Z");
let folder: string;
let projects: ServedProjects;
let here: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-projects-"));
  await (await createSqlite(join(folder, "first.standpoint"), {at})).close();
  projects = servedProjects({
    version: "test",
    who: "ada",
    clock: () => at,
    openStore: openSqlite,
    makeStore: (path) => createSqlite(path, {at}),
    listen: async (app) => `${await app.listen({host: "127.0.0.1", port: 0})}/`,
  });
  here = await projects.open(join(folder, "first.standpoint"));
});

afterEach(async () => {
  await projects.close();
  rmSync(folder, {recursive: true});
});

const asked = async (address: string, path: string) => (await fetch(`${address}api${path}`)).json() as Promise<any>;
const sent = async (path: string, body: object) => {
  const headers = {"content-type": "application/json", "x-standpoint": "1"};
  const answer = await fetch(`${here}api${path}`, {method: "POST", headers, body: JSON.stringify(body)});
  return {status: answer.status, ...((await answer.json()) as {address?: string; error?: string})};
};

test("a project made from the page lies beside the first, begins empty and has an address of its own", async () => {
  const {address = ""} = await sent("/projects", {name: "Strike of 1912"});
  expect(address).not.toBe(here);
  expect(await asked(address, "/project")).toMatchObject({name: "Strike of 1912", counts: {documents: 0, statements: 0}, undo: null});
  expect((await asked(here, "/projects")).rows).toEqual([
    {file: "Strike of 1912.standpoint", open: false},
    {file: "first.standpoint", open: true},
  ]);
  expect((await sent("/projects/open", {file: "Strike of 1912.standpoint"})).address).toBe(address);
});

test.each(["", "  ", "../first", "a/b", "a\\b", ".hidden", "what?", "x".repeat(81), "a\u0000b"])("%j is refused as the name of a project", async (name) => {
  expect((await sent("/projects", {name})).status).toBe(400);
});

test("a name that is taken is refused, and the project of that name stays as it was", async () => {
  expect(await sent("/projects", {name: "first.standpoint"})).toMatchObject({status: 409, error: expect.stringContaining("first.standpoint")});
});

test("only a project of the folder is opened, and a file that is none says so and can be tried again", async () => {
  expect((await sent("/projects/open", {file: "../first.standpoint"})).status).toBe(404);
  writeFileSync(join(folder, "notes.standpoint"), "not a project at all ".repeat(20));
  for (const _ of [1, 2]) expect(await sent("/projects/open", {file: "notes.standpoint"})).toMatchObject({status: 400});
});

test("backups are made beside the project, and the last one is told", async () => {
  expect(await asked(here, "/project/backups")).toEqual({folder: join(folder, "backups"), last: null, rows: []});
  const made = await sent("/project/backups", {});
  expect(made).toMatchObject({status: 200, backup: join(folder, "backups", "first 2024-05-01 00-00-00.standpoint"), kept: 1, removed: []});
  const {last, rows} = await asked(here, "/project/backups");
  expect([last, rows]).toEqual(["2024-05-01T00:00:00.000Z", [{file: "first 2024-05-01 00-00-00.standpoint", at: "2024-05-01T00:00:00Z"}]]);
  expect((await asked(here, "/projects")).rows).toHaveLength(1);
});

test("a project in memory has no folder for backups", async () => {
  const {store, ask} = await alone();
  expect((await ask({url: "/api/project/backups"})).json()).toMatchObject({folder: null, last: null});
  expect((await ask({method: "POST", url: "/api/project/backups", payload: {}})).statusCode).toBe(400);
  await store.close();
});

test("the copy of a project is one file that opens, named as the project is", async () => {
  const answer = await fetch(`${here}api/project/copy`);
  expect(answer.headers.get("content-disposition")).toContain("first.standpoint");
  const copy = join(folder, "copied.standpoint");
  writeFileSync(copy, Buffer.from(await answer.arrayBuffer()));
  const store = await openSqlite(copy);
  expect([await store.check(), (await store.types()).length]).toEqual([[], 5]);
  await store.close();
  expect(existsSync(`${copy}-wal`)).toBe(false);
  expect(await asked(here, "/project/check")).toEqual({ok: true, problems: []});
});

test("a server that keeps to one project says how another is made", async () => {
  const {app, store, ask} = await alone();
  expect((await ask({method: "GET", url: "/api/projects"})).json()).toEqual({folder: null, rows: []});
  const refused = await ask({method: "POST", url: "/api/projects", payload: {name: "another"}});
  expect([refused.statusCode, refused.json().error]).toEqual([400, expect.stringContaining("standpoint new")]);
  await app.close();
  await store.close();
});
