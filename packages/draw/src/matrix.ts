import type {Matrix, MatrixCell} from "@standpoint/analysis";
import {stanceUnder} from "@standpoint/model";
import {px, shortened, widthOf, type Mark, type Picture} from "./marks.ts";
import type {Paint} from "./palette.ts";

export interface MatrixOptions {
  /** Side of a cell in pixels. Default 26. */
  readonly cell?: number | undefined;
  /** Longest label, in characters. Default 36. */
  readonly longest?: number | undefined;
}

/**
 * Who stands where, as marks: a row an actor, a column a concept, all pairs.
 *
 * Agreement is blue and +, disagreement orange and −, neutral grey and 0, both at once a square split along its
 * diagonal, unknown an empty hatched cell. Positions in own words are filled, with a dot where it is not certain whose words they are; those only reported are hollow; those that hold
 * only under a condition are open: dashed, with a question mark. A corner mark says that others hold beside one that does without.
 */
export function matrixMarks({actors, concepts, cells}: Matrix, {cell = 26, longest = 36}: MatrixOptions = {}): Picture {
  const left = room(actors, longest) + 12;
  const top = Math.round(room(concepts, longest) * slant) + 16;
  const known = new Map(cells.map((one) => [one.actor * concepts.length + one.concept, one]));
  const at = (a: number, c: number) => ({x: left + c * cell, y: top + a * cell, size: cell});
  const marks = actors.flatMap((actor, a) =>
    concepts.flatMap((concept, c) => {
      const one = known.get(a * concepts.length + c);
      return one ? cellMarks(one, at(a, c), {actor, concept}) : unknownMarks(at(a, c), {actor, concept});
    }),
  );
  const labels = [...actors.map((actor, a) => actorLabel(actor, at(a, 0), longest)), ...concepts.map((concept, c) => conceptLabel(concept, at(0, c), longest))];
  return {
    width: left + concepts.length * cell + Math.round(room(concepts.slice(-1), longest) * slant) + 12,
    height: top + actors.length * cell + 12,
    marks: [...marks, ...labels],
  };
}

const labelSize = 13;

/** Column labels rise at 45 degrees. */
const slant = Math.SQRT1_2;

interface Square {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}
interface Pair {
  readonly actor: string;
  readonly concept: string;
}

function room(labels: readonly string[], longest: number): number {
  return Math.ceil(labels.reduce((most, label) => Math.max(most, widthOf(shortened(label, longest), labelSize)), 0));
}

const faces = {
  yes: {paint: "agree", sign: "+"},
  no: {paint: "disagree", sign: "−"},
  neutral: {paint: "neutral", sign: "0"},
  both: {paint: "ink", sign: "±"},
  "yes-if": {paint: "agree", sign: "+?"},
  "no-if": {paint: "disagree", sign: "−?"},
  "both-if": {paint: "ink", sign: "±?"},
} as const;

function cellMarks(one: MatrixCell, square: Square, {actor, concept}: Pair): Mark[] {
  const {paint, sign} = faces[one.stance];
  if (one.derived) return derivedMarks(one, square, {actor, concept});
  const open = one.stance.endsWith("-if");
  const hollow = one.own === 0 || open;
  const conditions = (one.conditions ?? []).map((held) => `; ${stanceUnder(held)}`).join("");
  const {unsure = 0} = one;
  const count = `${one.own} own, ${one.reported} reported${unsure > 0 ? `, ${unsure} of an uncertain author` : ""}`;
  const common = {about: {kind: "cell", actor, concept, stance: one.stance}, title: `${actor} ${sign} ${concept} (${count})${conditions}`} as const;
  const shapes: Mark[] =
    one.stance === "both" ? split(square, hollow, common) : [open ? dashed(square, {...common, paint}) : body(square, hollow, {...common, paint})];
  if (!open && one.conditions) shapes.push(corner(square, common));
  if (one.own > 0 && unsure === one.own) shapes.push(dot(square, open ? paint : "paper", common));
  return [
    ...shapes,
    {
      ...common,
      mark: "text",
      x: px(square.x + square.size / 2),
      y: px(square.y + square.size / 2 + 5),
      text: sign,
      size: 15,
      weight: 600,
      anchor: "middle",
      fill: hollow ? paint : "paper",
      ...(one.stance === "both" && !hollow ? {halo: false} : {}),
    },
  ];
}

