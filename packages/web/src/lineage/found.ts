import type {Mark, Picture} from "@standpoint/draw";

export interface Found {
  /** The picture with a frame around each name found, a thicker one around the current. */
  readonly picture: Picture;
  /** Places of the names, from top to bottom. */
  readonly places: readonly {readonly x: number; readonly y: number; readonly actor: string}[];
}

/** The organisations whose name, of any time, holds some words, whatever their case. */
export function foundIn(picture: Picture, words: string, current: number): Found {
  const sought = words.trim().toLowerCase();
  if (sought === "") return {picture, places: []};
  const names = picture.marks.flatMap((mark) =>
    mark.mark === "text" && mark.about?.kind === "actor" && `${mark.text} ${mark.title ?? ""}`.toLowerCase().includes(sought) ? [mark] : [],
  );
  const first = new Map(names.map((mark) => [labelOf(mark), mark]).toReversed() as [string, (typeof names)[number]][]);
  const sorted = [...first].toSorted(([, a], [, b]) => a.y - b.y || a.x - b.x);
  const frames = sorted.map(
    ([, mark], place): Mark => ({
      mark: "rect",
      x: mark.x - 4,
      y: mark.y - 13,
      width: Array.from(mark.text).length * mark.size * 0.55 + 8,
      height: 18,
      radius: 4,
      fill: "none",
      stroke: "disagree",
      strokeWidth: place === current ? 3 : 1.2,
    }),
  );
  return {picture: {...picture, marks: [...picture.marks, ...frames]}, places: sorted.map(([actor, {x, y}]) => ({x: x + 60, y, actor}))};
}

function labelOf({about}: Mark): string {
  return about?.kind === "actor" ? about.label : "";
}
