import {px, type Mark, type Picture} from "../marks.ts";
import {axisMarks, timeScale} from "../timeline/time-scale.ts";
import {acrossMarks, downMarks, rangeWords, valueScale} from "./axis.ts";
import {windowWords} from "./moment.ts";

/** One score from 0 to 1, of a stretch of time. */
export interface DrawnScore {
  /** Seconds since 1970; NaN where nothing is dated. */
  readonly start: number;
  readonly mid: number;
  readonly stop: number;
  readonly statements: number;
  readonly score: number | null;
  /** How far it spreads. */
  readonly interval?: {readonly low: number; readonly high: number} | null | undefined;
}

export interface ScoreOptions {
  /** Default 880 pixels. */
  readonly width?: number | undefined;
  /** What the score is called. Default "score". */
  readonly name?: string | undefined;
  /** The slice to set apart, by place. */
  readonly chosen?: number | undefined;
}

const [left, right, top, low, bars, height] = [52, 20, 44, 280, 300, 372];

/**
 * A score over time: a line with a mark for each slice, broken where there is none; its spread as a band behind it, and
 * below it how many statements each slice rests on. One slice alone lies on a line from 0 to 1.
 */
export function scoreMarks(slices: readonly DrawnScore[], {width = 880, name = "score", chosen}: ScoreOptions = {}): Picture {
  if (slices.length < 2) return singleMarks(slices[0], {width, name});
  const x = timeScale(
    slices.flatMap(({start, stop}) => [start, stop]),
    left,
    width - right,
  );
  const y = valueScale([0, 1], low, top);
  const runs = runsOf(slices);
  const place = ({mid}: DrawnScore) => x.x(mid);
  const bands = runs.map((run): Mark => ({mark: "path", d: bandOf(run, place, y.at), fill: "actor", opacity: 0.18}));
  const lines = runs.map((run): Mark => ({mark: "path", d: lineOf(run, place, y.at), stroke: "actor", strokeWidth: 2}));
  const spots = slices.flatMap((slice, i): Mark[] =>
    slice.score === null ? [] : [spot(slice, {x: place(slice), y: y.at(slice.score), place: i, chosen: i === chosen, name})],
  );
  return {
    width,
    height,
    marks: [
      ...axisMarks(x, 20, height - 24),
      ...acrossMarks(y, left, width - right),
      ...bands.filter(({mark}, i) => mark === "path" && runs[i].some(({interval}) => interval)),
      ...lines,
      ...countMarks(slices, {place, width: width - left - right, name}),
      ...spots,
    ],
  };
}

/** Slices with a score that follow on one another. */
function runsOf(slices: readonly DrawnScore[]): DrawnScore[][] {
  const runs: DrawnScore[][] = [];
  slices.forEach((slice, i) => {
    if (slice.score === null) return;
    if (i > 0 && slices[i - 1].score !== null) runs[runs.length - 1].push(slice);
    else runs.push([slice]);
  });
  return runs;
}

type Place = (slice: DrawnScore) => number;
type Height = (value: number) => number;

function lineOf(run: readonly DrawnScore[], x: Place, y: Height): string {
  return run.map((slice, i) => `${i === 0 ? "M" : "L"}${x(slice)} ${y(slice.score!)}`).join("");
}

/** Forth along the upper ends, back along the lower ones; a slice alone is as wide as its mark. */
function bandOf(run: readonly DrawnScore[], x: Place, y: Height): string {
  const spread = run.flatMap((slice) => (slice.interval ? [{x: x(slice), low: y(slice.interval.low), high: y(slice.interval.high)}] : []));
  const ends = spread.length === 1 ? [-4, 4].map((step) => ({...spread[0], x: spread[0].x + step})) : spread;
  const back = [...ends].reverse();
  return ends.length === 0 ? "" : `M${ends.map((end) => `${end.x} ${end.high}`).join("L")}L${back.map((end) => `${end.x} ${end.low}`).join("L")}Z`;
}

interface SpotAt {
  readonly x: number;
  readonly y: number;
  readonly place: number;
  readonly chosen: boolean;
  readonly name: string;
}

function spot(slice: DrawnScore, {x, y, place, chosen, name}: SpotAt): Mark {
  const about = {kind: "slices", places: [place]} as const;
  return {
    mark: "circle",
    x,
    y,
    r: chosen ? 7 : 4,
    fill: chosen ? "paper" : "actor",
    stroke: "actor",
    strokeWidth: chosen ? 3 : 1,
    title: titleOf(slice, name),
    about,
  };
}

function countMarks(slices: readonly DrawnScore[], {place, width, name}: {place: Place; width: number; name: string}): Mark[] {
  const most = slices.reduce((max, {statements}) => Math.max(max, statements), 1);
  const bar = px(Math.min(18, Math.max(1, (0.7 * width) / slices.length)));
  const marks = slices.flatMap((slice, i): Mark[] => {
    if (slice.statements === 0) return [];
    const tall = px((slice.statements / most) * (height - bars - 34));
    return [
      {
        ...{mark: "rect", x: px(place(slice) - bar / 2), y: px(height - 24 - tall), width: bar, height: tall, fill: "neutral"},
        ...{about: {kind: "slices", places: [i]}, title: titleOf(slice, name), twin: slice.score !== null},
      },
    ];
  });
  const words: Mark = {mark: "text", x: left, y: height - 6, text: `statements a slice, at most ${most}`, size: 12, fill: "muted"};
  return [...marks, {mark: "path", d: `M${left} ${height - 24}H${left + width}`, stroke: "line", strokeWidth: 1}, words];
}

/** `2020-01-01 to 2020-03-31: score 0.42, 12 statements`. */
function titleOf(slice: DrawnScore, name: string): string {
  const {score, interval, statements} = slice;
  const said = score === null ? `no ${name}` : `${name} ${rangeWords(score, interval)}`;
  return `${windowWords(slice)}: ${said}, ${statements} ${statements === 1 ? "statement" : "statements"}`;
}

function singleMarks(slice: DrawnScore | undefined, {width, name}: {width: number; name: string}): Picture {
  const x = valueScale([0, 1], left, Math.min(width, 760) - right);
  const score = slice?.score ?? null;
  const picture = (marks: readonly Mark[]): Picture => ({width: Math.min(width, 760), height: 104, marks: [...downMarks(x, 24, 68), ...marks]});
  if (!slice || score === null) return picture([]);
  const {interval} = slice;
  const about = {about: {kind: "slices", places: [0]}, title: titleOf(slice, name)} as const;
  return picture([
    ...(interval ? [{mark: "path", d: `M${x.at(interval.low)} 46H${x.at(interval.high)}`, stroke: "actor", strokeWidth: 12, opacity: 0.25} as const] : []),
    {mark: "path", d: `M${x.at(0)} 46H${x.at(score)}`, stroke: "actor", strokeWidth: 3},
    {...about, mark: "circle", x: x.at(score), y: 46, r: 7, fill: "actor"},
    {...about, twin: true, mark: "text", x: x.at(score), y: 20, text: rangeWords(score, interval), size: 13, weight: 600, anchor: "middle"},
  ]);
}