/** What nobody recorded and rules make follow: a thin dotted square with a small sign. */
function derivedMarks({stance, from}: MatrixCell, {x, y, size}: Square, {actor, concept}: Pair): Mark[] {
  const {paint, sign} = faces[stance];
  const why = from ? `follows by rule from ${from.concept} ${from.stance === "yes" ? "+" : "−"}` : "follows by rule";
  const common = {about: {kind: "cell", actor, concept, stance}, title: `${actor} ${sign} ${concept} (on no record: ${why})`} as const;
  const side = size - 8;
  return [
    {...common, mark: "path", d: `M${x + 4} ${y + 4}h${side}v${side}h${-side}Z`, fill: "paper", stroke: paint, strokeWidth: 1, dash: [1, 2]},
    {...common, mark: "text", x: px(x + size / 2), y: px(y + size / 2 + 4), text: sign, size: 11, weight: 400, anchor: "middle", fill: paint},
  ];
}

type Labelled = Pick<Mark, "about" | "title">;

/** Says that something holds under a condition, besides what holds without one. */
function corner({x, y, size}: Square, common: Labelled): Mark {
  const [right, top, side] = [x + size - 1.5, y + 1.5, px(size / 3.5)];
  return {...common, mark: "path", d: `M${px(right - side)} ${top}H${right}V${px(top + side)}Z`, fill: "paper", stroke: "ink", strokeWidth: 1};
}

/** Says that all own words are of an author who is not certain. */
function dot({x, y, size}: Square, fill: Paint, common: Labelled): Mark {
  return {...common, mark: "circle", x: px(x + size / 2), y: px(y + size - 4.5), r: 2, fill};
}

function body({x, y, size}: Square, hollow: boolean, {paint, ...common}: Labelled & {readonly paint: Paint}): Mark {
  const inset = hollow ? 2.5 : 1.5;
  return {
    ...common,
    mark: "rect",
    x: x + inset,
    y: y + inset,
    width: size - 2 * inset,
    height: size - 2 * inset,
    radius: 2,
    fill: hollow ? "paper" : paint,
    ...(hollow ? {stroke: paint, strokeWidth: 2} : {}),
  };
}

function dashed({x, y, size}: Square, {paint, ...common}: Labelled & {readonly paint: Paint}): Mark {
  const side = size - 5;
  return {...common, mark: "path", d: `M${x + 2.5} ${y + 2.5}h${side}v${side}h${-side}Z`, fill: "paper", stroke: paint, strokeWidth: 2, dash: [3, 2]};
}

function split({x, y, size}: Square, hollow: boolean, common: Labelled): Mark[] {
  const [near, farX, farY] = [1.5, x + size - 1.5, y + size - 1.5];
  const half = (d: string, paint: Paint): Mark => ({
    ...common,
    mark: "path",
    d,
    fill: hollow ? "paper" : paint,
    ...(hollow ? {stroke: paint, strokeWidth: 2} : {}),
  });
  return [half(`M${x + near} ${y + near}H${farX}L${x + near} ${farY}Z`, "agree"), half(`M${farX} ${farY}H${x + near}L${farX} ${y + near}Z`, "disagree")];
}

function unknownMarks({x, y, size}: Square, {actor, concept}: Pair): Mark[] {
  const [left, top, side] = [x + 1.5, y + 1.5, size - 3];
  const thirds = [side / 3, (2 * side) / 3, side];
  const upper = thirds.map((step) => `M${left} ${px(top + step)}L${px(left + step)} ${top}`);
  const lower = thirds.slice(0, 2).map((step) => `M${px(left + step)} ${px(top + side)}L${px(left + side)} ${px(top + step)}`);
  const common = {about: {kind: "cell", actor, concept, stance: "unknown"}, title: `${actor} ? ${concept} (unknown)`} as const;
  return [
    {...common, mark: "rect", x: left, y: top, width: side, height: side, radius: 2, fill: "paper", stroke: "line", strokeWidth: 1},
    {...common, mark: "path", d: [...upper, ...lower].join(""), stroke: "line", strokeWidth: 1},
  ];
}

function actorLabel(label: string, {x, y, size}: Square, longest: number): Mark {
  return {
    mark: "text",
    x: x - 8,
    y: px(y + size / 2 + 4.5),
    text: shortened(label, longest),
    size: labelSize,
    anchor: "end",
    about: {kind: "actor", label},
    title: label,
  };
}

function conceptLabel(label: string, {x, y, size}: Square, longest: number): Mark {
  return {
    mark: "text",
    x: px(x + size / 2 + 4),
    y: y - 7,
    text: shortened(label, longest),
    size: labelSize,
    rotate: -45,
    about: {kind: "concept", label},
    title: label,
  };
}
