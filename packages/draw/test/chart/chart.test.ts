import {expect, test} from "vitest";
import {groupLetter, phaseMarks, removalMarks, scalingMarks, scoreMarks, setMarks, svg, type Mark, type Picture} from "../../src/index.ts";
import {valueScale} from "../../src/chart/axis.ts";

const month = 30 * 86_400;
const at = (i: number) => ({start: i * month, mid: (i + 0.5) * month, stop: (i + 1) * month - 1});
const scored = (...scores: readonly (number | null)[]) => scores.map((score, i) => ({...at(i), statements: 4 + i, score}));
const circles = ({marks}: Picture) => marks.flatMap((mark) => (mark.mark === "circle" ? [mark] : []));
const paths = ({marks}: Picture) => marks.flatMap((mark) => (mark.mark === "path" ? [mark] : []));
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : []));
const range = (mean: number) => ({mean, low: mean - 1, high: mean + 1});

function soundFile({marks, width, height}: Picture): string {
  const file = svg(marks, {width, height});
  expect(file).not.toMatch(/NaN|Infinity|undefined/);
  return file;
}

test("a curve is broken where a slice has no score, and each score opens its slice", () => {
  const picture = scoreMarks(scored(0.2, 0.4, null, 0.9));
  expect(circles(picture).map(({about}) => about)).toEqual([0, 1, 3].map((place) => ({kind: "slices", places: [place]})));
  const lines = paths(picture).filter(({stroke, strokeWidth}) => stroke === "actor" && strokeWidth === 2);
  expect(lines.map(({d}) => d.split("L").length)).toEqual([2, 1]);
  soundFile(picture);
});

test("a slice without a score is still reached by key: through the bar of its statements", () => {
  const bars = scoreMarks(scored(0.2, null)).marks.filter((mark) => mark.mark === "rect");
  expect(bars.map(({twin, title}) => [twin, title])).toEqual([
    [true, "1970-01-01 to 1970-01-30: score 0.20, 4 statements"],
    [false, "1970-01-31 to 1970-03-01: no score, 5 statements"],
  ]);
});

test("a spread is a band from its upper ends to its lower ones", () => {
  const spread = scored(0.5, 0.5).map((slice) => ({...slice, interval: {low: 0.4, high: 0.7}}));
  const bands = paths(scoreMarks(spread)).filter(({fill}) => fill !== undefined);
  expect(bands.map(({d}) => d.match(/[ML]/g)?.length)).toEqual([4]);
  expect(paths(scoreMarks(scored(0.5, 0.5))).filter(({fill}) => fill !== undefined)).toEqual([]);
});

test("one slice lies on a line from 0 to 1, and none leaves it bare", () => {
  const undated = [{start: NaN, mid: NaN, stop: NaN, statements: 3, score: 0.5}];
  expect(texts(scoreMarks(undated).marks)).toContain("0.50");
  soundFile(scoreMarks(undated));
  expect(circles(scoreMarks([]))).toEqual([]);
});

test("concepts are in the order of removal, and those left before the steepest rise stand apart", () => {
  const steps = [0.01, 0.02, 0.4, 0.5].map((backboneLoss, i) => ({concept: "abcd".charAt(i), backboneLoss, redundantLoss: 0.5 - i / 10}));
  const picture = removalMarks(steps);
  const names = picture.marks.flatMap((mark) => (mark.mark === "text" && mark.about ? [[mark.text, mark.weight]] : []));
  expect(names).toEqual([
    ["a", 400],
    ["b", 400],
    ["c", 600],
    ["d", 600],
  ]);
  expect(texts(picture.marks)).toContain("kept longest");
  soundFile(picture);
});

test("a backbone and the rest are two lists, with the search below them where there was one", () => {
  const sets = {backbone: ["a"], redundant: ["b", "c"], backboneLoss: 0.1, redundantLoss: 0.4, trace: []};
  const found = setMarks(sets);
  expect(texts(found.marks)).toEqual(["Backbone, loss 0.10", "a", "The rest, loss 0.40", "b", "c"]);
  const searched = setMarks({...sets, trace: [0, 50].map((iteration) => ({iteration, cost: 0.3, best: 0.2})), shares: {a: 0.9, b: 0.1, c: 0}});
  expect(searched.height).toBeGreaterThan(found.height);
  expect(circles(searched)[0].title).toBe("a: in the backbone, in the backbone in 90 % of samples");
  soundFile(searched);
});

