import type {FastifyInstance, InjectOptions, LightMyRequestResponse} from "fastify";
import {afterEach, beforeEach, expect, test} from "vitest";
import {served} from "./harness.ts";

let app: FastifyInstance;
let ask: (options: InjectOptions) => Promise<LightMyRequestResponse>;
beforeEach(async () => {
  ({app, ask} = await served());
});
afterEach(() => app.close());

const points = [{concept: "Tax", stance: "yes"}];
const save = (draft: object) => ask({method: "POST", url: "/api/drafts", payload: draft});
const drafts = async () => (await ask({url: "/api/drafts"})).json().rows as {name: string; points: object[]; history: object[]}[];

test("each question about bases answers with its settings, and a table goes out as a context", async () => {
  const found = (await ask({url: "/api/bases/signers?points=Tax%2B"})).json();
  expect(found).toMatchObject({analysis: "bases", certain: ["Anna"], settings: {question: "signers"}});
  const {headers, body} = await ask({url: "/api/bases/table?format=cxt"});
  expect(headers["content-disposition"]).toBe('attachment; filename="table.cxt"');
  expect(body).toBe("B\n\n2\n2\n\nAnna\nBen\nTax +\nTax -\nX.\n.X\n");
});

test("platforms of two days are compared", async () => {
  const found = (await ask({url: "/api/bases/lattice?since=2023"})).json();
  expect(found.appeared).toEqual([
    {actors: ["Anna"], points: [{concept: "Tax", stance: "yes"}]},
    {actors: ["Ben"], points: [{concept: "Tax", stance: "no"}]},
  ]);
  expect(found.disappeared).toEqual([]);
});

test.each([
  ["/api/bases/peace", 400, /\\"peace\\" cannot be asked/],
  ["/api/bases/signers", 400, /points is missing/],
  ["/api/bases/signers?points=Toll%2B", 404, /No concept is called/],
  ["/api/bases/platform?actors=Cleo", 404, /No actor is called/],
  ["/api/bases/lattice?since=2025&at=2024", 400, /is not before/],
  ["/api/bases/lattice?since=2023&format=svg", 400, /leave out count and since/],
  ["/api/bases/lattice?count=true&format=svg", 400, /leave out count and since/],
  ["/api/threads?semantics=best", 400, /semantics cannot be/],
  ["/api/threads?document=none", 404, /none/],
  ["/api/drafts/Call", 404, /There is no draft/],
])("%s is refused with %i and a sentence", async (url, status, sentence) => {
  const answer = await ask({url});
  expect([answer.statusCode, answer.body]).toEqual([status, expect.stringMatching(sentence)]);
});

test("a draft is saved, saved again with the first as its history, written as a document, undone and removed", async () => {
  expect((await save({name: "Call", points})).json()).toMatchObject({name: "Call", points, history: []});
  await save({name: "Call", points, text: "We back it.", actors: ["Anna"]});
  expect((await drafts()).map(({name, history}) => [name, history.length])).toEqual([["Call", 1]]);
  const page = await ask({url: "/api/drafts/Call?format=html"});
  expect(page.headers["content-type"]).toContain("text/html");
  expect(page.body).toContain("We back it.");
  expect(page.body).toContain("Anna: “Anna backs the tax”");
  await ask({method: "POST", url: "/api/undo"});
  expect((await drafts())[0]?.history).toEqual([]);
  expect((await ask({method: "DELETE", url: "/api/drafts/Call"})).statusCode).toBe(204);
  expect(await drafts()).toEqual([]);
});

test("a draft without points or with a strange side is refused, and nothing is kept", async () => {
  expect((await save({name: "Call", points: []})).statusCode).toBe(400);
  expect((await save({name: "Call", points: [{concept: "Tax", stance: "perhaps"}]})).statusCode).toBe(400);
  expect((await save({name: " ", points})).statusCode).toBe(400);
  expect(await drafts()).toEqual([]);
});

test("an argument map comes in as a form and is answered as a thread, with the attack that would flip a claim", async () => {
  const mark = "mark";
  const text = "[A]: Yes\n  - [B]: No\n";
  const payload = `--${mark}\r\nContent-Disposition: form-data; name="file"; filename="x.argdown"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--${mark}--\r\n`;
  const imported = await ask({method: "POST", url: "/api/import", headers: {"content-type": `multipart/form-data; boundary=${mark}`}, payload});
  expect(JSON.parse(imported.body.trim().split("\n").at(-1)!)).toMatchObject({statements: 3});
  const found = (await ask({url: "/api/threads?semantics=preferred"})).json();
  expect(found.arguments).toMatchObject([
    {statement: "x:B", status: "in", flips: []},
    {statement: "x:A", status: "out", flips: [{attack: "x:relation 1", then: "in"}]},
  ]);
  const {headers, body} = await ask({url: "/api/threads?format=apx"});
  expect(headers["content-disposition"]).toContain("threads.apx");
  expect(body).toContain("att(");
});
