import {expect, test} from "vitest";
import {frequencies, network} from "../../src/index.ts";
import {frameOf, type Line} from "../frame-of.ts";

const say = (holder: string, concept: string, own: boolean): Line => ({date: "2020", own, values: {holder, concept, agreement: true}});
const debate = frameOf([say("anna", "tax", true), say("anna", "tax", false), say("anna", "toll", false), say("ben", "tax", false)]);

test("a network says how many of its cells rest on reports alone, whatever its mode", () => {
  const notes = (mode: "one" | "two") => network(debate, {mode}).notes;
  expect([notes("one"), notes("two")]).toEqual([["2 of 3 cells rest on reports alone."], ["2 of 3 cells rest on reports alone."]]);
  expect(network(debate, {mode: "two", sources: "own"}).notes).toEqual([]);
});

test("frequencies say it of their labels", () => {
  expect(frequencies(debate, {by: "holder"}).notes).toEqual(["1 of 2 cells rests on reports alone."]);
  expect(frequencies(debate, {by: "concept", only: {concept: ["tax"]}}).notes).toEqual([]);
});

test("words of an uncertain author are told apart from reports and from words that are certain", () => {
  const unsure = (holder: string, concept: string): Line => ({...say(holder, concept, true), unsure: true});
  const lines = [unsure("anna", "tax"), unsure("ben", "tax"), say("ben", "tax", true), say("cy", "tax", false)];
  const notes = (...some: Line[]) => network(frameOf(some), {mode: "two"}).notes;
  expect(notes(...lines)).toEqual(["1 of 3 cells rests on reports alone, 1 on words of an uncertain author."]);
  expect(notes(unsure("anna", "tax"), say("ben", "tax", true))).toEqual(["1 of 2 cells rests on words of an uncertain author."]);
  expect(notes({...say("anna", "tax", false), unsure: true})).toEqual(["1 of 1 cell rests on reports alone."]);
});
