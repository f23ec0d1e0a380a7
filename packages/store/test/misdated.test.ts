import {presets, spanOf} from "@standpoint/model";
import {createSqlite} from "@standpoint/store/sqlite";
import {expect, test} from "vitest";
import {postPlaces} from "../src/sql/post-order.ts";

const by = {who: "ada", at: 0};
const text = "Anna backs it. Ben does not. Anna gives way.";

async function thread(dates: readonly (string | undefined)[]) {
  const store = await createSqlite(":memory:", {at: 0, presets});
  await store.act({...by, command: "add", summary: "added"}, async (writing) => {
    const posts = [
      {key: "one", start: 0, end: 14, replyTo: "two"},
      {key: "two", start: 15, end: 28},
      {key: "three", start: 29, end: 44, replyTo: "one"},
    ].map((post, i) => ({...post, author: i === 1 ? "Ben" : "Anna", ...(dates[i] && {date: dates[i]})}));
    await writing.addDocument({key: "d", title: "d", authors: [], date: "2024-03-18", text, posts});
    const values = {holder: "Anna", concept: "Tax"};
    await writing.addStatement({document: "d", type: "position", spans: [spanOf(text, 0, 14)], values: {...values, agreement: true}});
    await writing.addStatement({document: "d", type: "position", spans: [spanOf(text, 29, 44)], values: {...values, agreement: false}});
    await writing.addStatement({document: "d", type: "position", spans: [spanOf(text, 29, 44)], values: {...values, agreement: false, date: "2025"}});
  });
  return store;
}

test("an answer comes after what it answers, wherever it stands, and else a later post after an earlier", () => {
  const posts = [
    {key: "a", reply_to: "c"},
    {key: "b", reply_to: null},
    {key: "c", reply_to: null},
    {key: "x", reply_to: "y"},
    {key: "y", reply_to: "x"},
  ];
  const places = postPlaces(posts);
  expect(posts.map((post) => places.get(post))).toEqual([2, 3, 1, 5, 4]);
});

test("a frame tells the post of each statement, and of those with another date than their words that no place counts", async () => {
  const frame = await (await thread([])).frame("position");
  expect([...frame.posts!]).toEqual([2, 3, -1]);
});

test("a post before the one it answers and a report of later times are told, and make no project less whole", async () => {
  const store = await thread(["2024-03-01", "2024-03-18", "2024-03-19"]);
  expect(await store.misdated()).toEqual([
    'In document "d" the post "one" is dated 2024-03-01, before the post "two" that it answers (2024-03-18).',
    expect.stringContaining("tells of 2025, but its words were written before (2024-03-19)"),
  ]);
  expect(await store.check()).toEqual([]);
});
