import type {LightMyRequestResponse} from "fastify";
import {afterEach, beforeEach, expect, test} from "vitest";
import {served, text} from "./harness.ts";

let site: Awaited<ReturnType<typeof served>>;
beforeEach(async () => {
  site = await served();
});
afterEach(async () => {
  await site.app.close();
  await site.store.close();
});

const get = (url: string) => site.ask({method: "GET", url});
const post = (url: string, payload: object = {}) => site.ask({method: "POST", url, payload});
const json = (answer: LightMyRequestResponse): any => answer.json();

test("the project tells its counts and what undo would take back", async () => {
  expect((await get("/api/project")).json()).toMatchObject({name: "Tax", counts: {documents: 1, statements: 2, entities: 3}, undo: "filled it", redo: null});
});

test("a document comes with its text, posts and statements", async () => {
  const body = json(await get("/api/documents/minutes"));
  expect([body.text, body.statements.map(({key}: {key: string}) => key)]).toEqual([text, ["a", "b"]]);
});

test("asked for differing quotes, a document's statements leave out the words that the text holds, and an orphan keeps its own", async () => {
  const quotesOf = async () => {
    const {statements} = json(await get("/api/documents/minutes?quotes=differing"));
    return statements.map(({quote, spans}: any) => [quote, ...spans.map((span: any) => span.quote)]);
  };
  expect(await quotesOf()).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
  await site.store.act({who: "ada", command: "test", summary: "revised", at: 0}, async (writing) => {
    const {rows} = await site.store.statements({}, {offset: 0, limit: 1});
    const spans = new Map([[rows[0]!.id as never, rows[0]!.spans.map((span) => ({...span, prefix: "", suffix: ""}))]]);
    await writing.reviseDocument("minutes", {text: `Well, ${text}`, posts: [], spans});
  });
  expect((await quotesOf())[0][1]).toBe("Anna backs the tax");
});

test("a statement coded on the page is there, can be changed, removed, and undone", async () => {
  const draft = {document: "minutes", type: "position", start: 34, end: 51, values: {holder: "Cleo", concept: "Tax", agreement: null}, memo: "odd"};
  const row = json(await post("/api/statements", draft));
  expect(row).toMatchObject({quote: "Nobody asked Cleo", memo: "odd", coder: "ada", values: {agreement: null}});
  const changed = await site.ask({method: "PATCH", url: `/api/statements/${row.id}`, payload: {values: {holder: "Cleo"}, start: 47}});
  expect(changed.json()).toMatchObject({quote: "Cleo", values: {holder: "Cleo"}, memo: "odd"});
  expect((await site.ask({method: "DELETE", url: `/api/statements/${row.id}`})).statusCode).toBe(200);
  expect((await get("/api/statements")).json()).toMatchObject({total: 2});
  expect((await post("/api/undo")).json()).toMatchObject({summary: "Removed “Cleo”"});
  expect((await get("/api/statements")).json()).toMatchObject({total: 3});
});

test.each([
  ["a passage past the end", 400, {document: "minutes", type: "position", start: 5, end: 4000, values: {}}],
  ["a passage of nothing", 400, {document: "minutes", type: "position", start: 52, end: 53, values: {}}],
  ["an unknown variable", 400, {document: "minutes", type: "position", start: 0, end: 4, values: {speaker: "x"}}],
  ["an unknown document", 404, {document: "none", type: "position", start: 0, end: 4, values: {}}],
  ["a body without a type", 400, {document: "minutes", start: 0, end: 4, values: {}}],
])("%s gets %i and a sentence, and changes nothing", async (_, status, draft) => {
  const answer = await post("/api/statements", draft);
  expect(answer.statusCode).toBe(status);
  expect(json(answer).error).toMatch(/\w+ \w+/);
  expect((await get("/api/statements")).json()).toMatchObject({total: 2});
});

test("nothing left to redo is a conflict", async () => {
  expect((await post("/api/redo")).statusCode).toBe(409);
});

