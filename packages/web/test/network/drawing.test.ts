import {layoutOf, tiesOf} from "@standpoint/draw";
import {expect, test} from "vitest";
import {drawingOf} from "../../src/network/drawing.ts";
import {columnKey, placesOf} from "../../src/network/places.ts";

const colours = {
  actor: "#111111",
  concept: "#222222",
  agree: "#0000ff",
  disagree: "#ff8800",
  neutral: "#777777",
  unknown: "#888888",
  ink: "#000000",
  paper: "#ffffff",
  groups: ["#111111", "#222222"],
};
const settings = {threshold: 0, isolates: false, strongest: 3, colours} as const;
const names = ["anna", "ben", "cleo", "dora"];
const values = Float64Array.of(0, 1, -3, 0, 1, 0, 0, 0, -3, 0, 0, 0, 0, 0, 0, 0);
const slice = {mode: "one" as const, start: 0, mid: 0, stop: 0, statements: 4, rows: names, columns: names, values};

test("a tie carries its sign as well as its colour", () => {
  const graph = drawingOf(tiesOf(slice, "subtract"), placesOf(layoutOf(slice)), settings);
  const looks = graph.mapEdges((_, {label, color}) => `${label} ${color}`).sort();
  expect(looks).toEqual(["+ #0000ff", "− #ff8800"]);
});

test("a name without a tie is drawn only when asked for", () => {
  const ties = tiesOf(slice, "subtract");
  expect(drawingOf(ties, placesOf(layoutOf(slice)), settings).order).toBe(3);
  expect(drawingOf(ties, placesOf(layoutOf(slice)), {...settings, isolates: true}).order).toBe(4);
});

test("nodes stand where the whole network put them, whatever the slice", () => {
  const places = placesOf(layoutOf(slice));
  const part = {...slice, values: values.map((value) => (value === 1 ? 1 : 0))};
  const place = (ties: ReturnType<typeof tiesOf>) => {
    const {x, y} = drawingOf(ties, places, settings).getNodeAttributes("anna");
    return [x, y];
  };
  expect(place(tiesOf(part, "subtract"))).toEqual(place(tiesOf(slice, "subtract")));
});

test("an actor and a concept of the same name are two nodes", () => {
  const two = {...slice, mode: "two" as const, rows: ["tax"], columns: ["tax"], values: Float64Array.of(1)};
  const graph = drawingOf(tiesOf(two, "subtract"), placesOf(layoutOf(two)), settings);
  expect(graph.nodes().sort()).toEqual(["tax", columnKey("tax")].sort());
});

test("actors tell clusters by colour, and measures by size, shade and the figure behind the name", () => {
  const actors = {groups: {anna: 1}, size: {anna: 1, ben: 0}, shade: {ben: 0}, words: {anna: "0.50"}};
  const graph = drawingOf(tiesOf(slice, "subtract"), placesOf(layoutOf(slice)), {...settings, actors});
  expect(graph.getNodeAttribute("anna", "label")).toBe("anna · 0.50");
  expect(graph.getNodeAttribute("anna", "size")).toBeGreaterThan(graph.getNodeAttribute("ben", "size"));
  expect(graph.getNodeAttribute("ben", "color")).toBe("#888888");
  const outlined = drawingOf(tiesOf(slice, "subtract"), placesOf(layoutOf(slice)), {...settings, actors: {groups: {anna: 1}}});
  expect([outlined.getNodeAttribute("anna", "color"), outlined.getNodeAttribute("ben", "color")]).toEqual(["#222222", "#111111"]);
});
