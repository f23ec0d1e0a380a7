import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Aggregate, Slice} from "@standpoint/analysis";
import {fitting} from "@standpoint/analysis";
import {layoutOf, networkMarks, px, squareHalf, tiesOf} from "@standpoint/draw";
import {expect, test} from "vitest";
import {drawingPicture, paperColours} from "../../src/network/drawing-picture.ts";
import {drawingOf} from "../../src/network/drawing.ts";
import {placesOf} from "../../src/network/places.ts";

interface Answer extends Omit<Slice, "values" | "start" | "mid" | "stop"> {
  readonly aggregate: Aggregate;
  readonly values: readonly (readonly number[])[];
}

/** What the command answers of the example debate, by mode and aggregate. */
const answers = Object.entries(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../draw/test/example/networks.json"), "utf8")) as Record<string, Answer>,
);
const sliceOf = ({values, ...rest}: Answer): Slice => ({...rest, start: NaN, mid: NaN, stop: NaN, values: Float64Array.from(values.flat())});

test("the example has every aggregate of both modes", () => {
  expect(answers.map(([name]) => name)).toEqual((["one", "two"] as const).flatMap((mode) => fitting[mode].aggregate.map((one) => `${mode} ${one}`)));
});

test.each(answers)("of %s, canvas, saved picture and command say the same of each tie, with the same width, in the same order", (_, answer) => {
  const slice = sliceOf(answer);
  const {aggregate} = answer;
  const strongest = Math.max(...slice.values.map(Math.abs));
  const command = networkMarks(slice, layoutOf(slice), {aggregate, isolates: false}).marks.flatMap((mark) =>
    mark.mark === "path" ? [[mark.title, mark.stroke, mark.dash?.join() ?? "", mark.strokeWidth]] : [],
  );
  const places = placesOf(layoutOf(slice));
  const graph = drawingOf(tiesOf(slice, aggregate), places, {threshold: 0, isolates: false, strongest, colours: paperColours});
  const canvas = graph
    .mapEdges((__, {one, other, words, look, color, second}) =>
      look.strokes.map(({paint, dash}, i) => {
        expect([color, second][i]).toBe(paperColours[look.strokes.length === 1 || i === 0 ? look.strokes[0]!.paint : paint]);
        return [`${one} – ${other}: ${words}`, paint, dash.join(), look.width];
      }),
    )
    .flat();
  expect(canvas).toEqual(command);
  const saved = drawingPicture(graph, {places, groups: undefined, legend: [], legendName: "", sentence: ""}).marks.flatMap((mark) =>
    mark.mark === "path" ? [[mark.title, mark.stroke, mark.dash?.join() ?? "", mark.strokeWidth]] : [],
  );
  expect(saved).toEqual(command);
});

/** Signs of ties, which are no names of nodes. */
const signs: readonly string[] = ["+", "−", "±", "0"];

test.each(answers)("of %s, nodes have the same shapes, sizes and names on the canvas as in the command's picture", (_, answer) => {
  const slice = sliceOf(answer);
  const {aggregate} = answer;
  const {marks} = networkMarks(slice, layoutOf(slice), {aggregate, isolates: false});
  const command = marks.flatMap((mark) =>
    mark.mark === "circle" ? [["row", mark.title, mark.r]] : mark.mark === "rect" ? [["column", mark.title, mark.width]] : [],
  );
  const graph = drawingOf(tiesOf(slice, aggregate), placesOf(layoutOf(slice)), {threshold: 0, isolates: false, strongest: 1, colours: paperColours});
  const canvas = graph.mapNodes((__, {type, name, size}) => [type, name, type === "row" ? size : px(2 * size * squareHalf)]);
  expect(canvas).toEqual(command);
  const names = marks.flatMap((mark) => (mark.mark === "text" && !signs.includes(mark.text) ? [mark.text] : []));
  expect(graph.mapNodes((__, {label}) => label)).toEqual(names);
});

test("signs stand on the canvas where ties of different meanings meet, and on no other", () => {
  const signsOf = ([, answer]: (typeof answers)[number]) => {
    const slice = sliceOf(answer);
    const graph = drawingOf(tiesOf(slice, answer.aggregate), placesOf(layoutOf(slice)), {threshold: 0, isolates: false, strongest: 1, colours: paperColours});
    return [...new Set(graph.mapEdges((_, {label}) => label))].sort().join(" ");
  };
  expect(Object.fromEntries(answers.map((one) => [one[0], signsOf(one)]))).toEqual({
    "one ignore": "",
    "one congruence": "",
    "one conflict": "",
    "one subtract": "+ −",
    "two ignore": "",
    "two subtract": "+ −",
    "two combine": "+ 0 ± −",
  });
});
