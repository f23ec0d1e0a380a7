import {groupOutlines, nameShape, nodeShape, outlineReach, palettes, px, signShape, tieShapes, widthOf, wrapped} from "@standpoint/draw";
import type {Mark, Paint, Picture, PlacedNode} from "@standpoint/draw";
import {others} from "./attribute-look.ts";
import type {LegendLine} from "./attribute-look.ts";
import {mixed} from "./drawing.ts";
import type {DrawingColours, DrawnGraph, NodeLook} from "./drawing.ts";
import type {Places} from "./places.ts";

const {light} = palettes;

/** The colours of a picture on white paper. */
export const paperColours: DrawingColours = {
  actor: light.actor,
  concept: light.concept,
  agree: light.agree,
  disagree: light.disagree,
  neutral: light.neutral,
  unknown: light.unknown,
  ink: light.ink,
  paper: light.paper,
  groups: [light.group1, light.group2, light.group3, light.group4, light.group5, light.group6],
};

export interface PictureParts {
  readonly places: Places;
  /** The cluster of each actor, counted from 0. */
  readonly groups: Readonly<Record<string, number>> | undefined;
  readonly legend: readonly LegendLine[];
  /** What the legend is of. */
  readonly legendName: string;
  /** What the picture shows, in a sentence. */
  readonly sentence: string;
}

const width = 1200;
const height = 860;
const line = 20;

/** A node with what it is called in the graph. */
interface Spot extends PlacedNode {
  readonly key: string;
  readonly look: NodeLook;
}

/** The network as it is seen, drawn in `paperColours`: a picture that stands by itself, with the sentence and the legend below. */
export function drawingPicture(graph: DrawnGraph, {places, groups, legend, legendName, sentence}: PictureParts): Picture {
  const place = placing(places);
  const spots = graph.mapNodes((key, look): Spot => ({key, look, side: look.side, label: look.name, r: look.size, ...place(look)}));
  const words = [...wrapped(sentence, width - 40, 13).map((text): Line => [{text}]), ...legendLines(legend, legendName)];
  return {
    width,
    height: height + line * words.length + 16,
    marks: [
      ...outlines(spots, groups ?? {}),
      ...ties(graph, new Map(spots.map((spot) => [spot.key, spot]))),
      ...signs(graph, new Map(spots.map((spot) => [spot.key, spot]))),
      ...spots.map((spot) => nodeShape(spot, spot.look.color as Paint)),
      ...spots.map((spot) => nameShape(spot, spot.look.label)),
      ...words.flatMap((parts, i) => lineMarks(parts, height + line * (i + 1))),
    ],
  };
}

/** From the frame of all places, y up, into the picture, y down, with room for names around it. */
function placing(places: Places): (at: {readonly x: number; readonly y: number}) => {x: number; y: number} {
  const all = Object.values(places);
  const range = (axis: 0 | 1): [number, number] => {
    const [least, most] = [Math.min(...all.map((one) => one[axis])), Math.max(...all.map((one) => one[axis]))];
    return [least, Math.max(most - least, 1e-9)];
  };
  const [[left, wide], [bottom, tall]] = [range(0), range(1)];
  return ({x, y}) => ({x: px(100 + ((x - left) / wide) * (width - 200)), y: px(40 + (1 - (y - bottom) / tall) * (height - 90))});
}

function outlines(spots: readonly Spot[], groups: Readonly<Record<string, number>>): Mark[] {
  const rows = spots.filter(({side}) => side === "row").map((spot) => ({...spot, group: groups[spot.label]}));
  return groupOutlines(rows, (members) => outlineReach(members.map(({r}) => r)));
}

function ties(graph: DrawnGraph, spots: ReadonlyMap<string, Spot>): Mark[] {
  return graph
    .mapEdges((_, {look, words, one, other}, source, target): Mark[] => {
      const [from, to] = [spots.get(source), spots.get(target)];
      return from && to ? tieShapes(from, to, look, {title: `${one} – ${other}: ${words}`}) : [];
    })
    .flat();
}

/** The signs that the canvas shows, above all ties. */
function signs(graph: DrawnGraph, spots: ReadonlyMap<string, Spot>): Mark[] {
  return graph
    .mapEdges((_, {look, label}, source, target): Mark[] => {
      const [from, to] = [spots.get(source), spots.get(target)];
      return from && to && label !== "" ? signShape(from, to, look) : [];
    })
    .flat();
}

/** A word, behind a swatch of its colour where it has one. */
interface Part {
  readonly text: string;
  readonly colour?: string;
}
type Line = readonly Part[];

/** As many to a line as fit. */
function legendLines(legend: readonly LegendLine[], name: string): Line[] {
  if (legend.length === 0) return [];
  const lines: Part[][] = [[{text: `${name}:`}]];
  for (const one of legend) {
    const part = {text: one.words, colour: colourOf(one)};
    const last = lines.at(-1) ?? [];
    if (last.reduce((sum, {text}) => sum + stepOf(text), stepOf(part.text)) > width - 40) lines.push([part]);
    else last.push(part);
  }
  return lines;
}

function colourOf({hue = others, shade}: LegendLine): string {
  if (shade !== undefined) return mixed(paperColours.unknown, paperColours.actor, shade);
  return paperColours.groups[hue] ?? paperColours.unknown;
}

function lineMarks(parts: Line, y: number): Mark[] {
  let x = 20;
  return parts.flatMap(({text, colour}): Mark[] => {
    const from = x;
    x += stepOf(text);
    const word: Mark = {mark: "text", x: px(from + (colour === undefined ? 0 : 18)), y, text, size: 13, fill: "ink"};
    return colour === undefined ? [word] : [{mark: "rect", x: px(from), y: y - 11, width: 12, height: 12, radius: 3, fill: colour as Paint}, word];
  });
}

function stepOf(text: string): number {
  return widthOf(text, 13) + 40;
}
