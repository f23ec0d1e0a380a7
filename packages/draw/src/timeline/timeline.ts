import {conditionWords, stanceNames} from "@standpoint/model";
import {stateOf, type Change, type Conflict, type Evidence, type Line, type Segment, type State} from "@standpoint/analysis";
import {px, shortened, type Mark, type Picture} from "../marks.ts";
import type {Paint} from "../palette.ts";
import {axisMarks, timeScale, type TimeScale} from "./time-scale.ts";

export interface TimelineOptions {
  /** Default 1080 pixels. */
  readonly width?: number | undefined;
  /** Longest concept, in characters. Default 46. */
  readonly longest?: number | undefined;
}

/**
 * Lines over time: a heading an actor, a row a concept, agree blue and +, disagree orange and −, neutral grey and 0.
 *
 * Own words are filled, reported ones hollow, deeds diamonds; what holds only under a condition is open: dashed, with a question mark. A
 * date that is uncertain fades over its interval; what held all along is a solid band over it. Between
 * the first and the last evidence of a segment runs a bar; a change is a bracket over the time it lies in; what is in
 * conflict has a dashed ring.
 */
export function timelineMarks(lines: readonly Line[], {width = 1080, longest = 46}: TimelineOptions = {}): Picture {
  const left = Math.min(340, Math.round(width * 0.36));
  const scale = timeScale(lines.flatMap(momentsOf), left, width - 24);
  const rows = rowsOf(lines);
  const height = top + rows.length * rowHeight + 16;
  const bodies = rows.flatMap((row, i) => {
    const y = top + i * rowHeight + rowHeight / 2;
    return "heading" in row ? [heading(row.heading, y, width)] : lineMarks(row.line, {y, scale, longest});
  });
  return {width, height, marks: [...axisMarks(scale, 20, height - 10), ...bodies]};
}

const top = 34;
const rowHeight = 34;

type Row = {readonly heading: string} | {readonly line: Line};

function rowsOf(lines: readonly Line[]): Row[] {
  return lines.flatMap((line, i): Row[] => (i > 0 && lines[i - 1].actor === line.actor ? [{line}] : [{heading: line.actor}, {line}]));
}

function momentsOf({segments, aside, deeds}: Line): number[] {
  return [...segments.flat(), ...aside, ...deeds].flatMap(({first, last}) => [first, last]);
}

function heading(actor: string, y: number, width: number): Mark {
  return {
    mark: "text",
    x: 12,
    y: px(y + 8),
    text: shortened(actor, Math.floor(width / 9)),
    size: 14,
    weight: 600,
    halo: true,
    about: {kind: "actor", label: actor},
  };
}

interface Place {
  readonly y: number;
  readonly scale: TimeScale;
  readonly longest: number;
}

const faces: Readonly<Record<State, {paint: Paint; sign: string}>> = {
  "yes-if": {paint: "agree", sign: "+?"},
  "no-if": {paint: "disagree", sign: "−?"},
  "neutral-if": {paint: "neutral", sign: "0?"},
  yes: {paint: "agree", sign: "+"},
  no: {paint: "disagree", sign: "−"},
  neutral: {paint: "neutral", sign: "0"},
  withdrawn: {paint: "unknown", sign: "×"},
};

function lineMarks(line: Line, place: Place): Mark[] {
  const {concept, segments, aside, deeds, changes, conflicts} = line;
  const evidence = [...segments.flat(), ...aside, ...deeds];
  const lifted = (one: Evidence) => ({...place, y: place.y + liftOf(one, evidence, place.scale)});
  const label: Mark = {
    mark: "text",
    x: 24,
    y: px(place.y + 4.5),
    text: shortened(concept, place.longest),
    size: 13,
    about: {kind: "concept", label: concept},
    title: concept,
  };
  return [
    label,
    ...evidence.flatMap((one) => fadeMarks(one, place)),
    ...segments.flatMap((segment) => barMarks(segment, place)),
    ...changes.flatMap((change) => changeMarks(change, place)),
    ...conflicts.flatMap((conflict) => [conflict.one, conflict.other].flatMap((one) => ringMarks(conflict, one, lifted(one)))),
    ...evidence.flatMap((one) => evidenceMarks(one, deeds.includes(one), lifted(one))),
  ];
}

