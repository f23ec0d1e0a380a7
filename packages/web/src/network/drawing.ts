import Graph from "graphology";
import {columnKey} from "./places.ts";
import type {Places} from "./places.ts";
import {strongEnough} from "./ties.ts";
import type {Ties} from "./ties.ts";

/** Colours of the drawing, as CSS writes them; sigma cannot read custom properties. */
export interface DrawingColours {
  readonly actor: string;
  readonly concept: string;
  readonly agree: string;
  readonly disagree: string;
  readonly neutral: string;
  readonly ink: string;
  readonly paper: string;
  /** Of clusters, in order. */
  readonly groups: readonly string[];
}

export interface DrawingSettings {
  readonly mode: "one" | "two";
  /** What a positive weight means: agreement, disagreement, or neither. */
  readonly meaning: "agree" | "disagree" | "signed" | "neutral";
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
  /** The colour by what actors are, before that of the cluster; whoever has none is neutral. */
  readonly hues?: Readonly<Record<string, number>> | undefined;
  /** Said behind the name: what size and shade tell, in figures. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

export interface NodeLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string;
  readonly color: string;
  readonly side: "row" | "column";
}

export interface EdgeLook {
  readonly size: number;
  readonly color: string;
  readonly label: string;
  readonly one: string;
  readonly other: string;
}

export type DrawnGraph = Graph<NodeLook, EdgeLook>;

/** The ties of a slice as sigma draws them: nodes where the whole network put them, sized by the weight of their ties. */
export function drawingOf(ties: Ties, places: Places, settings: DrawingSettings): DrawnGraph {
  const {mode, threshold, isolates, strongest, colours} = settings;
  const graph: DrawnGraph = new Graph({type: "undirected"});
  const count = strongEnough(ties, threshold);
  const strength = strengths(ties, count, mode);
  const most = Math.max(1e-9, ...strength.values());
  const addNode = (key: string, label: string, side: "row" | "column") => {
    const own = strength.get(key) ?? 0;
    if (own === 0 && !isolates) return;
    const [x, y] = places[key] ?? [0, 0];
    if (side === "row") graph.addNode(key, {x, y, side, ...rowLook(label, own / most, settings)});
    else graph.addNode(key, {x, y, size: 0.75 * sizeOf(own / most), label, side, color: colours.concept});
  };
  for (const name of ties.rows) addNode(name, name, "row");
  if (mode === "two") for (const name of ties.columns) addNode(columnKey(name), name, "column");
  for (let tie = count - 1; tie >= 0; tie -= 1) {
    const weight = ties.weight[tie] ?? 0;
    const one = ties.rows[ties.from[tie] ?? 0] ?? "";
    const other = ties.columns[ties.to[tie] ?? 0] ?? "";
    const size = 0.7 + 5.5 * (Math.abs(weight) / Math.max(strongest, 1e-9));
    graph.addUndirectedEdge(one, mode === "two" ? columnKey(other) : other, {
      size,
      color: colourOf(weight, settings),
      label: signOf(weight, settings),
      one,
      other,
    });
  }
  return graph;
}

function rowLook(name: string, share: number, {actors = {}, colours}: DrawingSettings): Pick<NodeLook, "size" | "label" | "color"> {
  const {size, shade, words} = actors;
  const said = words?.[name];
  const plain = plainColour(name, actors, colours);
  return {
    size: size === undefined ? sizeOf(share) : Math.max(leastNamed, sizeOf(size[name] ?? 0)),
    label: said === undefined ? name : `${name} · ${said}`,
    color: shade === undefined ? plain : mixed(colours.neutral, plain, shade[name] ?? 0),
  };
}

/** What a shade is of: the colour of what the actor is, or else of its cluster. */
function plainColour(name: string, {hues, groups}: ActorLooks, colours: DrawingColours): string {
  if (hues !== undefined) return colours.groups[hues[name] ?? -1] ?? colours.neutral;
  const group = groups?.[name];
  return group === undefined ? colours.actor : (colours.groups[group % colours.groups.length] ?? colours.actor);
}

/** The smallest circle that is given its name. */
const leastNamed = 5.2;

/** Areas grow with the share of the largest. */
function sizeOf(share: number): number {
  return 4 + 11 * Math.sqrt(Math.max(0, share));
}

/** Of two colours as `#rrggbb`, from the first at 0 to the second at 1. */
export function mixed(from: string, to: string, share: number): string {
  const part = (colour: string, at: number) => parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function strengths({rows, columns, from, to, weight}: Ties, count: number, mode: "one" | "two"): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const add = (key: string, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount);
  for (let tie = 0; tie < count; tie += 1) {
    const amount = Math.abs(weight[tie] ?? 0);
    const other = columns[to[tie] ?? 0] ?? "";
    add(rows[from[tie] ?? 0] ?? "", amount);
    add(mode === "two" ? columnKey(other) : other, amount);
  }
  return sums;
}

function colourOf(weight: number, {meaning, colours}: DrawingSettings): string {
  if (meaning === "signed") return weight < 0 ? colours.disagree : colours.agree;
  return meaning === "neutral" ? colours.neutral : colours[meaning];
}

/** Where both signs occur, the weaker in number carries its sign: colour never speaks alone. */
function signOf(weight: number, {meaning}: DrawingSettings): string {
  return meaning === "signed" ? (weight < 0 ? "−" : "+") : "";
}
