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
