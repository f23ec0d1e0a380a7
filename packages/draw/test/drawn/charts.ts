import {frequencyMarks, matrixMarks, phaseMarks, removalMarks, scalingMarks, scoreMarks, setMarks, type DrawnScore} from "../../src/index.ts";
import {answers} from "./example.ts";
import type {Pictures} from "./pictures.ts";

const statements = Int32Array.of(1);
const counts = {yes: 0, no: 0, neutral: 0, statements};
const stances = (["yes", "no", "neutral", "both"] as const).flatMap((stance, concept) =>
  [1, 0, 1].map((own, actor) => ({...counts, actor, concept, stance, own, reported: 1 - own, ...(actor === 2 && {unsure: 1})})),
);
const month = 30 * 86_400;
const score = (i: number, value: number | null, spread = 0): DrawnScore => ({
  ...{start: i * month, mid: (i + 0.5) * month, stop: (i + 1) * month - 1, statements: (7 * i) % 12, score: value},
  interval: value === null || spread === 0 ? null : {low: value - spread, high: value + spread},
});
const range = (mean: number, spread = 1) => ({mean, low: mean - spread, high: mean + spread});
const sets = {
  ...{backbone: ["Carbon tax", "Free ports"], redundant: ["Night trains", "School meals", "Wind farms"], backboneLoss: 0.12, redundantLoss: 0.61},
  ...{shares: {"Carbon tax": 1, "Free ports": 0.8, "Night trains": 0.3, "School meals": 0, "Wind farms": 0.1}},
  trace: [0, 50, 100, 150].map((iteration) => ({iteration, cost: 0.9 - iteration / 300, best: 0.8 - iteration / 250})),
};
/** Every third moment, and how far apart these are. */
const third = (_: unknown, i: number) => i % 3 === 0;
const size = answers.phases.moments.length;
const moments = answers.phases.moments.filter(third);
const distances = Array.from({length: size}, (_, i) => answers.phases.distances.slice(i * size, (i + 1) * size).filter(third))
  .filter(third)
  .flat();
const turning = moments.map((moment, i) => ({...moment, turns: i % 3 === 0 ? 0.4 : null}));
const twoAxes = {
  actors: ["Anna", "Ben", "اتحاد العمال"].map((actor, i) => ({actor, place: [range(i - 1), range(0.5 - i)], spread: [{low: i - 2.5, high: i + 0.5}, null]})),
  concepts: ["Carbon tax", "Free ports"].map((concept, i) => ({concept, discrimination: [range(2 * i - 1), range(i, 0.5)]})),
};

type Charts = "frequencyMarks" | "matrixMarks" | "phaseMarks" | "removalMarks" | "scalingMarks" | "scoreMarks" | "setMarks";

export const chartPictures: Pictures<Charts> = {
  matrixMarks: {
    example: () => matrixMarks({...answers.matrix, cells: answers.matrix.cells.map((cell) => ({...cell, statements})), notes: []}),
    stances: () =>
      matrixMarks({
        actors: ["In own words", "حسب ما نقل", "Author not certain"],
        concepts: ["agree", "disagree", "neutral", "both", "unknown"],
        cells: stances,
        notes: [],
      }),
  },
  frequencyMarks: {
    example: () => frequencyMarks(answers.frequencies),
    levels: () => frequencyMarks([{label: "A concept with a name that goes on and on, as some do", total: 9, counts: {"1": 2, "2": 3, "3": 4}}]),
  },
  scoreMarks: {
    example: () => scoreMarks(answers.polarization),
    spread: () => scoreMarks([score(0, 0.3, 0.1), score(1, 0.6, 0.2), score(2, null), score(3, 0.5, 0.05), score(4, 0.9)], {chosen: 1}),
    single: () => scoreMarks([{...score(0, 0.42, 0.1), start: NaN, stop: NaN, mid: NaN}], {name: "density"}),
  },
  phaseMarks: {
    example: () => phaseMarks(moments, distances),
    narrow: () => phaseMarks(turning, distances, {width: 420, chosen: 3}),
  },
  removalMarks: {example: () => removalMarks(answers.backbone)},
  setMarks: {searched: () => setMarks(sets), found: () => setMarks({...sets, trace: [], shares: undefined}, {width: 560})},
  scalingMarks: {
    example: () => scalingMarks(answers.scaling),
    "two-axes": () => scalingMarks(twoAxes),
    "two-axes-wide": () => scalingMarks(twoAxes, {width: 1200}),
  },
};
