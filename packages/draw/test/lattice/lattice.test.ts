import {expect, test} from "vitest";
import {frontMarks, latticeMarks, type Mark} from "../../src/index.ts";
import {placesOf} from "../../src/lattice/layout.ts";

const diamond = [
  {actors: ["anna", "ben"], points: [], covers: []},
  {actors: ["anna"], points: ["+ tax"], covers: [0]},
  {actors: ["ben"], points: ["+ ban"], covers: [0]},
  {actors: [], points: ["+ tax", "+ ban"], covers: [1, 2]},
];
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : []));

test("a platform stands below all that cover it", () => {
  expect(placesOf(diamond).map(({layer}) => layer)).toEqual([0, 1, 1, 2]);
});

test("each point and each actor is written once, where it first comes in", () => {
  expect(texts(latticeMarks(diamond).marks).sort()).toEqual(["+ ban", "+ tax", "anna", "ben"]);
});

test("the names of more than four are counted", () => {
  const many = [{actors: ["a", "b", "c", "d", "e", "f"], points: [], covers: []}];
  expect(texts(latticeMarks(many).marks)).toEqual(["a", "b", "c", "and 3 more"]);
});

test("every circle says who and what, and leads to its platform", () => {
  const circles = latticeMarks(diamond).marks.filter(({mark}) => mark === "circle");
  expect(circles.map(({about}) => about)).toEqual([0, 1, 2, 3].map((place) => ({kind: "platform", place})));
  expect(circles[1].title).toBe("1 actor, 1 point: anna; + tax");
});

test("the front has a mark for each entry inside the picture", () => {
  const {marks, width, height} = frontMarks([
    {actors: 3, points: 0},
    {actors: 2, points: 1},
    {actors: 1, points: 5},
  ]);
  const circles = marks.flatMap((mark) => (mark.mark === "circle" ? [mark] : []));
  expect(circles.map(({title}) => title)).toEqual(["3 actors share 0 points", "2 actors share 1 point", "1 actor shares 5 points"]);
  expect(circles.every(({x, y, r}) => x > r && y > r && x < width - r && y < height - r)).toBe(true);
});

test("nothing to draw is an empty picture, not a fault", () => {
  expect(frontMarks([]).width).toBe(640);
  expect(latticeMarks([]).marks).toEqual([]);
});
