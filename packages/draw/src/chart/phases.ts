import {px, type Mark, type Picture} from "../marks.ts";
import {groupLetter, groupPaint} from "../palette.ts";
import {axisMarks, timeScale} from "../timeline/time-scale.ts";
import {heatMarks} from "./heat.ts";
import {momentWords, type DrawnMoment} from "./moment.ts";
import {pathMarks} from "./path.ts";

export interface PhaseOptions {
  /** Default 920 pixels. */
  readonly width?: number | undefined;
  /** The slice to set apart, by place. */
  readonly chosen?: number | undefined;
}

const band = {left: 52, top: 40, height: 34};

/**
 * When a debate changed: the states as a band over time, each with its letter, pale grey where there is no tie; below it how far apart each two moments
 * are, the darker the further, and the path from the first moment to the last, near where the networks are alike.
 * `distances` come row by row, from 0 to 1.
 */
export function phaseMarks(moments: readonly DrawnMoment[], distances: ArrayLike<number>, {width = 920, chosen}: PhaseOptions = {}): Picture {
  const top = band.top + band.height + 26;
  const beside = width >= 760;
  const side = beside ? Math.min(460, Math.floor(width / 2)) : Math.min(width, 520);
  const [left, below] = beside ? [side, top] : [0, top + side + 12];
  return {
    width,
    height: below + side + 12,
    marks: [
      ...bandMarks(moments, width, chosen),
      ...heatMarks(moments, distances, {left: 0, top, size: side}),
      ...pathMarks(moments, {left, top: below, size: side}),
    ],
  };
}

function bandMarks(moments: readonly DrawnMoment[], width: number, chosen: number | undefined): Mark[] {
  const mids = moments.map(({mid}) => mid);
  const step = mids.length > 1 ? (mids[mids.length - 1] - mids[0]) / (mids.length - 1) : 1;
  const scale = timeScale([mids[0] ?? NaN, (mids[mids.length - 1] ?? NaN) + step], band.left, width - 20);
  const ends = [...mids.map(scale.x), scale.x((mids[mids.length - 1] ?? 0) + step)];
  const cells = moments.map((moment, i): Mark => {
    const wide = px(Math.max(0.5, ends[i + 1] - ends[i]));
    const face =
      moment.state === null ? ({fill: "line", opacity: 0.35} as const) : {fill: groupPaint(moment.state), opacity: moment.statements === 0 ? 0.35 : 1};
    return {
      ...{mark: "rect", x: ends[i], y: band.top, width: wide, height: band.height, ...face},
      ...{title: momentWords(moment), about: {kind: "slices", places: [i]}},
    };
  });
  const letters = runsOf(moments).flatMap(({from, to, state}): Mark[] => {
    if (state === null || ends[to] - ends[from] < 12) return [];
    return [
      {mark: "text", x: px((ends[from] + ends[to]) / 2), y: band.top + 22, text: groupLetter(state), size: 14, weight: 600, anchor: "middle", halo: true},
    ];
  });
  const turns = runsOf(moments)
    .slice(1)
    .map(({from}): Mark => ({mark: "path", d: `M${ends[from]} ${band.top - 5}V${band.top + band.height + 5}`, stroke: "ink", strokeWidth: 1.5}));
  const frame = chosen === undefined || chosen >= moments.length ? [] : [frameMark(ends[chosen], ends[chosen + 1])];
  return [...axisMarks(scale, 18, band.top + band.height), ...cells, ...turns, ...letters, ...frame];
}

function frameMark(from: number, to: number): Mark {
  return {mark: "rect", x: from, y: band.top - 2, width: px(to - from), height: band.height + 4, stroke: "ink", strokeWidth: 2};
}

/** Stretches of one state, or of none; `to` is where the next begins. */
function runsOf(moments: readonly DrawnMoment[]): {from: number; to: number; state: number | null}[] {
  const starts = moments.flatMap(({state}, i) => (i === 0 || state !== moments[i - 1].state ? [i] : []));
  return starts.map((from, run) => ({from, to: starts[run + 1] ?? moments.length, state: moments[from].state}));
}
