import {counted} from "@standpoint/model";
import {px, shortened, widthOf, type Mark, type Picture} from "../marks.ts";
import {placesOf, type Place} from "./layout.ts";

/** A platform as drawn: its actors, its points as texts, and the platforms just above it. */
export interface DrawnConcept {
  readonly actors: readonly string[];
  readonly points: readonly string[];
  readonly covers: readonly number[];
}

export interface LatticeOptions {
  /** Longest label, in characters. Default 30. */
  readonly longest?: number | undefined;
  /** Platforms to set apart from the others, by place. */
  readonly chosen?: ReadonlySet<number> | undefined;
}

const labelSize = 12;
const lineHeight = 15;
const mostLines = 4;

/**
 * Platforms as a line diagram: the more actors the higher, the more points the lower.
 *
 * A point is written above the highest platform that has it, in the concept's colour, an actor below the lowest platform
 * that it is part of; so a platform has all points written at it and above it, and all actors at it and below it. The
 * larger the circle, the more actors. Of more than four names at one circle the rest are counted.
 */
export function latticeMarks(all: readonly DrawnConcept[], {longest = 30, chosen}: LatticeOptions = {}): Picture {
  const places = placesOf(all);
  const labels = labelsOf(all);
  const frame = frameOf(places, labels, longest);
  const at = places.map((place) => spotOf(place, frame));
  const lines = all.flatMap(({covers}, i) =>
    covers.map((above): Mark => ({mark: "path", d: `M${at[i].x} ${at[i].y}L${at[above].x} ${at[above].y}`, stroke: "muted", strokeWidth: 1, opacity: 0.7})),
  );
  const circles = all.map((one, i): Mark => circle(one, at[i], {most: all[0]?.actors.length ?? 1, chosen: chosen?.has(i) ?? false, place: i}));
  const texts = all.flatMap((_, i) => [...stack(labels[i].points, at[i], {side: -1, longest}), ...stack(labels[i].actors, at[i], {side: 1, longest})]);
  return {width: frame.width, height: frame.height, marks: [...lines, ...circles, ...texts]};
}

interface Labels {
  readonly points: readonly string[];
  readonly actors: readonly string[];
}

/** At each platform the points that those above it lack, and the actors that those below it lack. */
function labelsOf(all: readonly DrawnConcept[]): Labels[] {
  const inherited = all.map(({covers}) => new Set(covers.flatMap((above) => all[above].points)));
  const passed = all.map(() => new Set<string>());
  for (const {actors, covers} of all) for (const above of covers) for (const actor of actors) passed[above].add(actor);
  return all.map(({points, actors}, i) => ({
    points: points.filter((point) => !inherited[i].has(point)),
    actors: actors.filter((actor) => !passed[i].has(actor)),
  }));
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly slot: number;
  readonly layer: number;
  readonly top: number;
  readonly counts: readonly number[];
}

function frameOf(places: readonly Place[], labels: readonly Labels[], longest: number): Frame {
  const layers = Math.max(0, ...places.map(({layer}) => layer)) + 1;
  const counts = Array.from({length: layers}, (_, layer) => places.filter((place) => place.layer === layer).length);
  const texts = labels.flatMap(({points, actors}) => [...points, ...actors]);
  const widest = texts.reduce((most, text) => Math.max(most, widthOf(shortened(text, longest), labelSize)), 40);
  const slot = Math.ceil(Math.max(60, widest + 14));
  const lines = (side: keyof Labels) => Math.min(mostLines, Math.max(0, ...labels.map((one) => one[side].length)));
  const layer = 46 + (lines("points") + lines("actors")) * lineHeight;
  const top = 30 + lines("points") * lineHeight;
  return {
    width: Math.max(1, ...counts) * slot + Math.ceil(widest / 2) + 40,
    height: top + (layers - 1) * layer + lines("actors") * lineHeight + 40,
    slot,
    layer,
    top,
    counts,
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function spotOf({layer, slot}: Place, frame: Frame): Spot {
  const middle = frame.width / 2;
  return {x: px(middle + (slot - (frame.counts[layer] - 1) / 2) * frame.slot), y: px(frame.top + layer * frame.layer)};
}

function circle({actors, points}: DrawnConcept, {x, y}: Spot, {most, chosen, place}: {most: number; chosen: boolean; place: number}): Mark {
  const r = px(5 + 6 * Math.sqrt(actors.length / Math.max(1, most)));
  const title = `${counted(actors.length, "actor")}, ${counted(points.length, "point")}: ${actors.join(", ") || "nobody"}; ${points.join(", ") || "nothing"}`;
  return {
    mark: "circle",
    x,
    y,
    r,
    fill: chosen ? "agree" : "paper",
    stroke: chosen ? "agree" : "actor",
    strokeWidth: 2,
    title,
    about: {kind: "platform", place},
  };
}

/** Names above (−1) or below (1) a circle, the nearest first. */
function stack(names: readonly string[], {x, y}: Spot, {side, longest}: {side: 1 | -1; longest: number}): Mark[] {
  const shown = names.length > mostLines ? [...names.slice(0, mostLines - 1), `and ${names.length - mostLines + 1} more`] : names;
  return shown.map((text, i) => ({
    mark: "text",
    x,
    y: px(side < 0 ? y - 16 - i * lineHeight : y + 26 + i * lineHeight),
    text: shortened(text, longest),
    size: labelSize,
    anchor: "middle",
    fill: side < 0 ? "concept" : "actor",
    halo: true,
    title: i === shown.length - 1 && names.length > mostLines ? names.slice(i).join(", ") : text,
  }));
}
