import {groupOutlines, palettes, px, shortened, widthOf, wrapped} from "@standpoint/draw";
import type {Mark, Paint, Picture} from "@standpoint/draw";
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
  neutral: light.unknown,
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

interface Spot extends NodeLook {
  readonly name: string;
}

/** The network as it is seen, drawn in `paperColours`: a picture that stands by itself, with the sentence and the legend below. */
export function drawingPicture(graph: DrawnGraph, {places, groups, legend, legendName, sentence}: PictureParts): Picture {
  const place = placing(places);
  const spots = graph.mapNodes((name, look): Spot => ({...look, name, ...place(look)}));
  const words = [...wrapped(sentence, width - 40, 13).map((text): Line => [{text}]), ...legendLines(legend, legendName)];
  return {
    width,
    height: height + line * words.length + 16,
    marks: [
      ...outlines(spots, groups ?? {}),
      ...ties(graph, new Map(spots.map((spot) => [spot.name, spot]))),
      ...spots.map(nodeMark),
      ...spots.map(nameMark),
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
  const rows = spots.filter(({side}) => side === "row").map((spot) => ({...spot, group: groups[spot.name]}));
  return groupOutlines(rows, (members) => Math.max(...members.map(({size}) => size)) + 12);
}

function ties(graph: DrawnGraph, spots: ReadonlyMap<string, Spot>): Mark[] {
  return graph.mapEdges((_, {color, size, label, one, other}, source, target): Mark => {
    const [from, to] = [spots.get(source), spots.get(target)];
    return {
      mark: "path",
      d: `M${String(from?.x ?? 0)} ${String(from?.y ?? 0)}L${String(to?.x ?? 0)} ${String(to?.y ?? 0)}`,
      stroke: color as Paint,
      strokeWidth: px(size),
      opacity: 0.7,
      ...(color === paperColours.disagree ? {dash: [7, 5]} : {}),
      title: `${one} – ${other}${label === "" ? "" : ` ${label}`}`,
    };
  });
}

function nodeMark({x, y, size, color, side, label}: Spot): Mark {
  const common = {fill: color as Paint, stroke: "paper", strokeWidth: 1.5, title: label} as const;
  if (side === "row") return {...common, mark: "circle", x, y, r: px(size)};
  return {...common, mark: "rect", x: px(x - size * 0.9), y: px(y - size * 0.9), width: px(size * 1.8), height: px(size * 1.8), radius: 2};
}

function nameMark({x, y, size, side, label}: Spot): Mark {
  const name = {mark: "text", x, y: px(y + size + 13), text: shortened(label, 44), size: 12, anchor: "middle", halo: true} as const;
  return side === "row" ? {...name, weight: 600, fill: "ink"} : {...name, fill: "muted"};
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
  if (shade !== undefined) return mixed(paperColours.neutral, paperColours.actor, shade);
  return paperColours.groups[hue] ?? paperColours.neutral;
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
