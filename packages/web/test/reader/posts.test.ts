import type {PostRow} from "@standpoint/model";
import {expect, test} from "vitest";
import {postAt, threadOf} from "../../src/reader/text/posts.ts";

function post(key: string, replyTo: string | null, start: number): PostRow {
  return {key, replyTo, start, end: start + 10, author: key.toUpperCase(), date: null};
}

test("a reply to a reply stands two deep and names whom it answers", () => {
  const thread = threadOf([post("c", "b", 20), post("a", null, 0), post("b", "a", 10)]);
  expect(thread.map(({post: {key}, depth, answers}) => `${key} ${String(depth)} ${String(answers)}`)).toEqual(["a 0 null", "b 1 A", "c 2 B"]);
});

test("posts that answer each other in a circle still have a depth", () => {
  const depths = threadOf([post("a", "b", 0), post("b", "a", 10)]).map(({depth}) => depth);
  expect(Math.max(...depths)).toBeLessThanOrEqual(2);
});

test("the post at a place is the one that holds it", () => {
  expect(postAt([post("a", null, 0), post("b", null, 10)], 10)?.key).toBe("b");
});
