import type * as door from "../../src/index.ts";
import type {Picture} from "../../src/index.ts";
import {chartPictures} from "./charts.ts";
import {mapPictures} from "./maps.ts";
import {comparisonPictures, multiplesPictures, networkPictures} from "./networks.ts";
import {timePictures} from "./times.ts";

/** What draws a picture, of all that leaves the package. */
export type Drawing = Extract<keyof typeof door, `${string}Marks`>;

/** By what draws them and what they show. */
export type Pictures<Name extends Drawing> = Readonly<Record<Name, Readonly<Record<string, () => Picture>>>>;

/** A picture at least of everything that draws: a forgotten one is a type error. */
export const pictures: Pictures<Drawing> = {
  ...networkPictures,
  ...comparisonPictures,
  ...multiplesPictures,
  ...chartPictures,
  ...mapPictures,
  ...timePictures,
};
