import type {Store} from "@standpoint/store";
import {createSqlite} from "@standpoint/store/sqlite";
import {importFile, threadFiles, threadsAnswer} from "@standpoint/workbench";
import {afterEach, beforeEach, expect, test} from "vitest";

const asking = {who: "ada", at: 0};
let store: Store;
beforeEach(async () => {
  store = await createSqlite(":memory:", {at: 0});
});
afterEach(() => store.close());

const bring = (name: string, text: string, words = {}) => importFile(store, {name, bytes: new TextEncoder().encode(text)}, words, asking);
const claims = async () => (await threadsAnswer(store, {})).arguments.toSorted((a, b) => (a.statement < b.statement ? -1 : 1));

const node = (nodeID: string, type: string, text = type) => ({nodeID, type, text});
const edge = (path: string) => path.split(">").flatMap((id, i, all) => (i === 0 ? [] : [{edgeID: `${path}${i}`, fromID: all[i - 1]!, toID: id}]));
const aif = JSON.stringify({
  nodes: [
    node("1", "I", "The harbour should grow"),
    node("2", "I", "the marsh floods"),
    node("3", "I", "It drains"),
    node("4", "CA"),
    node("5", "CA"),
    node("7", "L", "Ann: The harbour should grow"),
    node("8", "L", "Ben: But the marsh floods"),
    node("9", "TA"),
    node("10", "YA"),
    node("11", "YA"),
  ],
  edges: ["2>4>1", "3>5>4", "7>9>8", "7>10>1", "8>11>2"].flatMap(edge),
});

test("a map in AIF becomes posts and statements: who said what in answer to whom, and an undercut of an attack", async () => {
  expect(await bring("map.json", aif)).toMatchObject({statements: 5, documents: 1, entities: 2, unanchored: []});
  expect(await claims()).toMatchObject([
    {statement: "map:1", text: "The harbour should grow", author: "Ann", status: "in", post: "7"},
    {statement: "map:2", text: "the marsh floods", author: "Ben", status: "in", post: "8"},
    {statement: "map:3", text: "It drains", status: "in", post: "claim 3"},
  ]);
  const {posts, links} = (await threadsAnswer(store, {})) as unknown as {posts: {id: string; depth: number}[]; links: {relation: string; to: string}[]};
  expect(posts.map(({id, depth}) => `${id}:${depth}`)).toEqual(["7:0", "8:1", "claim 3:0"]);
  expect(links.map(({relation, to}) => `${relation} ${to}`).sort()).toEqual(["attacks map:1", "undercuts map:4"]);
});

test("the same map twice adds nothing, and one undo takes all of it back", async () => {
  await bring("map.json", aif, {as: "aif"});
  expect(await bring("map.json", aif, {as: "aif"})).toMatchObject({statements: 0, already: 5, documents: 0});
  await store.undo(asking);
  expect([await claims(), (await store.documents()).length, (await store.entities()).length]).toEqual([[], 0, 0]);
});

test("a map in Argdown that was written by this program has the same words when it is read back", async () => {
  await bring("debate.argdown", "[Grow]: The harbour should grow.\n  - [Marsh]: The marsh floods.\n    - [Dyke]: A dyke helps.\n", {as: "argdown"});
  expect((await claims()).map(({text, status}) => `${text} ${status}`)).toEqual(["A dyke helps. in", "The harbour should grow. in", "The marsh floods. out"]);
  const [file] = await threadFiles(store, {}, "argdown");
  await bring("again.argdown", String(file!.content));
  expect((await claims()).filter(({statement}) => statement.startsWith("again:")).map(({text, status}) => `${text} ${status}`)).toEqual([
    "A dyke helps. in",
    "The harbour should grow. in",
    "The marsh floods. out",
  ]);
});

test("two claims of the same words, an attack on itself and a relation to nothing are brought in or named", async () => {
  const {notes, statements} = await bring(
    "odd.json",
    JSON.stringify({nodes: [node("1", "I", "No"), node("2", "I", "No"), node("3", "CA")], edges: edge("1>3>1")}),
  );
  expect(statements).toBe(3);
  expect(notes).toEqual(['"1" attacks itself, so it stands in no extension.']);
});

test.each([
  ["map.json", "digraph {}", /map.json is not JSON/],
  ["documents.json", "[]", /not an argument map in AIF/],
  ["x.argdown", "  - [A]: Alone\n", /x.argdown: line 1/],
])("%s with %j is refused in a sentence and leaves nothing behind", async (name, text, sentence) => {
  await expect(bring(name, text)).rejects.toThrow(sentence);
  expect((await store.documents()).length).toBe(0);
});
