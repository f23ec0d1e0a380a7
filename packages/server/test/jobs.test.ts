import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Conflict, endingOf, Invalid, Missing, returned, spanOf, stopped} from "@standpoint/model";
import {servedProjects, type Bounds} from "@standpoint/server";
import {createSqlite, openSqlite} from "@standpoint/store/sqlite";
import type {Job, Told} from "@standpoint/workbench";
import {afterEach, beforeEach, expect, test} from "vitest";
import {joining} from "../src/jobs/joining.ts";

const text = "Anna backs the tax. Ben does not. Nobody asked Cleo.";
/** Draws that no machine comes to the end of. */
const endless = "scaling?burn-in=2000000000";

let folder: string;
let path: string;
let closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-jobs-"));
  path = join(folder, "p.standpoint");
  const store = await createSqlite(path, {at: 0});
  await store.act({who: "ada", command: "test", summary: "filled it", at: 1000}, async (writing) => {
    await writing.addDocument({key: "minutes", title: "Minutes", authors: [], date: "2024-03-01", text});
    for (const [at, [holder, concept, agreement]] of (
      [
        ["Anna", "Tax", true],
        ["Ben", "Tax", false],
        ["Anna", "Port", false],
        ["Ben", "Port", true],
        ["Cleo", "Tax", true],
        ["Cleo", "Port", true],
      ] as const
    ).entries())
      await writing.addStatement({key: `s${at}`, document: "minutes", type: "position", spans: [spanOf(text, at, 18)], values: {holder, concept, agreement}});
  });
  await store.close();
});
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
  rmSync(folder, {recursive: true});
});

/** Serves the project at a port of its own, with long wishes in threads. */
async function serving(bounds: Partial<Bounds> = {}) {
  const served = servedProjects({
    ...{version: "test", who: "ada", clock: Date.now, bounds},
    openStore: openSqlite,
    makeStore: (file) => createSqlite(file, {at: 0}),
    async listen(app) {
      await app.listen({host: "127.0.0.1", port: 0});
      const bound = app.server.address();
      return `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}/`;
    },
  });
  closing.push(() => served.close());
  const address = await served.open(path);
  const ask = (what: string, init: RequestInit = {}) => fetch(`${address}api/${what}`, {...init, headers: {"x-standpoint": "1", ...(init.headers as object)}});
  const json = async (what: string, init?: RequestInit): Promise<any> => (await ask(what, init)).json();
  const running = async (): Promise<any[]> => (await json("jobs")).rows;
  return {served, ask, json, running};
}

/** A request that can be left, and what became of it. */
function leavable(ask: (what: string, init: RequestInit) => Promise<Response>, what: string, init: RequestInit = {}) {
  const leaving = new AbortController();
  let ended = false;
  const answer = ask(what, {...init, signal: leaving.signal}).finally(() => (ended = true));
  answer.catch(() => undefined);
  return {answer, leave: () => leaving.abort(), ended: () => ended};
}

function formOf(name: string, content: string): RequestInit {
  const body = new FormData();
  body.append("file", new Blob([content]), name);
  return {method: "POST", body};
}

const lastLine = async (answer: Response) => JSON.parse((await answer.text()).trim().split("\n").at(-1)!);

test("while an analysis that never ends runs, everything else is asked and done, and leaving it stops it", async () => {
  const {ask, json, running} = await serving();
  const slow = leavable(ask, endless);
  await expect.poll(running).toEqual([{what: "scaling", askers: 1, share: 0}]);
  expect(await json("project")).toMatchObject({counts: {documents: 1, statements: 6}});
  expect(await json("matrix")).toMatchObject({actors: ["Anna", "Ben", "Cleo"]});
  const draft = {document: "minutes", type: "position", start: 34, end: 51, values: {holder: "Cleo", concept: "Tax"}};
  const coded = await ask("statements", {method: "POST", headers: {"content-type": "application/json"}, body: JSON.stringify(draft)});
  expect(coded.status).toBe(200);
  expect(slow.ended()).toBe(false);
  slow.leave();
  await expect.poll(running).toEqual([]);
});

test("a second wish for the same answer joins the first, and the work goes on until the last has left", async () => {
  const {ask, running} = await serving();
  const first = leavable(ask, endless);
  const second = leavable(ask, endless);
  await expect.poll(running).toMatchObject([{askers: 2}]);
  first.leave();
  await expect.poll(running).toMatchObject([{askers: 1}]);
  second.leave();
  await expect.poll(running).toEqual([]);
});

