import fc from "fast-check";
import {expect, test} from "vitest";
import {dateOf} from "@standpoint/model";
import {matrix} from "../src/index.ts";
import {debates, framed, onRandomDebates} from "./debates.ts";
import {frameOf, said} from "./frame-of.ts";
import {inOrder, text} from "./slow.ts";

const cellsOf = ({actors, concepts, cells}: ReturnType<typeof matrix>) => cells.map((cell) => `${actors[cell.actor]} ${cell.stance} ${concepts[cell.concept]}`);

test("yes and no together are both, a clear side outweighs a neutral, and the unknown is a gap", () => {
  expect(cellsOf(matrix(said("anna + tax, anna - tax, ben 0 tax, carl 0 tax, carl - tax, dora ? tax")))).toEqual([
    "anna both tax",
    "ben neutral tax",
    "carl no tax",
  ]);
});

test("the last known position is that of the latest statements by then", () => {
  const frame = said("2020: anna + tax, 2021: anna - tax, 2022: anna + tax, 2021: ben + tax, ben - tax");
  const at = (day: string) => cellsOf(matrix(frame, {at: dateOf(day).first!}));
  expect(at("2021-06-01")).toEqual(["anna no tax", "ben yes tax"]);
  expect(at("2023-01-01")).toEqual(["anna yes tax", "ben yes tax"]);
  expect(at("2019-01-01")).toEqual([]);
});

test("own and reported statements are told apart, and sources leave one kind out", () => {
  const values = {holder: "anna", concept: "tax", agreement: true};
  const frame = frameOf([{values}, {values, own: false}, {values: {...values, agreement: false}, own: false}]);
  expect(matrix(frame).cells[0]).toMatchObject({stance: "both", own: 1, reported: 2});
  expect(matrix(frame, {sources: "own"}).cells[0]).toMatchObject({stance: "yes", own: 1, reported: 0});
});

test("a matrix holds what the slow version finds pair by pair", () => {
  onRandomDebates(
    fc.property(debates(), fc.option(fc.integer({min: 0, max: 900}), {nil: undefined}), (lines, day) => {
      const moment = day === undefined ? undefined : Date.UTC(2024, 0, 29) / 1000 + day * 86_400;
      const known = inOrder(lines).filter(
        (line) => text(line, "holder") && text(line, "concept") && line.values["agreement"] !== undefined && (moment === undefined || line.time <= moment),
      );
      const [actors, concepts] = ["holder", "concept"].map((name) => [...new Set(known.map((line) => text(line, name)))].sort());
      const cells = actors.flatMap((actor, a) =>
        concepts.flatMap((concept, c) => {
          const said = known.filter((line) => text(line, "holder") === actor && text(line, "concept") === concept);
          const latest = moment === undefined ? said : said.filter(({time}) => time === Math.max(...said.map((line) => line.time)));
          const has = (value: boolean | null) => latest.some((line) => line.values["agreement"] === value);
          const stance = has(true) ? (has(false) ? "both" : "yes") : has(false) ? "no" : "neutral";
          return latest.length > 0 ? [{actor: a, concept: c, stance, statements: latest.map(({id}) => id)}] : [];
        }),
      );
      const found = matrix(framed(lines), {at: moment, qualifier: "agreement"});
      expect([found.actors, found.concepts]).toEqual([actors, concepts]);
      expect(found.cells.map(({actor, concept, stance, statements}) => ({actor, concept, stance, statements: Array.from(statements)}))).toEqual(cells);
    }),
  );
});

test("own words of an uncertain author stay own and are counted beside them; a report by one is a report", () => {
  const values = {holder: "anna", concept: "tax", agreement: true};
  const cell = (...lines: Parameters<typeof frameOf>[0]) => matrix(frameOf(lines)).cells[0];
  expect(cell({values, unsure: true}, {values}, {values, own: false, unsure: true})).toMatchObject({own: 2, reported: 1, unsure: 1});
  expect(cell({values}, {values, own: false, unsure: true})).not.toHaveProperty("unsure");
});
