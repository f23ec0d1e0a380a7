import {expect, test} from "vitest";
import {threadOf} from "../../src/memos/thread.ts";

test("a memo is what was written first, then each reply with who and when", () => {
  expect(threadOf("Odd.\n\nSee also p. 4.\n\n[ada, 2024-03-01] Why?\n\n[ben, 2024-03-02] Because.\n\nTwice.")).toEqual([
    {who: null, day: null, text: "Odd.\n\nSee also p. 4."},
    {who: "ada", day: "2024-03-01", text: "Why?"},
    {who: "ben", day: "2024-03-02", text: "Because.\n\nTwice."},
  ]);
});

test("a memo may begin with a reply, or be empty", () => {
  expect(threadOf("[ada, 2024-03-01] Why?")).toEqual([{who: "ada", day: "2024-03-01", text: "Why?"}]);
  expect(threadOf("")).toEqual([]);
});