test("a long wish waits for another one, and what comes soon does not wait for either", async () => {
  const {ask, json, running} = await serving();
  const first = leavable(ask, endless);
  const second = leavable(ask, `${endless}&seed=2`);
  await expect.poll(running).toMatchObject([{share: 0}, {share: null}]);
  expect((await json("network?format=json")).slices).toHaveLength(1);
  first.leave();
  await expect.poll(running).toMatchObject([{share: 0}]);
  second.leave();
  await expect.poll(running).toEqual([]);
});

test("faults come out of a thread as they would from here", async () => {
  const {ask, json} = await serving();
  for (const [what, status] of [
    ["network?type=none", 404],
    ["network?aggregate=none", 400],
    ["bases/none", 400],
    ["matrix?format=none", 400],
  ] as const) {
    const answer = await ask(what);
    expect([what, answer.status, ((await answer.json()) as any).error]).toEqual([what, status, expect.stringMatching(/none/)]);
  }
  expect(await json("project")).toMatchObject({counts: {documents: 1}});
});

test("work that takes too long is stopped with a sentence that names the bound and the option", async () => {
  const {ask, json} = await serving({seconds: 0.3});
  const answer = await ask(endless);
  expect([answer.status, ((await answer.json()) as any).error]).toEqual([400, expect.stringMatching(/scaling took longer than 0\.3 seconds.*--seconds/)]);
  expect(await json("jobs")).toEqual({rows: []});
});

test("work that needs too much memory is stopped with a sentence, and the server lives on", async () => {
  const {ask, json} = await serving({memory: 64});
  expect((await lastLine(await ask("documents", formOf("long.txt", "word ".repeat(900_000))))).added).toBe(1);
  const answer = await ask("find", {method: "POST", headers: {"content-type": "application/json"}, body: JSON.stringify({pattern: ".", as: "regex"})});
  expect([answer.status, ((await answer.json()) as any).error]).toEqual([400, expect.stringMatching(/find needs more than 64 MB.*--memory/)]);
  expect((await json("matrix")).actors).toEqual(["Anna", "Ben", "Cleo"]);
});

test("texts and statements come in by a thread, are there at once, and are taken back by one undo each", async () => {
  const {ask, json} = await serving();
  expect(await lastLine(await ask("documents", formOf("letter.txt", "The tax is fair.")))).toMatchObject({added: 1});
  const line = {id: "x", document: "letter", quote: "The tax is fair", type: "position", holder: "Dora", concept: "Tax", agreement: true};
  expect(await lastLine(await ask("import", formOf("lines.jsonl", JSON.stringify(line))))).toMatchObject({statements: 1});
  expect(await json("project")).toMatchObject({counts: {documents: 2, statements: 7}});
  expect((await json("matrix")).actors).toContain("Dora");
  await json("undo", {method: "POST"});
  expect((await json("matrix")).actors).not.toContain("Dora");
});

const posted = (body: object, method = "POST"): RequestInit => ({method, headers: {"content-type": "application/json"}, body: JSON.stringify(body)});

/** Gives the project so many more statements, of Dora on the tax. */
async function filled(statements: number): Promise<void> {
  const store = await openSqlite(path);
  await store.act({who: "ada", command: "test", summary: "filled it more", at: 2000}, async (writing) => {
    for (let at = 0; at < statements; ++at) {
      const values = {holder: "Dora", concept: "Tax", agreement: true, mode: "stated"};
      await writing.addStatement({document: "minutes", type: "position", spans: [spanOf(text, at % 20, 30)], values});
    }
  });
  await store.close();
}

/** Does something while another act is not done yet, so that no further one can end. */
async function whileLocked(during: () => Promise<void>): Promise<void> {
  const other = await openSqlite(path);
  await other.act({who: "ben", command: "test", summary: "", at: 3000}, during).finally(() => other.close());
}

