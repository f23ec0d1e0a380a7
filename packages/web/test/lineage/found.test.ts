import type {Picture} from "@standpoint/draw";
import {expect, test} from "vitest";
import {foundIn} from "../../src/lineage/found.ts";

const name = (text: string, y: number, title = text) =>
  ({mark: "text", x: 10, y, text, size: 12, about: {kind: "actor", label: title.split(";")[0]!}, title}) as const;
const chart: Picture = {
  width: 100,
  height: 100,
  marks: [name("Union", 60, "Union; Guild (… to 1999)"), name("Guild of Pilots", 20), {mark: "text", x: 0, y: 0, text: "guild", size: 12}],
};

test("names are found from top to bottom, under former names too, and axis labels are not", () => {
  expect(foundIn(chart, "guild", 0).places.map(({actor}) => actor)).toEqual(["Guild of Pilots", "Union"]);
});

test("each is framed, the current thicker, and without words nothing is", () => {
  const frames = foundIn(chart, "GUILD", 1).picture.marks.filter(({mark}) => mark === "rect");
  expect(frames.map(({strokeWidth}) => (strokeWidth ?? 0) > 2)).toEqual([false, true]);
  expect(foundIn(chart, "  ", 0).picture).toBe(chart);
});
