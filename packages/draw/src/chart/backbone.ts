import {own} from "@standpoint/model";
import {px, shortened, type Mark, type Picture} from "../marks.ts";
import {acrossMarks, downMarks, figures, valueScale} from "./axis.ts";
import {labelRoom} from "./intervals.ts";

/** A concept taken out; in the order of removal. */
export interface DrawnRemoval {
  readonly concept: string;
  /** Loss of the concepts left, and of those taken out so far. */
  readonly backboneLoss: number;
  readonly redundantLoss: number;
}

/** Two sets of concepts and what the network loses with each alone. */
export interface DrawnSets {
  readonly backbone: readonly string[];
  readonly redundant: readonly string[];
  readonly backboneLoss: number;
  readonly redundantLoss: number;
  /** The share of samples in which a concept is in the backbone. */
  readonly shares?: Readonly<Record<string, number>> | undefined;
  /** Cost of the current and of the best set during a search. */
  readonly trace: readonly {readonly iteration: number; readonly cost: number; readonly best: number}[];
}

export interface BackboneOptions {
  /** Default 880 pixels. */
  readonly width?: number | undefined;
  /** Longest label, in characters. Default 44. */
  readonly longest?: number | undefined;
}

const row = 26;

/**
 * How much is lost when concepts are taken out one after another, from the top: a solid staircase for those left, a dashed
 * one for those taken out. Those that are left before the steepest rise of the loss stand apart, in heavier letters; that
 * nothing is left at the end counts as no rise.
 */
export function removalMarks(steps: readonly DrawnRemoval[], {width = 880, longest = 44}: BackboneOptions = {}): Picture {
  const kept = keptFrom(steps);
  const labels = labelRoom(
    steps.map(({concept}) => concept),
    longest,
  );
  const [top, gap] = [34, 22];
  const y = (i: number) => top + (i + 0.5) * row + (i >= kept ? gap : 0);
  const bottom = top + steps.length * row + gap;
  const x = valueScale([0, ...steps.flatMap(({backboneLoss, redundantLoss}) => [backboneLoss, redundantLoss])], labels + 14, width - 32);
  const stairs = (loss: "backboneLoss" | "redundantLoss") =>
    steps.map((step, i) => (i === 0 ? `M${x.at(step[loss])} ${y(0)}` : `V${y(i)}H${x.at(step[loss])}`)).join("");
  const apart: Mark = {mark: "path", d: `M8 ${y(kept) - row / 2 - gap / 2}H${width - 8}`, stroke: "muted", strokeWidth: 1, dash: [2, 3]};
  const words: Mark = {mark: "text", x: 8, y: y(kept) - row / 2 - gap / 2 + 14, text: "kept longest", size: 12, fill: "muted"};
  return {
    width,
    height: bottom + 46,
    marks: [
      ...downMarks(x, top, bottom),
      ...legendMarks(Math.max(8, Math.min(labels + 14, width - 320))),
      ...(kept > 0 && kept < steps.length ? [apart, words] : []),
      ...steps.map(({backboneLoss}, i): Mark => ({mark: "path", d: `M${labels + 4} ${y(i)}H${x.at(backboneLoss)}`, stroke: "line", strokeWidth: 1})),
      {mark: "path", d: stairs("redundantLoss"), stroke: "muted", strokeWidth: 1.5, dash: [6, 4]},
      {mark: "path", d: stairs("backboneLoss"), stroke: "concept", strokeWidth: 2.5},
      ...steps.flatMap((step, i) => stepMarks(step, {y: y(i), labels, at: x.at, longest, kept: i >= kept})),
      {
        mark: "text",
        x: px((labels + width) / 2),
        y: bottom + 38,
        text: "loss: how far from the network of all concepts",
        size: 12,
        anchor: "middle",
        fill: "muted",
      },
    ],
  };
}

/** The place of the first concept whose removal is the steepest rise, the last step left aside. */
function keptFrom(steps: readonly DrawnRemoval[]): number {
  const rises = steps.slice(0, -1).map(({backboneLoss}, i) => backboneLoss - (steps[i - 1]?.backboneLoss ?? 0));
  return rises.length === 0 ? 0 : rises.lastIndexOf(Math.max(...rises));
}

function legendMarks(left: number): Mark[] {
  return [
    {mark: "path", d: `M${left} 16h26`, stroke: "concept", strokeWidth: 2.5},
    {mark: "text", x: left + 32, y: 20, text: "loss of those left", size: 12},
    {mark: "path", d: `M${left + 160} 16h26`, stroke: "muted", strokeWidth: 1.5, dash: [6, 4]},
    {mark: "text", x: left + 192, y: 20, text: "loss of those out", size: 12},
  ];
}

