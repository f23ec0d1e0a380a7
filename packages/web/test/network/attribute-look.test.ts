import {layoutOf, tiesOf} from "@standpoint/draw";
import {expect, test} from "vitest";
import {attributeLook, others} from "../../src/network/attribute-look.ts";
import {drawingOf} from "../../src/network/drawing.ts";
import {networkSearch} from "../../src/network/network-search.ts";
import {placesOf} from "../../src/network/places.ts";

test("words have a colour each, the most frequent first, and the sixth none of its own", () => {
  const {hues, shade, legend, words} = attributeLook({a: "union", b: "board", c: "union", d: "firm", e: "party", f: "press", g: "town", h: null});
  expect(hues).toEqual({a: 0, c: 0, b: 1, d: 2, e: 3, f: 4, g: others});
  expect(shade).toBeUndefined();
  expect(legend.map(({words: said}) => said)).toEqual(["union", "board", "firm", "party", "press", "another, or not known"]);
  expect(words["g"]).toBe("town");
});

test("numbers have a shade each, the smallest one above that of who has none", () => {
  const {hues, shade = {}, legend, words} = attributeLook({a: 1890, b: 1990, c: 1940, d: null});
  expect(hues).toBeUndefined();
  expect([shade["a"], shade["b"], shade["c"], shade["d"]]).toEqual([0.25, 1, 0.625, undefined]);
  expect(legend.map(({words: said}) => said)).toEqual(["1890", "1990", "not known"]);
  expect(words).toEqual({a: "1890", b: "1990", c: "1940"});
});

test("an attribute that is the same for all, or known of nobody, is still a picture", () => {
  expect(attributeLook({a: -2.5, b: -2.5})).toMatchObject({shade: {a: 1, b: 1}, words: {a: "−2.50"}});
  expect(attributeLook({}).legend).toEqual([{words: "not known", hue: others}]);
});

const names = ["anna", "ben", "cleo"];
const slice = {mode: "one" as const, rows: names, columns: names, values: Float64Array.of(0, 1, 1, 1, 0, 0, 1, 0, 0)};

test("what an actor is colours it before its cluster, and who has no colour is neutral", () => {
  const colours = {actor: "#111111", concept: "", agree: "", disagree: "", neutral: "", unknown: "#888888", ink: "", paper: "", groups: ["#aa0000", "#00aa00"]};
  const actors = {groups: {anna: 0, ben: 0, cleo: 0}, hues: {anna: 1, ben: others}};
  const graph = drawingOf(tiesOf(slice, "congruence"), placesOf(layoutOf(slice)), {
    ...{threshold: 0, isolates: false, strongest: 1, colours, actors},
  });
  expect(names.map((name) => graph.getNodeAttribute(name, "color"))).toEqual(["#00aa00", "#888888", "#888888"]);
});

test("the attribute that colours is in the address", () => {
  expect(networkSearch({colour: "sector"}).colour).toBe("sector");
  expect(networkSearch({colour: ""}).colour).toBeUndefined();
});
