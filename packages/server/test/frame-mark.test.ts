import {cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {buildServer} from "@standpoint/server";
import type {Store} from "@standpoint/store";
import {createSqlite, openSqlite} from "@standpoint/store/sqlite";
import {afterEach, expect, test} from "vitest";
import {served} from "./harness.ts";

const open: {close(): Promise<unknown>}[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type Ask = Awaited<ReturnType<typeof served>>["ask"];

async function project(): Promise<{ask: Ask; store: Store}> {
  const {app, store, ask} = await served();
  open.push(app, store);
  return {ask, store};
}

async function serving(store: Store): Promise<{ask: Ask; store: Store}> {
  const app = await buildServer({store, address: store.address ?? "", version: "test", who: "ada", clock: () => 0});
  open.push(app, store);
  return {store, ask: (options) => app.inject({...options, headers: {host: "127.0.0.1", ...options.headers}})};
}

async function expectTold(one: {ask: Ask; store: Store}, other: {ask: Ask; store: Store}): Promise<void> {
  expect(await one.store.lastChange()).toBe(await other.store.lastChange());
  const {etag} = (await one.ask({method: "GET", url: "/api/frame/position"})).headers;
  const again = (site: {ask: Ask}) => site.ask({method: "GET", url: "/api/frame/position", headers: {"if-none-match": String(etag)}});
  const [same, foreign] = [await again(one), await again(other)];
  expect([same.statusCode, foreign.statusCode]).toEqual([304, 200]);
  expect(foreign.headers["etag"]).not.toBe(etag);
}

test("a frame of one project is not taken for that of another with as many changes", async () => {
  await expectTold(await project(), await project());
});

test("a frame is not taken for that of a copy of the project that went another way", async () => {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-frame-"));
  const [here, there] = [join(folder, "here.standpoint"), join(folder, "there.standpoint")];
  await (await createSqlite(here, {at: 0})).close();
  cpSync(here, there);
  const sites = [];
  for (const [i, path] of [here, there].entries()) {
    const store = await openSqlite(path);
    await store.act({who: "ada", command: "test", summary: "added it", at: 1000 + i}, (writing) =>
      writing.addDocument({key: path, title: path, authors: [], text: "Anna spoke."}),
    );
    sites.push(await serving(store));
  }
  await expectTold(sites[0]!, sites[1]!);
  open.push({close: async () => rmSync(folder, {recursive: true})});
});
