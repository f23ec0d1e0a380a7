import {px, shortened, type Mark} from "../marks.ts";
import type {Paint} from "../palette.ts";
import {keyOf, type Layout, type Node} from "./layout.ts";
import {longestName, nodeLooks, squareHalf, strokeGap, tieOpacity, type TieLook} from "./look.ts";

/** A place in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the ends of ties are. */
export interface Places {
  /** By the keys of nodes. */
  readonly at: ReadonlyMap<string, Place>;
  /** The ends of a tie: both rows, or a row and a column where the layout has columns. */
  readonly keysOf: (tie: {readonly one: string; readonly other: string}) => readonly [string, string];
}

/** The nodes of a layout, each where `placed` puts it. */
export function placesIn({nodes}: Layout, placed: (node: Node) => Place): Places {
  const side = nodes.some((node) => node.side === "column") ? "column" : "row";
  return {
    at: new Map(nodes.map((node) => [keyOf(node), placed(node)])),
    keysOf: ({one, other}) => [keyOf({side: "row", label: one}), keyOf({side, label: other})],
  };
}

/** The lines of a tie, beside each other where it says two things. */
export function tieShapes(from: Place, to: Place, {strokes, width}: TieLook, about: Pick<Mark, "about" | "title"> = {}): Mark[] {
  return strokes.map(({paint, dash}, i): Mark => {
    const [ox, oy] = aside(from, to, (i - (strokes.length - 1) / 2) * (width + strokeGap));
    return {
      mark: "path",
      d: `M${px(from.x + ox)} ${px(from.y + oy)}L${px(to.x + ox)} ${px(to.y + oy)}`,
      stroke: paint,
      strokeWidth: width,
      opacity: tieOpacity,
      ...(dash.length > 0 ? {dash} : {}),
      ...about,
    };
  });
}

/** The sign of a tie, upright in its middle: nothing for a plain count. It says in letters what colour and dash say. */
export function signShape(from: Place, to: Place, {sign, strokes}: TieLook, about: Pick<Mark, "about" | "title"> = {}): Mark[] {
  if (sign === "") return [];
  const at = {x: px((from.x + to.x) / 2), y: px((from.y + to.y) / 2 + 4)};
  return [{...about, ...at, twin: true, mark: "text", text: sign, size: 13, weight: 600, anchor: "middle", fill: strokes[0].paint, halo: true}];
}

/** A step at right angles to a line. */
function aside(from: Place, to: Place, step: number): [number, number] {
  const length = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2) || 1;
  return [(-(to.y - from.y) / length) * step, ((to.x - from.x) / length) * step];
}

/** A node with the place of its middle. */
export interface PlacedNode extends Place {
  readonly side: "row" | "column";
  readonly label: string;
  readonly r: number;
}

/** A circle for a row, a square for a column. */
export function nodeShape({side, label, x, y, r}: PlacedNode, colour?: Paint): Mark {
  const {kind, paint} = nodeLooks[side];
  const common = {fill: colour ?? paint, stroke: "paper", strokeWidth: 1.5, title: label, about: {kind, label}} as const;
  if (side === "row") return {...common, mark: "circle", x, y, r};
  const half = r * squareHalf;
  return {...common, mark: "rect", x: px(x - half), y: px(y - half), width: px(2 * half), height: px(2 * half), radius: 2};
}

/** The name below its node; `text` says something else than the whole name. */
export function nameShape({side, label, x, y, r}: PlacedNode, text: string = shortened(label, longestName)): Mark {
  const {kind, name} = nodeLooks[side];
  const common = {size: 12, anchor: "middle", halo: true, about: {kind, label}, title: label} as const;
  return {...common, mark: "text", x, y: px(y + r + 13), text, fill: name.paint, ...(name.weight === 600 ? {weight: 600} : {})};
}
