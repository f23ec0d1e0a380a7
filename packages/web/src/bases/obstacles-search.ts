import {analyses} from "@standpoint/analysis";
import type {Point} from "@standpoint/analysis";
import type {AddressOf} from "@standpoint/model";
import {pageAddress} from "../shell/page-address.ts";

const {options} = analyses.obstacles;

/** The draft and the table it is held against; all of it is in the address. */
export type ObstaclesSearch = AddressOf<typeof options>;

export const obstaclesSearch = pageAddress<object, typeof options>({}, options);

/** A point as `--points` takes it. */
export function pointWord({concept, stance}: Point): string {
  return `${concept}${stance === "yes" ? "+" : "-"}`;
}

export function pointOfWord(word: string): Point {
  return {concept: word.slice(0, -1), stance: word.endsWith("+") ? "yes" : "no"};
}
