import type {EntityRow, PostRow} from "@standpoint/model";
import {expect, test} from "vitest";
import {stickyAt} from "../../src/reader/panel/sticky.ts";
import {types} from "./said.ts";

const actor = (name: string, abbreviation: string | null = null): EntityRow => ({
  id: 1,
  kind: "actor",
  name,
  abbreviation,
  aliases: [],
  parent: null,
  colour: null,
  attributes: {},
  notes: null,
  externalIds: {},
  statements: 0,
  version: 1,
});
const post = (key: string, start: number, end: number, author: string): PostRow => ({key, start, end, author, date: null, replyTo: null});
const around = {
  type: types[0]!,
  entities: [actor("Green Tide", "GT"), actor("Anna")],
  authors: ["GT"],
  posts: [post("one", 100, 200, "Anna"), post("two", 200, 300, "Somebody unknown")],
  last: undefined,
};
const coded = (start: number) => ({
  type: "position",
  values: {holder: "Ben", concept: "Tax", agreement: true, via: ["CWO"], date: "2023"},
  spans: [{start, end: start + 4, quote: "tax "}],
});

test("the holder is the author of the text, by any name, or of the post", () => {
  expect(stickyAt(10, around)).toEqual({values: {holder: "Green Tide"}, from: {holder: "author of the text"}});
  expect(stickyAt(150, around).values).toEqual({holder: "Anna"});
});

test("an author nobody knows as an actor is not guessed at", () => {
  expect(stickyAt(250, around).values).toEqual({});
  expect(stickyAt(10, {...around, authors: ["GT", "Anna"]}).values).toEqual({});
});

test("holder, via and date are those of the last statement of the same post, never its concept or stance", () => {
  const carried = {holder: "Ben", via: ["CWO"], date: "2023"};
  expect(stickyAt(10, {...around, last: coded(40)}).values).toEqual(carried);
  expect(stickyAt(150, {...around, last: coded(120)}).values).toEqual(carried);
  expect(stickyAt(150, {...around, last: coded(40)}).values).toEqual({holder: "Anna"});
});
