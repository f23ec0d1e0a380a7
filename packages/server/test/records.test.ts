import {frameFromBytes} from "@standpoint/analysis";
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

const get = async (url: string): Promise<any> => (await site.ask({method: "GET", url})).json();
const send = (method: "POST" | "PATCH", url: string, payload: object) => site.ask({method, url, payload});
const entityNamed = async (name: string) => (await get("/api/entities")).rows.find((row: {name: string}) => row.name === name);

test("the frame of a page obeys who counts as one", async () => {
  const {id} = await entityNamed("Ben");
  expect((await send("PATCH", `/api/entities/${id}`, {names: [{name: "Anna", to: "2020"}]})).statusCode).toBe(200);
  expect((await entityNamed("Ben")).names).toEqual([{name: "Anna", to: "2020"}]);
  const holders = async (identity: string) => {
    const {rawPayload} = await site.ask({method: "GET", url: `/api/frame/position?identity=${identity}`});
    const column = frameFromBytes(new Uint8Array(rawPayload)).columns.find(({role}) => role === "holder");
    return column && "labels" in column ? column.labels : [];
  };
  expect([await holders("strict"), await holders("names")]).toEqual([["Anna", "Ben"], ["Ben"]]);
  expect((await site.ask({method: "GET", url: "/api/frame/position?identity=clan"})).statusCode).toBe(400);
});

test("names with a date that is none are refused", async () => {
  const {id} = await entityNamed("Ben");
  const answer = await send("PATCH", `/api/entities/${id}`, {names: [{name: "B.", from: "long ago"}]});
  expect([answer.statusCode, answer.json().error]).toEqual([400, expect.stringContaining("long ago")]);
});

test("disputes, ranks and rules are recorded, listed and taken back", async () => {
  expect((await send("POST", "/api/disputes", {statement: "b", claim: "never said", by: "Ben"})).json()).toMatchObject({type: "dispute"});
  expect((await send("POST", "/api/ranks", {statement: "b", rank: "deprecated", note: "hearsay"})).json()).toMatchObject({flags: ["deprecated"]});
  const [row] = (await get("/api/statements")).rows.filter(({key}: {key: string}) => key === "b");
  expect((await get(`/api/statements/${row.id}/ranks`)).rows).toMatchObject([{rank: "deprecated", who: "ada"}, {rank: "normal"}]);
  const rule = {premise: {concept: "Tax", stance: "yes"}, relation: "implies", conclusion: {concept: "Toll", stance: "no"}};
  const {id} = (await send("POST", "/api/rules", rule)).json<{id: number}>();
  expect((await send("PATCH", `/api/rules/${id}`, {withdrawn: true})).statusCode).toBe(200);
  expect((await get("/api/rules")).rows).toMatchObject([{...rule, withdrawn: true}]);
  expect((await send("POST", "/api/undo", {})).json()).toMatchObject({summary: expect.stringContaining("Took back the rule")});
  expect((await get("/api/rules")).rows).toMatchObject([{withdrawn: false}]);
  expect((await send("POST", "/api/rules", rule)).statusCode).toBe(400);
});

test("the picture of who reports whom comes as marks and as a file", async () => {
  const marks = await get("/api/sources?format=marks");
  expect(marks).toMatchObject({width: 960, marks: []});
  expect((await site.ask({method: "GET", url: "/api/sources?format=svg"})).headers["content-disposition"]).toContain("sources.svg");
});

test("a new revision is sent as a file, and the statement it orphans is placed or refused", async () => {
  const edge = "----edge";
  const payload = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="minutes.txt"\r\n\r\nAnna was backing that tax. Ben does not. Nobody asked Cleo.\r\n--${edge}--\r\n`;
  const headers = {"content-type": `multipart/form-data; boundary=${edge}`};
  const revised = (await site.ask({method: "POST", url: "/api/documents/minutes/revise", payload, headers})).json<{revision: number; orphans: unknown[]}>();
  expect([revised.revision, revised.orphans.length]).toEqual([2, 1]);
  const [orphan] = (await get("/api/orphans?document=minutes")).rows;
  expect(orphan).toMatchObject({quote: "Anna backs the tax", statement: {key: "a"}});
  expect((await send("POST", `/api/orphans/${orphan.statement.id}/accept`, {})).statusCode).toBe(orphan.candidate === null ? 400 : 200);
  expect((await send("POST", "/api/orphans/999/accept", {})).statusCode).toBe(404);
});

test("file names are read by a pattern before anything is sent", async () => {
  const answer = await send("POST", "/api/documents-names", {pattern: "{date}_{title}", names: ["2024_Plan.txt", "x.txt"]});
  expect(answer.json()).toEqual({
    rows: [
      {name: "2024_Plan.txt", facts: {date: "2024", title: "Plan"}},
      {name: "x.txt", facts: null},
    ],
  });
  expect((await send("POST", "/api/documents-names", {pattern: "{colour}", names: []})).statusCode).toBe(200);
  expect((await send("POST", "/api/documents-names", {pattern: "{colour}", names: ["x.txt"]})).statusCode).toBe(400);
});