/** Where marks of different stances would lie on one another, yes stands above and no below. */
function liftOf(one: Evidence, all: readonly Evidence[], scale: TimeScale): number {
  const x = middle(one, scale);
  const near = all.some((other) => other.stance !== one.stance && Math.abs(middle(other, scale) - x) < 14);
  return !near ? 0 : one.stance === "yes" ? -7 : one.stance === "no" ? 7 : 0;
}

function fadeMarks({first, last, stance, throughout}: Evidence, {y, scale}: Place): Mark[] {
  const [from, to] = [scale.x(first), scale.x(last)];
  if (to - from < 8) return [];
  return [{mark: "rect", x: from, y: px(y - 5), width: px(to - from), height: 10, radius: 5, fill: faces[stance].paint, opacity: throughout ? 0.5 : 0.22}];
}

function middle({first, last}: Evidence, {x}: TimeScale): number {
  return px((x(first) + x(last)) / 2);
}

/** The edge of what holds under a condition only. */
const dash = [3, 2];

function barMarks(segment: Segment, {y, scale}: Place): Mark[] {
  if (segment.length < 2) return [];
  const places = segment.map((one) => middle(one, scale));
  return [
    {
      mark: "path",
      d: `M${Math.min(...places)} ${y}H${Math.max(...places)}`,
      stroke: faces[segment[0].stance].paint,
      strokeWidth: 3,
      ...(segment[0].condition !== "" && {dash}),
    },
  ];
}

function changeMarks({from, to, kind, status, earliest, latest, before, after, within}: Change, {y, scale}: Place): Mark[] {
  const [start, end] = [scale.x(earliest), scale.x(latest)];
  const title = `${kind}: ${stanceNames[from]} to ${stanceNames[to]}, ${status}${within ? ", within the exchange" : ""}`;
  const about = {kind: "statements", ids: [before.statement, after.statement]} as const;
  return [
    {
      mark: "path",
      d: `M${start} ${y - 9}V${y - 13}H${end}V${y - 9}`,
      stroke: "ink",
      strokeWidth: 1.5,
      about,
      title,
      ...(status === "reported" && {dash: [3, 2]}),
    },
    {mark: "path", d: `M${px((start + end) / 2 - 4)} ${y - 17}l8 4l-8 4Z`, fill: "ink", about, title},
  ];
}

function ringMarks({kind, half, one, other, days}: Conflict, about: Evidence, {y, scale}: Place): Mark[] {
  const x = middle(about, scale);
  const ids = [one.statement, other.statement];
  const d = `M${px(x - 10)} ${y}a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z`;
  return [
    {
      mark: "path",
      d,
      stroke: "ink",
      strokeWidth: 1.2,
      dash: [3, 3],
      about: {kind: "statements", ids},
      title: `${half ? "half " : ""}${kind}, ${days} days apart`,
    },
  ];
}

function evidenceMarks(one: Evidence, deed: boolean, {y, scale}: Place): Mark[] {
  const {paint, sign} = faces[stateOf(one)];
  const open = one.condition !== "";
  const x = middle(one, scale);
  const about = {kind: "statements", ids: [one.statement]} as const;
  const title = `${sign} ${one.own ? "own words" : `reported by ${one.voice || "an unknown author"}`}${one.condition ? `, ${conditionWords(one.condition)}` : ""}${one.since ? `, they say since: ${one.since}` : ""}`;
  const face = {fill: one.own && !open ? paint : ("paper" as const), stroke: paint, strokeWidth: 2, about, title, ...(open && {dash})};
  const shape: Mark = deed ? {...face, mark: "path", d: `M${x} ${y - 8}l8 8l-8 8l-8 -8Z`} : {...face, mark: "circle", x, y, r: 6.5};
  return [
    shape,
    {mark: "text", x, y: px(y + 4), text: sign, size: open ? 10 : 12, weight: 600, anchor: "middle", fill: one.own && !open ? "paper" : paint, about, title},
  ];
}
