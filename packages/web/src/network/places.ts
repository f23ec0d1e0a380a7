import type {Slice} from "@standpoint/analysis";
import {layoutOf} from "@standpoint/draw";
import type {Layout} from "@standpoint/draw";

/** Where each name stands, y up; a column of a two-mode network is `→` and its name, so that it may be called like a row. */
export type Places = Readonly<Record<string, readonly [number, number]>>;

export function columnKey(name: string): string {
  return `→${name}`;
}

/** Places for every node of the network of the whole time, as in the exported picture; every window keeps to them. */
export function layoutOfWhole(whole: Slice | undefined): Layout {
  return whole === undefined ? {nodes: []} : layoutOf(whole);
}

/** A layout by the keys of the canvas. */
export function placesOf({nodes}: Layout): Places {
  return Object.fromEntries(nodes.map(({side, label, x, y}) => [side === "row" ? label : columnKey(label), [x, -y] as const]));
}
