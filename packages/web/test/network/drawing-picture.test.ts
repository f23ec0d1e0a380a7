import {layoutOf, tiesOf} from "@standpoint/draw";
import type {Mark} from "@standpoint/draw";
import {expect, test} from "vitest";
import {drawingPicture, paperColours} from "../../src/network/drawing-picture.ts";
import {drawingOf} from "../../src/network/drawing.ts";
import type {ActorLooks} from "../../src/network/drawing.ts";
import {placesOf} from "../../src/network/places.ts";

const names = ["anna", "ben", "cleo"];
const slice = {
  mode: "one",
  start: 0,
  mid: 0,
  stop: 0,
  statements: 4,
  rows: names,
  columns: names,
  values: Float64Array.of(0, 1, -3, 1, 0, 2, -3, 2, 0),
} as const;
const settings = {threshold: 0, isolates: false, strongest: 3, colours: paperColours} as const;
const plain = {groups: undefined, legend: [], legendName: "", sentence: ""};

function pictureOf(actors: ActorLooks = {}, parts: Partial<Parameters<typeof drawingPicture>[1]> = {}) {
  const places = parts.places ?? placesOf(layoutOf(slice));
  return drawingPicture(drawingOf(tiesOf(slice, "subtract"), places, {...settings, actors}), {...plain, ...parts, places});
}

const circles = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.mark === "circle" ? [mark] : []));
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : []));

test("conflict is dashed, so that colour does not speak alone", () => {
  const lines = pictureOf().marks.flatMap((mark) => (mark.mark === "path" ? [[mark.title, mark.dash !== undefined]] : []));
  expect(lines.sort()).toEqual([
    ["anna – ben: +1", false],
    ["anna – cleo: −3", true],
    ["ben – cleo: +2", false],
  ]);
});

test("sizes, hues and clusters are those of the page, with a legend and what the picture shows below", () => {
  const {marks, height} = pictureOf(
    {size: {anna: 1, ben: 0.1, cleo: 0.1}, hues: {anna: 0, ben: 1}},
    {
      groups: {anna: 0, ben: 0, cleo: 1},
      legend: [{words: "work", hue: 0}, {words: "not known"}],
      legendName: "sector",
      sentence: "3 actors. Sizes tell degree.",
    },
  );
  const [anna, ben, cleo] = ["anna", "ben", "cleo"].map((name) => circles(marks).find(({title}) => title === name));
  expect(anna?.r).toBeGreaterThan(ben?.r ?? Infinity);
  expect([anna?.fill, ben?.fill, cleo?.fill]).toEqual([paperColours.groups[0], paperColours.groups[1], paperColours.unknown]);
  expect(texts(marks)).toEqual(expect.arrayContaining(["A", "sector:", "work", "not known", "3 actors. Sizes tell degree."]));
  expect(texts(marks)).not.toContain("B");
  expect(height).toBeGreaterThan(pictureOf().height);
});

test("everything lies within the picture, also where all stand on one line", () => {
  const places = {anna: [0, 0.5], ben: [0.5, 0.5], cleo: [1, 0.5]} as const;
  const {marks, width, height} = pictureOf({}, {places});
  for (const {x, y, r} of circles(marks)) expect(x - r >= 0 && x + r <= width && y - r >= 0 && y + r <= height).toBe(true);
});

test("a long sentence goes on in the next line", () => {
  const {marks, width} = pictureOf({}, {sentence: "word ".repeat(200)});
  const lines = texts(marks).filter((text) => text.startsWith("word"));
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(" ").split(" ")).toHaveLength(200);
  expect(Math.max(...lines.map((text) => text.length * 6))).toBeLessThan(width);
});
