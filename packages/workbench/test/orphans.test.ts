import {Invalid, Missing, spanOf, type StatementId} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {createSqlite} from "@standpoint/store/sqlite";
import {acceptOrphan, factsFromNames, orphans, reviseDocument} from "@standpoint/workbench";
import {afterEach, beforeEach, expect, test} from "vitest";

const text = "The board will build the terminal next year.\n\nNobody asked the town about the noise at night.\n\nThe end.";
const asking = {who: "ada", at: 0};
let store: Store;

beforeEach(async () => {
  store = await createSqlite(":memory:", {at: 0});
  await store.act({...asking, command: "test", summary: "said"}, async (writing) => {
    await writing.addDocument({key: "d", title: "Plan", authors: [], text});
    for (const [key, words] of [
      ["noise", "Nobody asked the town about the noise at night."],
      ["end", "The end."],
    ] as const) {
      const start = text.indexOf(words);
      await writing.addStatement({key, document: "d", type: "position", spans: [spanOf(text, start, start + words.length)], values: {holder: "Board"}});
    }
  });
});
afterEach(() => store.close());

const revise = (changed: string) => reviseDocument(store, "d", {text: changed, ...asking});
const changed = "The board will build the terminal next year.\n\nHardly anybody was asked in this town about noise by night, it seems.\n\nThe end.";

test("an orphan is listed with its old words and the place that is most like them", async () => {
  await revise(changed);
  const [orphan, ...others] = await orphans(store);
  expect([orphan?.quote, others.length]).toEqual(["Nobody asked the town about the noise at night.", 0]);
  expect(orphan?.candidate?.quote).toContain("noise by night");
  expect(orphan?.score).toBeGreaterThan(0);
  expect(changed.slice(orphan!.candidate!.start, orphan!.candidate!.end)).toBe(orphan!.candidate!.quote);
  expect(await orphans(store, "other")).toEqual([]);
});

test("an accepted orphan stands at its new words without the flag, and undo makes it an orphan again", async () => {
  await revise(changed);
  const [orphan] = await orphans(store);
  const row = await acceptOrphan(store, orphan!.statement.id as StatementId, asking);
  expect([row.quote, row.flags]).toEqual([orphan?.candidate?.quote, []]);
  expect([(await orphans(store)).length, await store.check()]).toEqual([0, []]);
  await expect(acceptOrphan(store, row.id as StatementId, asking)).rejects.toBeInstanceOf(Missing);
  await store.undo(asking);
  expect(await orphans(store)).toHaveLength(1);
});

test("an orphan that nothing is like has no place to be accepted at", async () => {
  await revise("12345 67890.\n\nThe end.");
  const [orphan] = await orphans(store);
  expect(orphan?.candidate).toBeNull();
  await expect(acceptOrphan(store, orphan!.statement.id as StatementId, asking)).rejects.toBeInstanceOf(Invalid);
});

test("a pattern reads facts off names, and says which names do not fit", () => {
  expect(factsFromNames("{date}_{author}_{title}", ["2024-03-18_Green Tide_The marsh.txt", "notes.txt"])).toEqual([
    {name: "2024-03-18_Green Tide_The marsh.txt", facts: {date: "2024-03-18", authors: ["Green Tide"], title: "The marsh"}},
    {name: "notes.txt", facts: null},
  ]);
  expect(() => factsFromNames("{colour}", ["a.txt"])).toThrow(Invalid);
});
