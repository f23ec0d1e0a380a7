import {expect, test} from "vitest";
import {attributesOf, rowKind, structure} from "../../src/index.ts";
import {said} from "../frame-of.ts";

const people = [
  {name: "Anna", attributes: {wing: "left", size: "12", mix: "1", odd: "NaN"}},
  {name: "Ben", attributes: {wing: "left", size: "1e999", mix: "two", odd: "-inf"}},
  {name: "Cleo", attributes: {wing: "right", size: " 7 ", mix: "3"}},
  {name: "Dora", attributes: {wing: " ", size: ""}},
];

test("an attribute is of numbers where every known value is one, else of words, and whoever has none is left out", () => {
  const {attributes, notes} = attributesOf(people);
  expect(attributes).toEqual({mix: {Anna: "1", Ben: "two", Cleo: "3"}, odd: {}, size: {Anna: 12, Cleo: 7}, wing: {Anna: "left", Ben: "left", Cleo: "right"}});
  expect(notes.filter((note) => note.includes('"mix"'))).toHaveLength(1);
  expect(notes.filter((note) => note.includes('"odd"'))).toHaveLength(2);
  expect(notes.filter((note) => note.includes('"size"'))).toHaveLength(1);
  expect(notes.filter((note) => note.includes('"wing"'))).toEqual([]);
});

test("attributes asked for come alone and once, also one that nobody has", () => {
  const {attributes, notes} = attributesOf(people, ["wing", "wing", "colour"]);
  expect(Object.keys(attributes)).toEqual(["wing", "colour"]);
  expect(notes).toEqual(['Nobody has a value for the attribute "colour".']);
});

test("rows are entities of a kind where their column holds some, and none where it is a field of the documents", () => {
  const frame = said("anna + tax");
  expect([rowKind(frame), rowKind(frame, "holder"), rowKind(frame, "concept"), rowKind(frame, "document.author")]).toEqual([
    "actor",
    "actor",
    "concept",
    undefined,
  ]);
});

test("attributes make their way into the assortativity of a slice", () => {
  const frame = said("Anna + tax, Ben + tax, Cleo + toll, Dora + toll");
  const {attributes} = attributesOf([...people.slice(0, 3), {name: "Dora", attributes: {wing: "right"}}], ["wing"]);
  expect(structure(frame, {attributes, aggregate: "congruence"}).slices[0].assortativity).toEqual({wing: 1});
});
