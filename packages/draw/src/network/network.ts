import {own} from "@standpoint/model";
import type {Aggregate, Slice} from "@standpoint/analysis";
import {px, shortened, type Mark, type Picture} from "../marks.ts";
import {groupPaint, type Paint} from "../palette.ts";
import {groupOutlines} from "./hulls.ts";
import {keyOf, type Layout, type Node} from "./layout.ts";

export interface NetworkOptions {
  /** Default 960 by 720 pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** What the values mean; default "ignore". */
  readonly aggregate?: Aggregate | undefined;
  /** Colours of nodes by label, `#rrggbb`. */
  readonly colours?: Readonly<Record<string, string>> | undefined;
  /** Edges whose value is nearer to 0 are left out; with combine none is. */
  readonly threshold?: number | undefined;
  /** Longest label, in characters. Default 32. */
  readonly longest?: number | undefined;
  /** The group of each row, counted from 0: an outline of its own around each group of two or more. */
  readonly groups?: Readonly<Record<string, number>> | undefined;
}

/**
 * A network as marks: edges weakest first, then nodes, then labels.
 *
 * Agreement is a solid blue line, conflict a dashed orange one, both at once a blue and an orange side by side, neutral
 * dotted grey; plain counts are grey. Width grows with the value, the widest 8 pixels. Actors are circles, concepts
 * squares, sized by the sum of their edges. Groups are outlined, each with its colour, dash and letter.
 */
export function networkMarks(slice: Slice, layout: Layout, options: NetworkOptions = {}): Picture {
  const {width = 960, height = 720} = options;
  const places = new Map(layout.nodes.map((node) => [keyOf(node), placed(node, width, height)]));
  const edges = edgesOf(slice, options).sort((a, b) => Math.abs(a.value) - Math.abs(b.value));
  const strongest = edges.reduce((most, {value}) => Math.max(most, Math.abs(value)), 0);
  const combined = options.aggregate === "combine";
  const lines = edges.flatMap((edge) =>
    edgeMarks(edge, places, {width: combined ? 2 : 1 + (7 * Math.abs(edge.value)) / strongest, aggregate: options.aggregate ?? "ignore"}),
  );
  const strengths = strengthsOf(edges);
  const nodes = layout.nodes
    .filter((node) => isIn(node, slice))
    .map((node) => ({node, at: placed(node, width, height), r: radius(strengths.get(keyOf(node)) ?? 0, strengths)}));
  return {
    width,
    height,
    marks: [
      ...groupMarks(nodes, options.groups ?? {}),
      ...lines,
      ...nodes.map(({node, at, r}) => nodeMark(node, at, {r, colour: own(options.colours ?? {}, node.label) ?? groupColour(node, options.groups)})),
      ...nodes.map(({node, at, r}) => labelMark(node, at, {r, longest: options.longest ?? 32})),
    ],
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}
interface Drawn {
  readonly node: Node;
  readonly at: Place;
}

function groupColour({side, label}: Node, groups: NetworkOptions["groups"]): Paint | undefined {
  const group = side === "row" ? own(groups ?? {}, label) : undefined;
  return group === undefined ? undefined : groupPaint(group);
}

function groupMarks(nodes: readonly Drawn[], groups: Readonly<Record<string, number>>): Mark[] {
  const rows = nodes.filter(({node}) => node.side === "row").map(({node: {label}, at}) => ({...at, group: own(groups, label)}));
  return groupOutlines(rows, () => 26);
}

interface EdgeValue {
  readonly row: string;
  readonly column: string;
  readonly value: number;
  /** Keys of its ends in the layout. */
  readonly ends: readonly [string, string];
}

/** The unit square, with room for labels around it. */
function placed({x, y}: Node, width: number, height: number): Place {
  return {x: px(90 + x * (width - 180)), y: px(40 + y * (height - 90))};
}

function edgesOf({mode, rows, columns, values}: Slice, {threshold = 0, aggregate}: NetworkOptions): EdgeValue[] {
  const oneMode = mode === "one";
  const least = aggregate === "combine" ? 0 : threshold;
  const edges: EdgeValue[] = [];
  rows.forEach((row, i) => {
    for (let j = oneMode ? i + 1 : 0; j < columns.length; ++j) {
      const value = values[i * columns.length + j];
      if (!(Math.abs(value) > 0 && Math.abs(value) >= least)) continue;
      edges.push({row, column: columns[j], value, ends: [keyOf({side: "row", label: row}), keyOf({side: oneMode ? "row" : "column", label: columns[j]})]});
    }
  });
  return edges;
}

interface Line {
  readonly paint: Paint;
  readonly dash?: readonly number[];
  /** Says the same as colour and dash. */
  readonly word: string;
}

const agree: Line = {paint: "agree", word: "+"};
const disagree: Line = {paint: "disagree", dash: [7, 5], word: "−"};
const neutral: Line = {paint: "neutral", dash: [1, 4], word: "0"};

function linesOf(value: number, aggregate: Aggregate): Line[] {
  switch (aggregate) {
    case "ignore":
      return [{paint: "unknown", word: ""}];
    case "congruence":
      return [agree];
    case "conflict":
      return [disagree];
    case "subtract":
      return [value > 0 ? agree : disagree];
    case "combine": {
      const lines = [...(value & 1 ? [agree] : []), ...(value & 2 ? [disagree] : [])];
      return lines.length > 0 ? lines : [neutral];
    }
  }
}

function edgeMarks(
  {row, column, value, ends}: EdgeValue,
  places: ReadonlyMap<string, Place>,
  {width, aggregate}: {width: number; aggregate: Aggregate},
): Mark[] {
  const [from, to] = [places.get(ends[0]), places.get(ends[1])];
  if (!from || !to) return [];
  const lines = linesOf(value, aggregate);
  return lines.map(({paint, dash, word}, i): Mark => {
    const [ox, oy] = aside(from, to, (i - (lines.length - 1) / 2) * (width + 1));
    return {
      mark: "path",
      d: `M${px(from.x + ox)} ${px(from.y + oy)}L${px(to.x + ox)} ${px(to.y + oy)}`,
      stroke: paint,
      strokeWidth: px(width),
      opacity: 0.7,
      ...(dash ? {dash} : {}),
      about: {kind: "edge", row, column, value},
      title: `${row} – ${column}: ${aggregate === "combine" ? word : `${word}${Math.round(Math.abs(value) * 1000) / 1000}`}`,
    };
  });
}

/** A step at right angles to a line. */
function aside(from: Place, to: Place, step: number): [number, number] {
  const length = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2) || 1;
  return [(-(to.y - from.y) / length) * step, ((to.x - from.x) / length) * step];
}