test("actors come from one end of the axis to the other with their intervals, concepts below them", () => {
  const picture = scalingMarks({
    actors: [
      {actor: "right", place: [range(2)]},
      {actor: "left", place: [range(-2)]},
    ],
    concepts: [{concept: "tax", discrimination: [range(0.5)]}],
  });
  expect(circles(picture).map(({title}) => title)).toEqual(["left: −2.00 (−3.00 to −1.00)", "right: 2.00 (1.00 to 3.00)"]);
  expect(texts(picture.marks).filter((text) => ["left", "right", "tax"].includes(text))).toEqual(["left", "right", "tax"]);
  soundFile(picture);
});

test("on two axes each actor is a point with a cross of intervals", () => {
  const actors = ["a", "b", "c"].map((actor, i) => ({actor, place: [range(i), range(-i)]}));
  const narrow = scalingMarks({actors, concepts: []});
  const wide = scalingMarks({actors, concepts: []}, {width: 1200});
  expect(circles(narrow).map(({x}) => x)).toEqual([...circles(narrow).map(({x}) => x)].sort((a, b) => a - b));
  expect(paths(narrow).filter(({stroke, opacity}) => stroke === "actor" && opacity === 0.3)).toHaveLength(3);
  expect(narrow.height).toBe(2 * narrow.width);
  expect(wide.width).toBe(2 * wide.height);
  soundFile(wide);
});

test("spreads over samples of the documents are pale bands behind the intervals, on one axis and on two, and are told with the place", () => {
  const spread = {low: -0.5, high: 0.75};
  const one = scalingMarks({actors: [{actor: "anna", place: [range(0)], spread: [spread]}], concepts: []});
  const bands = (picture: Picture) => paths(picture).filter(({opacity = 1}) => opacity < 0.3);
  expect(bands(one)).toHaveLength(1);
  expect(circles(one).map(({title}) => title)).toEqual(["anna: 0.00 (−1.00 to 1.00); 95 of 100 samples −0.50 to 0.75"]);
  const two = scalingMarks({actors: [{actor: "anna", place: [range(0), range(1)], spread: [spread, null]}], concepts: []});
  expect(bands(two).map(({d}) => [d.includes("H"), d.includes("V")])).toEqual([[true, false]]);
  expect(two.marks.findIndex(({opacity = 1}) => opacity < 0.3)).toBeLessThan(two.marks.findIndex(({opacity}) => opacity === 0.3));
  const beyond = scalingMarks({actors: [{actor: "anna", place: [range(0)], spread: [{low: -9, high: 9}]}], concepts: []});
  expect(texts(beyond.marks)).toContain("−10");
  for (const picture of [one, two, beyond]) soundFile(picture);
});

test("states are told by letters as well as colours, and moments at one place are one mark", () => {
  const moments = [0, 0, 1].map((state, i) => ({...at(i), statements: 2, state, x: state, y: 0}));
  const picture = phaseMarks(moments, Float64Array.of(0, 0, 1, 0, 0, 1, 1, 1, 0));
  expect(circles(picture).map(({about}) => about)).toEqual([
    {kind: "slices", places: [0, 1]},
    {kind: "slices", places: [2]},
  ]);
  expect(texts(picture.marks).filter((text) => /^[A-Z]$/.test(text))).toEqual(["A", "B", "A", "B"]);
  const cells = picture.marks.filter(({twin, fill}) => twin === true && fill === "ink");
  expect(cells.map(({opacity}) => opacity)).toEqual([0, 0, 1, 0, 0, 1, 1, 1, 0]);
  soundFile(picture);
});

test("five hundred moments are drawn several in a cell", () => {
  const moments = Array.from({length: 500}, (_, i) => ({...at(i), statements: 1, state: i % 7, x: i, y: i % 3}));
  const {marks} = phaseMarks(moments, new Float64Array(250_000).fill(0.5));
  expect(marks.length).toBeLessThan(9000);
});

test("the twenty-seventh group has a letter of its own", () => {
  expect([0, 25, 26].map(groupLetter)).toEqual(["A", "Z", "A2"]);
});

test("a scale reaches over all values in round steps, also for one value and for none", () => {
  expect(valueScale([0.03, 0.91], 0, 100).ticks.map(({label}) => label)).toEqual(["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
  expect(valueScale([-3, 2], 0, 100).ticks.map(({label}) => label)).toEqual(["−3", "−2", "−1", "0", "1", "2"]);
  expect(valueScale([5], 0, 100).at(5)).toBe(50);
  expect(valueScale([], 0, 100).ticks.length).toBeGreaterThan(1);
});
