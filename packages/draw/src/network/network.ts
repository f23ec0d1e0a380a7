import {own} from "@standpoint/model";
import type {Aggregate, Slice} from "@standpoint/analysis";
import {px, shortened, type Mark, type Picture} from "../marks.ts";
import {groupPaint, type Paint} from "../palette.ts";
import {groupOutlines} from "./hulls.ts";
import {keyOf, type Layout, type Node} from "./layout.ts";
import {isMixed, longestName, nodeRadius, outlineReach, strongestOf, tieLook, tieWords} from "./look.ts";
import {nameShape, nodeShape, placesIn, signShape, tieShapes, type Place, type PlacedNode, type Places} from "./shapes.ts";
import {strengthsOf, strongEnough, tiesOf, type Ties} from "./ties.ts";

export interface NetworkOptions {
  /** Default 960 by 720 pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** What the values can be read as; default "ignore". */
  readonly aggregate?: Aggregate | undefined;
  /** The largest weight, without its sign, of all slices that are to be compared; default that of this one. */
  readonly strongest?: number | undefined;
  /** Whether nodes without a tie are drawn. Default true. */
  readonly isolates?: boolean | undefined;
  /** Colours of nodes by label, `#rrggbb`. */
  readonly colours?: Readonly<Record<string, string>> | undefined;
  /** Edges whose value is nearer to 0 are left out; with combine none is. */
  readonly threshold?: number | undefined;
  /** Longest label, in characters. Default 40. */
  readonly longest?: number | undefined;
  /** The group of each row, counted from 0: an outline of its own around each group of two or more. */
  readonly groups?: Readonly<Record<string, number>> | undefined;
}

/**
 * A network as marks: ties weakest first, then their signs where they mean several things, then nodes, then labels; groups are
 * outlined behind them.
 *
 * What ties and nodes look like is said in `look.ts`. Nodes are sized by the sum of their ties.
 */
export function networkMarks(slice: Slice, layout: Layout, options: NetworkOptions = {}): Picture {
  const {width = 960, height = 720, aggregate = "ignore", strongest = strongestOf([slice]), threshold = 0, longest = longestName, groups = {}} = options;
  const places = placesIn(layout, (node) => placed(node, width, height));
  const ties = tiesOf(slice, aggregate);
  const count = strongEnough(ties, threshold);
  const nodes = nodesOf(strengthsOf(ties, count), {slice, places, isolates: options.isolates ?? true});
  const colourOf = ({side, label}: PlacedNode) => (own(options.colours ?? {}, label) as Paint | undefined) ?? groupColour(side, own(groups, label));
  return {
    width,
    height,
    marks: [
      ...outlines(nodes, groups),
      ...tieMarks(ties, {count, places, strongest}, tieShapes),
      ...(isMixed(aggregate) ? tieMarks(ties, {count, places, strongest}, signShape) : []),
      ...nodes.map((node) => nodeShape(node, colourOf(node))),
      ...nodes.map((node) => nameShape(node, shortened(node.label, longest))),
    ],
  };
}

/** The unit square, with room for labels around it. */
function placed({x, y}: Node, width: number, height: number): Place {
  return {x: px(90 + x * (width - 180)), y: px(40 + y * (height - 90))};
}

interface Drawing {
  readonly slice: Slice;
  readonly places: Places;
  readonly isolates: boolean;
}

/** Rows, then in a two-mode network columns. */
function nodesOf(strengths: {rows: Float64Array; columns: Float64Array}, {slice: {mode, rows, columns}, places, isolates}: Drawing): PlacedNode[] {
  const most = [...strengths.rows, ...strengths.columns].reduce((max, one) => Math.max(max, one), 1e-9);
  const side = (name: "row" | "column", labels: readonly string[], strength: Float64Array) =>
    labels.flatMap((label, i): PlacedNode[] => {
      const at = places.at.get(keyOf({side: name, label}));
      return at && (isolates || strength[i] > 0) ? [{side: name, label, ...at, r: nodeRadius(strength[i] / most)}] : [];
    });
  return [...side("row", rows, strengths.rows), ...(mode === "one" ? [] : side("column", columns, strengths.columns))];
}

function groupColour(side: "row" | "column", group: number | undefined): Paint | undefined {
  return side === "column" || group === undefined ? undefined : groupPaint(group);
}

function outlines(nodes: readonly PlacedNode[], groups: Readonly<Record<string, number>>): Mark[] {
  const rows = nodes.filter(({side}) => side === "row").map((node) => ({...node, group: own(groups, node.label)}));
  return groupOutlines(rows, (members) => outlineReach(members.map(({r}) => r)));
}

/** What is drawn of each tie, the weakest first, so that the strongest lie on top. */
function tieMarks(ties: Ties, {count, places, strongest}: {count: number; places: Places; strongest: number}, drawn: typeof tieShapes): Mark[] {
  const {aggregate, rows, columns, from, to, weight} = ties;
  return Array.from({length: count}, (_, i) => count - 1 - i).flatMap((tie) => {
    const [row, column, value] = [rows[from[tie]], columns[to[tie]], weight[tie]];
    const [one, other] = places.keysOf({one: row, other: column}).map((key) => places.at.get(key));
    if (!one || !other) return [];
    const title = `${row} – ${column}: ${tieWords(value, aggregate)}`;
    return drawn(one, other, tieLook(value, {aggregate, strongest}), {about: {kind: "edge", row, column, value}, title});
  });
}