test.each(["merge", "recode", "code all", "type change", "document removal", "undo"])(
  "%s of many statements is done beside what else is asked, while an analysis runs",
  async (what) => {
    await filled(200);
    const {ask, json, running} = await serving();
    const {rows} = (await json("entities?kind=actor")) as {rows: {id: number; name: string}[]};
    const [anna, dora] = ["Anna", "Dora"].map((name) => rows.find((row) => row.name === name)!.id);
    const all = ((await json("statements?limit=1000")) as {rows: {id: number}[]}).rows.map(({id}) => id);
    const type = ((await json("types")) as {rows: any[]}).rows[0];
    const draft = {name: type.name, colour: type.colour, variables: type.variables.filter(({name}: {name: string}) => name !== "mode")};
    const hits = Array.from({length: 150}, (_, at) => ({document: "minutes", start: at % 20, end: 40 + (at % 8)}));
    const asked: Readonly<Record<string, () => Promise<Response>>> = {
      merge: () => ask("merge", posted({into: anna, from: [dora]})),
      recode: () => ask("recode", posted({statements: all, from: dora, to: "Ben"})),
      "code all": () => ask("code-all", posted({hits, type: "position", values: {concept: "Tax"}})),
      "type change": () => ask("types/position", posted({draft, empty: true}, "PATCH")),
      "document removal": () => ask("documents/minutes", {method: "DELETE"}),
      undo: () => ask("undo", posted({})),
    };
    const before = (await json("project")).change as number;
    const slow = leavable(ask, endless);
    await expect.poll(running).toMatchObject([{what: "scaling"}]);
    let answer: Promise<Response> | undefined;
    await whileLocked(async () => {
      answer = asked[what]!();
      await expect.poll(running).toMatchObject([{what: "scaling"}, {what}]);
      expect((await ask("project")).status).toBe(200);
    });
    expect((await answer!).status).toBe(200);
    expect((await json("project")).change).toBe(before + 1);
    expect(slow.ended()).toBe(false);
    slow.leave();
    await expect.poll(running).toEqual([]);
  },
);

test("an edit of a large type that clashes is told with both sides, out of the thread as well", async () => {
  await filled(200);
  const {ask, json} = await serving();
  const type = ((await json("types")) as {rows: any[]}).rows[0];
  const {name, colour, variables, version} = type;
  const last = variables.at(-1);
  const called = (other: string) =>
    posted({draft: {name, colour, variables: [...variables.slice(0, -1), {...last, name: other}]}, renamed: {[other]: last.name}, version}, "PATCH");
  await ask("types/position", called("theirs"));
  const answer = await ask("types/position", called("mine"));
  expect([answer.status, (await answer.json()) as any]).toMatchObject([409, {conflict: {fields: [{field: "variables"}], theirs: {name}}}]);
});

test("an import that its asker leaves is stopped and leaves nothing half done", async () => {
  const {ask, json, running} = await serving();
  const before = await json("project");
  const lines = Array.from({length: 60_000}, (_, at) =>
    JSON.stringify({id: `k${at}`, document: "minutes", quote: "Nobody asked Cleo", type: "position", holder: `h${at}`, concept: "Tax"}),
  );
  const import_ = leavable(ask, "import", formOf("lines.jsonl", lines.join("\n")));
  const {body} = await import_.answer;
  await body!.getReader().read();
  import_.leave();
  await expect.poll(running).toEqual([]);
  expect(await json("project")).toEqual(before);
  expect(await lastLine(await ask("import", formOf("lines.jsonl", lines.slice(0, 2).join("\n"))))).toMatchObject({statements: 2});
});

test("closing while work runs stops it and leaves the project as one file", async () => {
  const {served, ask, running} = await serving();
  const slow = leavable(ask, endless);
  await expect.poll(running).toMatchObject([{share: 0}]);
  await served.close();
  expect((await slow.answer).status).toBe(499);
  expect(readdirSync(folder)).toEqual(["p.standpoint"]);
});

test("equal wishes are worked out once for a project as it stands, and anew after a change", async () => {
  let change = 1;
  let worked = 0;
  const told: Told = {mediaType: "text/plain", ending: "txt", body: new Uint8Array(3)};
  const jobs = joining({lastChange: async () => change}, async () => (++worked, told));
  const matrix: Job = {name: "answer", input: {wish: "matrix", words: {}, format: "json"}};
  await Promise.all([jobs.run(matrix, {}), jobs.run(matrix, {})]);
  await jobs.run(matrix, {});
  expect(worked).toBe(1);
  await jobs.run({...matrix, input: {...matrix.input, words: {coder: "ada"}}}, {});
  expect(worked).toBe(2);
  change = 2;
  await jobs.run(matrix, {});
  expect(worked).toBe(3);
  const check: Job = {name: "check", input: {}};
  await Promise.all([jobs.run(check, {}), jobs.run(check, {})]);
  expect(worked).toBe(5);
});

test.each<Error>([new Invalid("a"), new Missing("b"), new Conflict("c"), stopped(), new TypeError("e")])(
  "%s is the same on the other side of a thread",
  (error) => {
    const again = returned(endingOf(error));
    expect([endingOf(again).kind, again.message]).toEqual([endingOf(error).kind, error.message]);
  },
);
