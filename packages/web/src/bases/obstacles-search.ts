import {analyses, pointIn, pointTexts} from "@standpoint/analysis";
import type {Point} from "@standpoint/analysis";
import type {AddressOf} from "@standpoint/model";
import {pageAddress} from "../shell/page-address.ts";

const {options} = analyses.obstacles;

/** The draft and the table it is held against; all of it is in the address. */
export type ObstaclesSearch = AddressOf<typeof options>;

/** Points are split as the server splits them; what is no point is left out. */
export const obstaclesSearch = pageAddress<object, typeof options>({}, options, {
  points: (given) => {
    const words = pointTexts([given].flat().map(String));
    const [read, unread] = [words.filter((word) => pointIn(word)), words.filter((word) => word !== "" && !pointIn(word))];
    return {read: read.length > 0 ? read : undefined, unread};
  },
});

/** A point as `--points` takes it. */
export function pointWord({concept, stance}: Point): string {
  return `${concept}${stance === "yes" ? "+" : "-"}`;
}

export function pointOfWord(word: string): Point {
  return pointIn(word) ?? {concept: word, stance: "yes"};
}
