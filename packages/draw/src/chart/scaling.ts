import type {Picture} from "../marks.ts";
import type {Ends, Range} from "./axis.ts";
import {intervalMarks, labelRoom} from "./intervals.ts";
import {planeMarks} from "./plane.ts";

interface DrawnActor {
  readonly actor: string;
  readonly place: readonly Range[];
  /** Where 95 of 100 samples of the documents lie, an axis each. */
  readonly spread?: readonly (Ends | null | undefined)[] | undefined;
}

/** Where actors lie, and how concepts part them; a range for each axis. */
export interface DrawnScaling {
  readonly actors: readonly DrawnActor[];
  readonly concepts: readonly {readonly concept: string; readonly discrimination: readonly Range[]}[];
}

export interface ScalingOptions {
  /** Default 880 pixels. */
  readonly width?: number | undefined;
  /** Longest label, in characters. Default 44. */
  readonly longest?: number | undefined;
}

/**
 * Actors and concepts on the axes found, with their intervals, and as pale bands behind them their spread. On one axis actors
 * are rows from one end to the other, and concepts below them by how they part actors; on two both are points with crosses,
 * beside each other where it is wide enough.
 */
export function scalingMarks({actors, concepts}: DrawnScaling, {width = 880, longest = 44}: ScalingOptions = {}): Picture {
  if ((actors[0]?.place.length ?? 1) > 1) return planes({actors, concepts}, {width, longest});
  const places = actors.map(({actor, place, spread}) => ({label: actor, kind: "actor" as const, ...place[0], spread: spread?.[0]}));
  const parting = concepts.map(({concept, discrimination}) => ({label: concept, kind: "concept" as const, ...discrimination[0]}));
  const labels = labelRoom(
    [...places, ...parting].map(({label}) => label),
    longest,
  );
  const above = intervalMarks(places, {top: 0, width, name: headOf(actors), longest, labels});
  const below = intervalMarks(parting, {top: above.bottom + 12, width, name: "How sharply concepts part them, and to which side", longest, labels});
  return {width, height: below.bottom, marks: [...above.marks, ...below.marks]};
}

function headOf(actors: readonly DrawnActor[]): string {
  const sampled = actors.some(({spread = []}) => spread.some((one) => one));
  return `Places of actors, with 95 % intervals${sampled ? "; pale: of samples of the documents" : ""}`;
}

function planes({actors, concepts}: DrawnScaling, {width, longest}: {width: number; longest: number}): Picture {
  const beside = width >= 1200;
  const size = beside ? Math.floor(width / 2) : Math.min(width, 720);
  const [left, top] = beside ? [size, 0] : [0, size];
  const places = actors.map(({actor, place: [x, y], spread: [across, up] = []}) => ({
    ...{label: actor, kind: "actor" as const},
    x: {...x, spread: across},
    y: {...y, spread: up},
  }));
  const parting = concepts.map(({concept, discrimination}) => ({label: concept, kind: "concept" as const, x: discrimination[0], y: discrimination[1]}));
  return {
    width: beside ? 2 * size : size,
    height: beside ? size : 2 * size,
    marks: [
      ...planeMarks(places, {left: 0, top: 0, size, longest, name: headOf(actors)}),
      ...planeMarks(parting, {left, top, size, longest, name: "How concepts part them"}),
    ],
  };
}