test("a request that changes something without the header is refused, and so is a foreign host name", async () => {
  const bare = await site.app.inject({method: "POST", url: "/api/undo", headers: {host: "localhost:4747"}});
  const foreign = await site.app.inject({method: "GET", url: "/api/project", headers: {host: "evil.example"}});
  expect([bare.statusCode, foreign.statusCode]).toEqual([403, 403]);
  expect((await get("/api/statements")).json()).toMatchObject({total: 2});
});

test("the page may run no inline script and load nothing from elsewhere", async () => {
  const policy = String((await get("/api/project")).headers["content-security-policy"]);
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
});

test("a frame is sent once and then known by its mark", async () => {
  const first = await get("/api/frame/position");
  expect(first.rawPayload.length).toBeGreaterThan(100);
  const again = await site.ask({method: "GET", url: "/api/frame/position", headers: {"if-none-match": String(first.headers["etag"])}});
  expect(again.statusCode).toBe(304);
  await post("/api/undo");
  const later = await site.ask({method: "GET", url: "/api/frame/position", headers: {"if-none-match": String(first.headers["etag"])}});
  expect(later.statusCode).toBe(200);
});

test("a network can be asked for as JSON and as a file", async () => {
  const answer = await get("/api/network?mode=one&aggregate=conflict");
  expect(answer.json()).toMatchObject({
    analysis: "network",
    slices: [
      {
        rows: ["Anna", "Ben"],
        values: [
          [0, 1],
          [1, 0],
        ],
      },
    ],
  });
  const file = await get("/api/network?format=graphml");
  expect([file.headers["content-disposition"], file.body.includes("<graphml")]).toEqual(['attachment; filename="network.graphml"', true]);
  expect((await get("/api/network?mode=three")).statusCode).toBe(400);
});

test("texts and statements come in as forms, with a last line that says what became of them", async () => {
  const texts = await form("/api/documents", [
    ["files", "note.txt", "Dora likes trains. Emil likes boats."],
    ["files", "empty.txt", ""],
  ]);
  expect(texts.at(-1)).toMatchObject({added: 1, skipped: [{name: "empty.txt"}]});
  const line = JSON.stringify({id: "t1", document: "note", quote: "Dora likes trains", type: "position", holder: "Dora", concept: "Trains", agreement: true});
  const statements = await form("/api/import", [["file", "codings.jsonl", `${line}\n`]]);
  expect(statements.at(-1)).toMatchObject({statements: 1, already: 0, unanchored: []});
  const faulty = await form("/api/import", [["file", "codings.jsonl", `${line.replace('"t1"', '"t2"').replace("agreement", "agrement")}\n`]]);
  expect(faulty.at(-1)?.["error"]).toMatch(/line 1.*agrement/);
});

async function form(url: string, parts: readonly (readonly [field: string, name: string, content: string])[]): Promise<Record<string, unknown>[]> {
  const boundary = "standpoint-test";
  const body = parts
    .map(
      ([field, name, content]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n`,
    )
    .join("");
  const answer = await site.ask({
    method: "POST",
    url,
    payload: `${body}--${boundary}--\r\n`,
    headers: {"content-type": `multipart/form-data; boundary=${boundary}`},
  });
  return answer.body
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("the interface describes itself", async () => {
  const {openapi, paths} = json(await get("/api/openapi.json"));
  expect(openapi).toMatch(/^3\.1/);
  expect(Object.keys(paths)).toContain("/api/statements");
});

test("many statements are changed at once, after a preview that changes nothing", async () => {
  const entity = (await site.store.entities("actor")).find(({name}) => name === "Anna")?.id;
  const change = {filter: {entity}, set: {concept: "Levy", stance: null}};
  const preview = json(await post("/api/statements-preview", change));
  expect(preview).toMatchObject({total: 1, changed: 1, unfit: 0, rows: [{quote: "Anna backs the tax"}]});
  expect(preview.rows[0].changes).toEqual([
    {name: "concept", before: "Tax", after: "Levy"},
    {name: "agreement", before: true, after: null},
  ]);
  expect(json(await get("/api/project")).undo).toBe("filled it");
  expect(json(await post("/api/statements-change", change))).toEqual({changed: 1});
  expect(json(await get("/api/statements")).rows[0].values).toMatchObject({concept: "Levy", agreement: null});
  expect((await post("/api/statements-change", {statements: [1]})).statusCode).toBe(400);
});
