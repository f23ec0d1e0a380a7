import {svg, type Picture} from "@standpoint/draw";
import {png} from "@standpoint/formats";
import {Invalid} from "@standpoint/model";
import {one, type NamedFile} from "./named-file.ts";

/** A picture as SVG or PNG, or as "marks": the marks themselves, which the page paints. Throws Invalid for another format. */
export function pictureFile({marks, width, height}: Picture, title: string, format: string): NamedFile {
  if (format === "marks") return one("json", JSON.stringify({width, height, marks}));
  if (format !== "svg" && format !== "png") throw new Invalid(`This cannot be written as "${format}": take table, json, csv, svg or png`);
  const drawn = svg(marks, {width, height, title});
  return one(format, format === "svg" ? drawn : png(drawn));
}