interface StepAt {
  readonly y: number;
  readonly labels: number;
  readonly at: (loss: number) => number;
  readonly longest: number;
  readonly kept: boolean;
}

function stepMarks({concept, backboneLoss, redundantLoss}: DrawnRemoval, {y, labels, at, longest, kept}: StepAt): Mark[] {
  const title = `${concept}: without it those left lose ${figures(backboneLoss)}, those out lose ${figures(redundantLoss)}`;
  const about = {about: {kind: "concept", label: concept}, title} as const;
  return [
    {...about, twin: true, mark: "rect", x: px(at(redundantLoss) - 3), y: y - 3, width: 6, height: 6, fill: "paper", stroke: "muted", strokeWidth: 1.5},
    {...about, mark: "circle", x: at(backboneLoss), y, r: 5, fill: "concept"},
    {...about, twin: true, mark: "text", x: labels, y: y + 4.5, text: shortened(concept, longest), size: 13, anchor: "end", weight: kept ? 600 : 400},
  ];
}

/** The backbone and the rest as two lists with their losses, and below them how the search went. */
export function setMarks(sets: DrawnSets, {width = 880, longest = 44}: BackboneOptions = {}): Picture {
  const {backbone, redundant, backboneLoss, redundantLoss, shares, trace} = sets;
  const half = Math.floor(width / 2);
  const lists: Mark[] = [
    ...listMarks(backbone, {left: 12, title: `Backbone, loss ${figures(backboneLoss)}`, kept: true, longest, shares}),
    ...listMarks(redundant, {left: half, title: `The rest, loss ${figures(redundantLoss)}`, kept: false, longest, shares}),
  ];
  const bottom = 44 + Math.max(backbone.length, redundant.length) * row;
  if (trace.length === 0) return {width, height: bottom + 8, marks: lists};
  return {width, height: bottom + 236, marks: [...lists, ...traceMarks(trace, {top: bottom + 24, width})]};
}

interface List {
  readonly left: number;
  readonly title: string;
  readonly kept: boolean;
  readonly longest: number;
  readonly shares: DrawnSets["shares"];
}

function listMarks(names: readonly string[], {left, title, kept, longest, shares}: List): Mark[] {
  return [
    {mark: "text", x: left, y: 24, text: title, size: 14, weight: 600},
    ...names.flatMap((label, i): Mark[] => {
      const y = 44 + (i + 0.5) * row;
      const share = own(shares ?? {}, label);
      const told = share === undefined ? "" : `, in the backbone in ${Math.round(100 * share)} % of samples`;
      const about = {about: {kind: "concept", label}, title: `${label}: ${kept ? "in the backbone" : "not in the backbone"}${told}`} as const;
      const bar: Mark[] =
        share === undefined
          ? []
          : [
              {mark: "rect", x: left + 22, y: y + 10, width: 120, height: 3, fill: "line"},
              {mark: "rect", x: left + 22, y: y + 10, width: px(120 * share), height: 3, fill: "concept"},
            ];
      return [
        ...bar,
        {...about, mark: "circle", x: left + 8, y, r: 5, fill: kept ? "concept" : "paper", stroke: kept ? "concept" : "muted", strokeWidth: 1.5},
        {...about, twin: true, mark: "text", x: left + 22, y: y + 4.5, text: shortened(label, longest), size: 13, weight: kept ? 600 : 400},
      ];
    }),
  ];
}

function traceMarks(trace: DrawnSets["trace"], {top, width}: {top: number; width: number}): Mark[] {
  const [left, right, bottom] = [60, width - 24, top + 170];
  const x = valueScale(
    trace.map(({iteration}) => iteration),
    left,
    right,
  );
  const y = valueScale(
    trace.flatMap(({cost, best}) => [cost, best, 0]),
    bottom,
    top + 12,
  );
  const line = (value: "cost" | "best") => trace.map((one, i) => `${i === 0 ? "M" : "L"}${x.at(one.iteration)} ${y.at(one[value])}`).join("");
  return [
    {mark: "text", x: left, y: top, text: "The search: cost of the set looked at (thin) and of the best so far (heavy)", size: 13, weight: 600},
    ...acrossMarks(y, left, right),
    ...downMarks(x, bottom, bottom),
    {mark: "path", d: line("cost"), stroke: "neutral", strokeWidth: 1, opacity: 0.8},
    {mark: "path", d: line("best"), stroke: "concept", strokeWidth: 2.5},
    {mark: "text", x: px((left + right) / 2), y: bottom + 34, text: "steps", size: 12, anchor: "middle", fill: "muted"},
  ];
}
