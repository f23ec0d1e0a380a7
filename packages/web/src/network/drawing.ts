import {isMixed, longestName, nodeRadius, shortened, strengthsOf, strokeGap, strongEnough, tieLook, tieWords} from "@standpoint/draw";
import type {Stroke, TieLook, Ties} from "@standpoint/draw";
import Graph from "graphology";
import {columnKey} from "./places.ts";
import type {Places} from "./places.ts";

/** Colours of the drawing by what they mean, as CSS writes them; sigma cannot read custom properties. */
export interface DrawingColours extends Readonly<Record<Stroke["paint"] | "actor" | "concept" | "ink" | "paper", string>> {
  /** Of clusters, in order. */
  readonly groups: readonly string[];
}

export interface DrawingSettings {
  readonly threshold: number;
  /** Whether names without a tie stay. */
  readonly isolates: boolean;
  readonly strongest: number;
  readonly colours: DrawingColours;
  /** What else actors tell, by name. */
  readonly actors?: ActorLooks;
}

/** Each by the name of an actor. */
export interface ActorLooks {
  /** 0 to 1. */
  readonly size?: Readonly<Record<string, number>> | undefined;
  readonly shade?: Readonly<Record<string, number>> | undefined;
  /** The cluster, counted from 0. */
  readonly groups?: Readonly<Record<string, number>> | undefined;
  /** The colour by what actors are, before that of the cluster; whoever has none has that of the unknown. */
  readonly hues?: Readonly<Record<string, number>> | undefined;
  /** Said behind the name: what size and shade tell, in figures. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

export interface NodeLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The whole name. */
  readonly name: string;
  readonly label: string;
  readonly color: string;
  readonly side: "row" | "column";
  /** Which of sigma's programs draws it: a circle or a square. */
  readonly type: "row" | "column";
}

export interface EdgeLook {
  /** Of all lines together. */
  readonly size: number;
  readonly color: string;
  /** Of the second line, where there are two. */
  readonly second: string;
  readonly label: string;
  readonly look: TieLook;
  /** What the tie says in a few letters. */
  readonly words: string;
  readonly one: string;
  readonly other: string;
}

export type DrawnGraph = Graph<NodeLook, EdgeLook>;

/** The ties of a slice as sigma draws them: nodes where the whole network put them, sized by the weight of their ties. */
export function drawingOf(ties: Ties, places: Places, settings: DrawingSettings): DrawnGraph {
  const {threshold, isolates} = settings;
  const graph: DrawnGraph = new Graph({type: "undirected"});
  const count = strongEnough(ties, threshold);
  const {rows, columns} = strengthsOf(ties, count);
  const most = [...rows, ...columns].reduce((max, one) => Math.max(max, one), 1e-9);
  const addNode = (key: string, strength: number, look: (share: number) => Omit<NodeLook, "x" | "y" | "type">) => {
    if (strength === 0 && !isolates) return;
    const [x, y] = places[key] ?? [0, 0];
    const drawn = look(strength / most);
    graph.addNode(key, {x, y, type: drawn.side, ...drawn});
  };
  ties.rows.forEach((name, row) => addNode(name, rows[row] ?? 0, (share) => rowLook(name, share, settings)));
  if (ties.mode === "two")
    ties.columns.forEach((name, column) => addNode(columnKey(name), columns[column] ?? 0, (share) => columnLook(name, share, settings.colours)));
  for (let tie = count - 1; tie >= 0; tie -= 1) {
    const look = edgeLook(ties, tie, settings);
    graph.addUndirectedEdge(look.one, ties.mode === "two" ? columnKey(look.other) : look.other, look);
  }
  return graph;
}

function columnLook(name: string, share: number, {concept}: DrawingColours): Omit<NodeLook, "x" | "y" | "type"> {
  return {side: "column", size: nodeRadius(share), name, label: shortened(name, longestName), color: concept};
}

function rowLook(name: string, share: number, {actors = {}, colours}: DrawingSettings): Omit<NodeLook, "x" | "y" | "type"> {
  const {size, shade, words} = actors;
  const said = words?.[name];
  const short = shortened(name, longestName);
  const plain = plainColour(name, actors, colours);
  return {
    side: "row",
    name,
    size: nodeRadius(size === undefined ? share : (size[name] ?? 0)),
    label: said === undefined ? short : `${short} · ${said}`,
    color: shade === undefined ? plain : mixed(colours.unknown, plain, shade[name] ?? 0),
  };
}

/** What a shade is of: the colour of what the actor is, or else of its cluster. */
function plainColour(name: string, {hues, groups}: ActorLooks, colours: DrawingColours): string {
  if (hues !== undefined) return colours.groups[hues[name] ?? -1] ?? colours.unknown;
  const group = groups?.[name];
  return group === undefined ? colours.actor : (colours.groups[group % colours.groups.length] ?? colours.actor);
}

/** Of two colours as `#rrggbb`, from the first at 0 to the second at 1. */
export function mixed(from: string, to: string, share: number): string {
  const part = (colour: string, at: number) => parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function edgeLook({aggregate, rows, columns, from, to, weight}: Ties, tie: number, {strongest, colours}: DrawingSettings): EdgeLook {
  const value = weight[tie] ?? 0;
  const look = tieLook(value, {aggregate, strongest});
  const [first, last] = [look.strokes[0], look.strokes.at(-1)].map((stroke) => colours[stroke?.paint ?? "unknown"]);
  return {
    look,
    size: look.strokes.length * look.width + (look.strokes.length - 1) * strokeGap,
    color: first ?? colours.unknown,
    second: last ?? colours.unknown,
    label: isMixed(aggregate) ? look.sign : "",
    words: tieWords(value, aggregate),
    one: rows[from[tie] ?? 0] ?? "",
    other: columns[to[tie] ?? 0] ?? "",
  };
}
