import {spanOf, type EntityId, type StatementId} from "@standpoint/model";
import {createSqlite} from "@standpoint/store/sqlite";
import {sizeOfAct, type Job} from "@standpoint/workbench";
import {expect, test} from "vitest";

const text = "Anna backs the tax. Ben does not.";
const asking = {who: "ada", at: 0};

test("an act is as large as what it touches: a colour of a type is nothing, a variable that goes is all its statements", async () => {
  const store = await createSqlite(":memory:", {at: 0});
  await store.act({...asking, command: "test", summary: "filled it"}, async (writing) => {
    await writing.addDocument({key: "minutes", title: "Minutes", authors: [], text});
    for (let at = 0; at < 30; ++at)
      await writing.addStatement({document: "minutes", type: "position", spans: [spanOf(text, at, at + 1)], values: {holder: "Anna"}});
  });
  const {name, colour, variables} = await store.type("position");
  const type = (draft: object): Job => ({name: "typeChange", input: {name, edit: {draft: {name, colour, variables, ...draft}}, asking}});
  const [one] = (await store.statements({}, {offset: 0, limit: 1})).rows;
  const size = async (job: Job) => Math.round(await sizeOfAct(store, job));
  expect(await size(type({colour: "#123456", name: "stand"}))).toBe(0);
  expect(await size(type({variables: variables.slice(1)}))).toBe(30);
  expect(await size({name: "recode", input: {statements: [one!.id as StatementId], from: 1 as EntityId, to: "Ben", asking}})).toBe(1);
  expect(await size({name: "merge", input: {into: 1 as EntityId, from: [2 as EntityId], asking}})).toBe(30);
  expect(await size({name: "documentRemoval", input: {key: "minutes", asking}})).toBe(30);
  expect(await size({name: "undo", input: asking})).toBe(82);
  expect(await size({name: "redo", input: asking})).toBe(0);
  await store.close();
});
