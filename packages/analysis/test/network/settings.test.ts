import {expect, test} from "vitest";
import {presets} from "@standpoint/model";
import {fitting, network, type NetworkSettings} from "../../src/index.ts";
import {frameOf, said} from "../frame-of.ts";

const frame = said("2005-01-01: anna + tax, 2005-01-02: ben - tax");

test("a network is actors by concepts unless something else is asked for", () => {
  expect(network(frame).settings).toMatchObject({
    mode: "two",
    rows: "holder",
    columns: "concept",
    qualifier: "stance",
    aggregate: "ignore",
    normalize: "none",
    duplicates: "include",
    isolates: false,
  });
});

test("participations go by participant and event", () => {
  const meeting = frameOf([{values: {participant: "anna", event: "congress"}}, {values: {participant: "ben", event: "congress"}}], presets[2].variables);
  expect(network(meeting, {mode: "one"}).slices[0]).toMatchObject({rows: ["anna", "ben"], values: Float64Array.of(0, 1, 1, 0)});
});

const refused: [NetworkSettings, RegExp][] = [
  [{mode: "one", aggregate: "combine"}, /one-mode network: take ignore, congruence, conflict or subtract/],
  [{mode: "two", aggregate: "congruence"}, /take ignore, subtract or combine/],
  [{mode: "one", normalize: "activity"}, new RegExp(`take ${fitting.one.normalize.slice(0, -1).join(", ")} or ${fitting.one.normalize.at(-1)}`)],
  [{mode: "two", normalize: "cosine"}, /take none, activity or prominence/],
  [{mode: "one", aggregate: "subtract", normalize: "cosine"}, /similarity/],
  [{qualifier: "none", aggregate: "subtract"}, /needs a qualifier/],
  [{kernel: "gaussian"}, /needs a window/],
  [{window: {unit: "days", size: 0}}, /whole number/],
  [{aggregate: "combine", kernel: "uniform", window: {unit: "days", size: 3}}, /take ignore or subtract/],
  [{qualifier: "via", aggregate: "subtract"}, /cannot qualify/],
];

test("settings that do not go together are refused with what does", () => {
  for (const [settings, message] of refused) expect(() => network(frame, settings), JSON.stringify(settings)).toThrow(message);
});

test("as DNA 3.1 they are replaced, and a note says by what", () => {
  const {settings, notes} = network(frame, {mode: "one", aggregate: "combine", normalize: "activity", as: "dna-3.1"});
  expect(settings).toMatchObject({aggregate: "ignore", normalize: "none"});
  expect(notes).toHaveLength(2);
});

test("an explicit neutral lies halfway: half agreement with either side, nothing to subtract, 4 when combined", () => {
  const three = said("anna + tax, ben - tax, carl 0 tax, carl + ban, anna 0 ban, anna - ban");
  const values = (settings: NetworkSettings) => Array.from(network(three, settings).slices[0].values);
  expect(values({aggregate: "combine"})).toEqual([6, 1, 0, 2, 1, 4]);
  expect(values({aggregate: "subtract"})).toEqual([-1, 1, 0, -1, 1, 0]);
  expect(values({mode: "one", aggregate: "congruence"})).toEqual([0, 0, 1, 0, 0, 0.5, 1, 0.5, 0]);
});

test("an integer qualifier with one level makes everything congruent, and not a number as DNA 3.1", () => {
  const variables = [
    {name: "holder", kind: "entity", role: "holder"},
    {name: "concept", kind: "entity", role: "concept"},
    {name: "score", kind: "integer"},
  ] as const;
  const scored = frameOf([{values: {holder: "a", concept: "x", score: 3}}, {values: {holder: "b", concept: "x", score: 3}}], variables);
  const value = (as?: "dna-3.1") => network(scored, {mode: "one", qualifier: "score", aggregate: "congruence", as}).slices[0].values[1];
  expect([value(), value("dna-3.1")]).toEqual([1, NaN]);
});

test("event lists keep statements whose values are unknown", () => {
  const list = said("2005-01-01: anna ? tax, 2005-01-02: ben - tax");
  expect(Array.from(network(list, {mode: "events", aggregate: "subtract"}).events)).toEqual([0, 1]);
});
