import type {EntityId} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {createSqlite} from "@standpoint/store/sqlite";
import {addDocuments, changeEntity, codeStatement, draftNamed, drafts, mergeEntities, saveDraft} from "@standpoint/workbench";
import {afterEach, beforeEach, expect, test} from "vitest";

const text = "Anna backs the tax. Ben backs the toll.";
const asking = {who: "ada", at: 0};

let store: Store;
beforeEach(async () => {
  store = await createSqlite(":memory:", {at: 0});
  await addDocuments(store, [{name: "minutes.txt", bytes: new TextEncoder().encode(text)}], asking);
  for (const [start, end, holder, concept] of [
    [0, 18, "Anna", "Tax"],
    [20, 38, "Ben", "Toll"],
  ] as const) {
    await codeStatement(store, {document: "minutes", type: "position", start, end, values: {holder, concept, agreement: true}}, asking);
  }
});
afterEach(() => store.close());

const idOf = async (name: string) => (await store.entities()).find((row) => row.name === name)!.id as EntityId;
const save = (...concepts: string[]) =>
  saveDraft(store, {name: "Call", points: concepts.map((concept) => ({concept, stance: "yes" as const})), actors: ["Anna"]}, asking);
const held = async () => {
  const {points, actors, history} = await draftNamed(store, "Call");
  return [points.map(({concept}) => concept), actors, history.map((version) => version.points.map(({concept}) => concept))];
};

test("a draft follows a concept and an actor that are renamed, in its history too", async () => {
  await save("Tax");
  await save("Tax", "Toll");
  await changeEntity(store, await idOf("Tax"), {name: "Carbon tax", ...asking});
  await changeEntity(store, await idOf("Anna"), {name: "Anna B.", ...asking});
  expect(await held()).toEqual([["Carbon tax", "Toll"], ["Anna B."], [["Carbon tax"]]]);
});

test("a draft follows concepts that are renamed and then merged, and the undo of both", async () => {
  await save("Tax");
  await changeEntity(store, await idOf("Tax"), {name: "Levy", ...asking});
  await mergeEntities(store, {into: await idOf("Toll"), from: [await idOf("Levy")], ...asking});
  expect((await held())[0]).toEqual(["Toll"]);
  await store.undo(asking);
  expect((await held())[0]).toEqual(["Levy"]);
  await store.undo(asking);
  expect((await held())[0]).toEqual(["Tax"]);
});

test("a draft of an earlier version of the program, with names alone, is read and gets ids with the first rename", async () => {
  const version = {at: "2024-01-01T00:00:00.000Z", who: "ada", points: [{concept: "Tax", stance: "yes"}], actors: ["Anna"], text: ""};
  const attributes = {draft: JSON.stringify(version), history: JSON.stringify([version])};
  await store.act({...asking, command: "draft", summary: "as it was"}, (writing) => writing.addEntity({kind: "draft", name: "Call", attributes}));
  expect(await held()).toEqual([["Tax"], ["Anna"], [["Tax"]]]);
  await changeEntity(store, await idOf("Tax"), {name: "Levy", ...asking});
  expect(await held()).toEqual([["Levy"], ["Anna"], [["Levy"]]]);
});

test("a draft of what is no concept any more keeps the name it was saved with", async () => {
  await save("Tax", "A dream");
  expect((await drafts(store))[0]!.points.map(({concept}) => concept)).toEqual(["Tax", "A dream"]);
});
