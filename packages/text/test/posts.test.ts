import {expect, test} from "vitest";
import {postsByOpening} from "../src/index.ts";

const thread = "An article.\n\n  1. First, I “disagree”.\n\n    1. No, you quote: I was wrong. Truly.\n\nI was wrong. Sorry.\n ";

test("posts run from their opening words to the next post, without list marks and white space", () => {
  const {posts, problems} = postsByOpening(thread, [
    {key: "1", starts: 'First, I "disagree"', author: "Anna"},
    {key: "1.1", starts: "No, you quote", replyTo: "1"},
    {key: "2", starts: "I was wrong", date: "2024"},
  ]);
  expect(problems).toEqual([]);
  expect(posts.map(({start, end}) => thread.slice(start, end))).toEqual(["First, I “disagree”.", "No, you quote: I was wrong. Truly.", "I was wrong. Sorry."]);
  expect(posts.map(({key, author, date, replyTo}) => [key, author, date, replyTo])).toEqual([
    ["1", "Anna", undefined, undefined],
    ["1.1", undefined, undefined, "1"],
    ["2", undefined, "2024", undefined],
  ]);
});

test("a missing opening, a stranger answered and a repeated key are each reported, and the rest comes in", () => {
  const {posts, problems} = postsByOpening(thread, [
    {key: "a", starts: "First"},
    {key: "b", starts: "not there"},
    {key: "c", starts: "No, you", replyTo: "b"},
    {key: "c", starts: "I was wrong. S", replyTo: "z"},
  ]);
  expect(posts.map(({key, replyTo}) => [key, replyTo])).toEqual([
    ["a", undefined],
    ["c", undefined],
    ["c", undefined],
  ]);
  expect(problems.filter((problem) => problem.includes('"b"'))).toHaveLength(2);
  expect(problems.some((problem) => problem.includes('"z"'))).toBe(true);
  expect(problems.some((problem) => problem.includes("two posts"))).toBe(true);
});

test("a post that opens the text starts at 0", () => {
  expect(
    postsByOpening("Hello\nWorld", [
      {key: "1", starts: "Hello"},
      {key: "2", starts: "World"},
    ]).posts,
  ).toEqual([
    {key: "1", start: 0, end: 5},
    {key: "2", start: 6, end: 11},
  ]);
});
