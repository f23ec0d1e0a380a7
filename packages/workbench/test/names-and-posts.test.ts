import {Invalid, spanOf, type StatementDraft} from "@standpoint/model";
import {createSqlite} from "@standpoint/store/sqlite";
import {afterEach, beforeEach, expect, test} from "vitest";
import type {Store} from "@standpoint/store";
import {changeEntity, linesAnswer, lineageAnswer, matrixAnswer, sourcesAnswer} from "@standpoint/workbench";

const text = "The tax is right. The tax is wrong. Let it be.";
const asking = {who: "ada", at: Date.parse("2024-05-01T00:00:00Z")};
let store: Store;

beforeEach(async () => {
  store = await createSqlite(":memory:", {at: asking.at});
});
afterEach(() => store.close());

async function add(
  document: string,
  facts: {readonly authors: string[]; readonly date: string; readonly post?: string},
  said: StatementDraft["values"],
): Promise<void> {
  const posts = facts.post ? [{key: "p1", start: 0, end: text.length, author: facts.post}] : [];
  await store.act({...asking, command: "test", summary: "said"}, async (writing) => {
    await writing.addDocument({key: document, title: document, authors: facts.authors, date: facts.date, text, posts});
    await writing.addStatement({document, type: "position", spans: [spanOf(text, 0, 17)], values: {concept: "Tax", agreement: true, ...said}});
  });
}

async function named(name: string, names: readonly {name: string; from?: string; to?: string}[]): Promise<void> {
  const row = (await store.entities("actor")).find((one) => one.name === name)!;
  await changeEntity(store, row.id as never, {...asking, names});
}

const actors = async (words = {}) => (await sourcesAnswer(store, words)).actors.map(({actor, own, by}) => [actor, own, Object.keys(by)]);

test("in a thread the post's author reports, and sources, lines and the matrix agree on it", async () => {
  await add("thread", {authors: ["Forum"], date: "2020", post: "Cleo"}, {holder: "Anna"});
  await add("own", {authors: ["Forum"], date: "2021", post: "Anna"}, {holder: "Anna"});
  expect(await actors()).toEqual([["Anna", 1, ["Cleo"]]]);
  const {reporting} = await sourcesAnswer(store, {});
  expect(reporting).toMatchObject([{reporter: "Cleo", holder: "Anna", reports: 1}]);
  const [line] = (await linesAnswer(store, {})).lines;
  expect(line?.segments).toMatchObject([{own: 1, reported: 1, reporters: ["Cleo"]}]);
  expect((await matrixAnswer(store, {}))["cells"]).toMatchObject([{own: 1, reported: 1}]);
});

test("words under a former name are the actor's own at that time, and one who kept that name apart counts as one on request", async () => {
  await add("early", {authors: ["The Guild"], date: "1990"}, {holder: "Union"});
  await add("late", {authors: ["The Guild"], date: "2010"}, {holder: "Union"});
  await add("guild", {authors: ["The Guild"], date: "1985"}, {holder: "The Guild"});
  await named("Union", [{name: "The Guild", to: "1999"}]);
  expect(await actors()).toEqual([
    ["The Guild", 1, []],
    ["Union", 1, ["The Guild"]],
  ]);
  expect((await actors({identity: "names"})).map(([actor, own]) => [actor, own])).toEqual([["Union", 2]]);
  const lines = (await linesAnswer(store, {identity: "names", at: "1995"}))["lines"];
  expect(lines).toMatchObject([{actor: "Union", name: "The Guild"}]);
});

test("a lineage calls an organisation what it was called on the day", async () => {
  await store.act({...asking, command: "test", summary: "founded"}, async (writing) => {
    await writing.addDocument({key: "d", title: "d", authors: [], text});
    await writing.addStatement({document: "d", type: "relation", spans: [spanOf(text, 0, 17)], values: {subject: "Union", relation: "founded", date: "1980"}});
  });
  await named("Union", [{name: "The Guild", to: "1999"}]);
  const on = async (at: string) => (await lineageAnswer(store, {at})).at?.exists;
  expect(await on("1990")).toMatchObject([{actor: "Union", name: "The Guild"}]);
  expect(await on("2005")).toMatchObject([{actor: "Union", name: "Union"}]);
  expect((await lineageAnswer(store, {}))["segments"]).toMatchObject([{name: "The Guild", names: [{name: "The Guild", to: "1999"}]}]);
});

test("a name of a time that cannot be is refused and nothing is kept", async () => {
  await add("d", {authors: [], date: "2020"}, {holder: "Union"});
  for (const wrong of [{name: " "}, {name: "X", from: "2000", to: "1990"}, {name: "X", from: "sometime"}])
    await expect(named("Union", [wrong])).rejects.toBeInstanceOf(Invalid);
  expect((await store.entities("actor"))[0]?.names).toBeUndefined();
});
