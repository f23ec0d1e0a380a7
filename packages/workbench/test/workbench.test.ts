import {Conflict, type IncomingStatement, type ProjectDraft} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {createSqlite} from "@standpoint/store/sqlite";
import {addDocuments, changeStatement, codeStatement, importFile, importProject, network, reviseDocument} from "@standpoint/workbench";
import {afterEach, beforeEach, expect, test} from "vitest";

const text = "Anna backs the tax. Ben does not. Nobody asked Cleo.\nThe tax came anyway.";
const asking = {who: "ada", at: 0};
const bytes = (content: string) => new TextEncoder().encode(content);
const nothing: ProjectDraft = {types: [], entities: [], documents: [], statements: [], coders: [], highlighters: [], notes: []};

let store: Store;
beforeEach(async () => {
  store = await createSqlite(":memory:", {at: 0});
  await addDocuments(store, [{name: "minutes.txt", bytes: bytes(text)}], asking);
});
afterEach(() => store.close());

const imported = (...statements: IncomingStatement[]) => importProject(store, {...nothing, statements, name: "codings"}, asking);
const said = (quote: string, more: Partial<IncomingStatement> = {}): IncomingStatement => ({
  document: "minutes",
  type: "position",
  place: {quote},
  values: {holder: "Anna"},
  ...more,
});
const keys = async () => (await store.statements({}, {offset: 0, limit: 100})).rows.map(({key}) => key);

test("a quote that stands twice, or nowhere, is listed with its line and not guessed at", async () => {
  const {statements, unanchored} = await imported(said("tax", {line: 4}), said("cheese", {line: 5}), said("Ben does not", {line: 6}));
  expect([statements, unanchored.map(({line}) => line)]).toEqual([1, [4, 5]]);
});

test("a statement without an id gets one from its content, so that importing again adds nothing", async () => {
  await imported(said("Anna backs the tax"));
  expect(await imported(said("Anna backs the tax"))).toMatchObject({statements: 0, already: 1});
});

test("an id that another statement holds is told apart by a number, again the same on the next import", async () => {
  await imported(said("Anna backs the tax", {key: "1"}));
  await imported(said("Ben does not", {key: "1"}));
  expect(await keys()).toEqual(["1", "1~2"]);
  expect(await imported(said("Ben does not", {key: "1"}))).toMatchObject({already: 1, statements: 0});
});

test("a statement may point to one further down, also in a circle", async () => {
  const argument = (key: string, source: string, target: string, quote: string) =>
    said(quote, {key, type: "argument", values: {source, relation: "attacks", target}});
  await imported(argument("x", "y", "p", "Anna"), argument("y", "x", "p", "Ben"), said("Cleo", {key: "p"}));
  const {rows} = await store.statements({type: "argument"}, {offset: 0, limit: 10});
  expect(rows.map(({values}) => [values["source"], values["target"]])).toEqual([
    ["y", "p"],
    ["x", "p"],
  ]);
});

test("an import that is stopped leaves nothing behind", async () => {
  const stopping = new AbortController();
  function* many() {
    for (let n = 0; n < 10_000; ++n) {
      if (n === 5000) stopping.abort();
      yield said("Ben does not", {key: `k${n}`});
    }
  }
  await expect(importProject(store, {...nothing, statements: many(), name: "codings"}, {...asking, signal: stopping.signal})).rejects.toThrow();
  expect(await keys()).toEqual([]);
});

test("a table whose document is there with another text is refused", async () => {
  const words = {map: ["holder=party,concept=thesis"], document: ["party"]};
  const table = (thesis: string) => ({name: "a.csv", bytes: bytes(`party,thesis\nGreens,${thesis}\n`)});
  expect(await importFile(store, table("Tax"), words, asking)).toMatchObject({statements: 1, documents: 1});
  expect(await importFile(store, table("Tax"), words, asking)).toMatchObject({statements: 0, already: 1});
  await expect(importFile(store, table("Trains"), words, asking)).rejects.toBeInstanceOf(Conflict);
});

test("a new revision moves statements with their words and flags those whose words are gone", async () => {
  await imported(said("Ben does not", {key: "kept"}), said("Nobody asked Cleo", {key: "gone"}));
  const {moved, orphans} = await reviseDocument(store, "minutes", {text: "A preface, to begin with. Anna backs the tax. Ben does not.", ...asking});
  expect([moved, orphans.map(({key}) => key)]).toEqual([1, ["gone"]]);
  const {rows} = await store.statements({}, {offset: 0, limit: 10});
  expect(new Map(rows.map(({key, quote, flags}) => [key, [quote, flags]]))).toEqual(
    new Map([
      ["kept", ["Ben does not", []]],
      ["gone", ["Nobody asked Cleo", ["orphan"]]],
    ]),
  );
  expect(await store.check()).toEqual([]);
  await store.undo(asking);
  expect((await store.statements({}, {offset: 0, limit: 10})).rows.map(({flags}) => flags)).toEqual([[], []]);
});

test("a statement coded by hand is its coder's, and changing it keeps what was not named", async () => {
  const {id} = await codeStatement(
    store,
    {document: "minutes", type: "position", start: 0, end: 4, values: {holder: "Anna", concept: "Tax"}, memo: "first"},
    asking,
  );
  const changed = await changeStatement(store, id as never, {end: 18, ...asking});
  expect(changed).toMatchObject({quote: "Anna backs the tax", memo: "first", coder: "ada", values: {holder: "Anna", concept: "Tax"}});
});

test("facts come from the list, then the file's name, then the file", async () => {
  const list = {name: "documents.json", bytes: bytes(JSON.stringify([{file: "2020_Ben_On trains.txt", kind: "leaflet", date: "2021"}]))};
  const {documents} = await addDocuments(store, [{name: "2020_Ben_On trains.txt", bytes: bytes("Trains, and nothing else.")}], {
    ...asking,
    documents: list,
    pattern: "{date}_{author}_{title}",
  });
  expect(documents[0]).toMatchObject({title: "On trains", authors: ["Ben"], kind: "leaflet", date: "2021"});
});

test("a dry run adds nothing", async () => {
  expect(await addDocuments(store, [{name: "b.txt", bytes: bytes("More.")}], {...asking, dryRun: true})).toMatchObject({added: 1});
  expect(await store.documents()).toHaveLength(1);
});

test("the type of an analysis is the only filled one that has what is asked for", async () => {
  await imported(said("Anna backs the tax", {type: "participation", values: {participant: "Anna", event: "Meeting"}}));
  const {frame} = await network(store, {rows: "participant", columns: "event"});
  expect(frame.type).toBe("participation");
});
