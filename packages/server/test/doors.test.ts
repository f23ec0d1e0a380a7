import {buildServer} from "@standpoint/server";
import {afterEach, beforeEach, expect, test} from "vitest";
import {served} from "./harness.ts";

let site: Awaited<ReturnType<typeof served>>;
beforeEach(async () => {
  site = await served();
});
afterEach(async () => {
  await site.app.close();
  await site.store.close();
});

const status = async (url: string, headers: Record<string, string> = {}, method: "GET" | "POST" = "GET") => (await site.ask({method, url, headers})).statusCode;

test.each([
  ["cross-site", 403],
  ["same-site", 403],
  ["same-origin", 200],
  ["none", 200],
  [undefined, 200],
])("the API answers a request that a browser says is %s with %i", async (site, expected) => {
  const headers = site === undefined ? {} : {"sec-fetch-site": site};
  expect(await status("/api/matrix", headers)).toBe(expected);
  expect(await status("/%61pi/matrix", headers)).toBe(expected);
  expect(await status("/api/undo", headers, "POST")).toBe(expected);
});

test("a document whose key is 700 letters long, or of a wide script, is found by it in every route", async () => {
  for (const key of ["k".repeat(700), "漢".repeat(300), "🌊".repeat(200)]) {
    await site.store.act({who: "ada", command: "test", summary: "long", at: 1}, (writing) =>
      writing.addDocument({key, title: "Long", authors: [], text: "words"}),
    );
    const url = `/api/documents/${encodeURIComponent(key)}`;
    expect(await status(url)).toBe(200);
    expect(await status(`${url}/highlights`)).toBe(200);
    expect((await site.ask({method: "PATCH", url, payload: {kind: "letter"}})).statusCode).toBe(200);
    expect((await site.ask({method: "DELETE", url})).statusCode).toBe(200);
  }
});

test("reading does not use up what a writer may do, nor writing what a reader may", async () => {
  const app = await buildServer({store: site.store, address: ":memory:", version: "test", who: "ada", clock: () => 1, rates: {reads: 3, writes: 2}});
  const ask = async (method: "GET" | "POST") =>
    (await app.inject({method, url: method === "GET" ? "/api/types" : "/api/drafts", headers: {host: "localhost", "x-standpoint": "1"}})).statusCode;
  const reads = [await ask("GET"), await ask("GET"), await ask("GET"), await ask("GET")];
  const writes = [await ask("POST"), await ask("POST"), await ask("POST")];
  await app.close();
  expect([reads, writes]).toEqual([
    [200, 200, 200, 429],
    [400, 400, 429],
  ]);
});

test("files without a stem, without a name, of symbols alone and of wide letters come in, each under a key and a title of its own", async () => {
  const names = [".txt", "", "///", "..", ".md", "🌊.txt", "♥.txt", `${"漢".repeat(80)}.txt`, `${"🌊".repeat(80)}.txt`, "document.txt", "a/.txt"];
  const parts = names.map(
    (name, at) => `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\nText number ${at}.\r\n`,
  );
  const answer = await site.ask({
    method: "POST",
    url: "/api/documents",
    headers: {"content-type": "multipart/form-data; boundary=b"},
    payload: `${parts.join("")}--b--\r\n`,
  });
  const added = JSON.parse(answer.body.trim().split("\n").at(-1)!) as {skipped: object[]; documents: {key: string; title: string}[]};
  expect(added.skipped).toEqual([]);
  expect(added.documents).toHaveLength(names.length);
  expect(new Set(added.documents.map(({key}) => key)).size).toBe(names.length);
  for (const {key, title} of added.documents) expect([key, title]).not.toContain("");
});