function strengthsOf(edges: readonly EdgeValue[]): Map<string, number> {
  const strengths = new Map<string, number>();
  for (const {ends, value} of edges) for (const end of ends) strengths.set(end, (strengths.get(end) ?? 0) + Math.abs(value));
  return strengths;
}

/** Areas grow with strength: 5 to 16 pixels. */
function radius(strength: number, strengths: ReadonlyMap<string, number>): number {
  let most = 1e-9;
  for (const other of strengths.values()) most = Math.max(most, other);
  return px(5 + 11 * Math.sqrt(strength / most));
}

function isIn({side, label}: Node, {rows, columns}: Slice): boolean {
  return (side === "row" ? rows : columns).includes(label);
}

function nodeMark({side, label}: Node, {x, y}: Place, {r, colour}: {r: number; colour: string | undefined}): Mark {
  const fill = colour ? (colour as Paint) : side === "row" ? "actor" : "concept";
  const common = {fill, stroke: "paper", strokeWidth: 1.5, title: label} as const;
  if (side === "row") return {...common, mark: "circle", x, y, r, about: {kind: "actor", label}};
  return {...common, mark: "rect", x: px(x - r * 0.9), y: px(y - r * 0.9), width: px(r * 1.8), height: px(r * 1.8), radius: 2, about: {kind: "concept", label}};
}

function labelMark({side, label}: Node, {x, y}: Place, {r, longest}: {r: number; longest: number}): Mark {
  return {
    mark: "text",
    x,
    y: px(y + r + 13),
    text: shortened(label, longest),
    size: 12,
    anchor: "middle",
    halo: true,
    ...(side === "row" ? {weight: 600, fill: "ink"} : {fill: "muted"}),
    about: {kind: side === "row" ? "actor" : "concept", label},
    title: label,
  };
}
