import type {Picture} from "../marks.ts";
import {intervalMarks, labelRoom} from "./intervals.ts";
import {planeMarks} from "./plane.ts";

interface Range {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Where actors lie, and how concepts part them; a range for each axis. */
export interface DrawnScaling {
  readonly actors: readonly {readonly actor: string; readonly place: readonly Range[]}[];
  readonly concepts: readonly {readonly concept: string; readonly discrimination: readonly Range[]}[];
}

export interface ScalingOptions {
  /** Default 880 pixels. */
  readonly width?: number | undefined;
  /** Longest label, in characters. Default 44. */
  readonly longest?: number | undefined;
}

/**
 * Actors and concepts on the axes found, with their intervals. On one axis actors are rows from one end to the other, and
 * concepts below them by how they part actors; on two both are points with crosses, beside each other where it is wide
 * enough.
 */
export function scalingMarks({actors, concepts}: DrawnScaling, {width = 880, longest = 44}: ScalingOptions = {}): Picture {
  if ((actors[0]?.place.length ?? 1) > 1) return planes({actors, concepts}, {width, longest});
  const names = {actors: "Places of actors, with 95 % intervals", concepts: "How sharply concepts part them, and to which side"};
  const places = actors.map(({actor, place}) => ({label: actor, kind: "actor" as const, ...place[0]}));
  const parting = concepts.map(({concept, discrimination}) => ({label: concept, kind: "concept" as const, ...discrimination[0]}));
  const labels = labelRoom(
    [...places, ...parting].map(({label}) => label),
    longest,
  );
  const above = intervalMarks(places, {top: 0, width, name: names.actors, longest, labels});
  const below = intervalMarks(parting, {top: above.bottom + 12, width, name: names.concepts, longest, labels});
  return {width, height: below.bottom, marks: [...above.marks, ...below.marks]};
}

function planes({actors, concepts}: DrawnScaling, {width, longest}: {width: number; longest: number}): Picture {
  const beside = width >= 1000;
  const size = beside ? Math.floor(width / 2) : Math.min(width, 720);
  const [left, top] = beside ? [size, 0] : [0, size];
  const places = actors.map(({actor, place}) => ({label: actor, kind: "actor" as const, x: place[0], y: place[1]}));
  const parting = concepts.map(({concept, discrimination}) => ({label: concept, kind: "concept" as const, x: discrimination[0], y: discrimination[1]}));
  return {
    width: beside ? 2 * size : size,
    height: beside ? size : 2 * size,
    marks: [
      ...planeMarks(places, {left: 0, top: 0, size, longest, name: "Places of actors, with 95 % intervals"}),
      ...planeMarks(parting, {left, top, size, longest, name: "How concepts part them"}),
    ],
  };
}
