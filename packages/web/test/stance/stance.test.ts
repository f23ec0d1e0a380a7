import {expect, test} from "vitest";
import {howSaid, sayingOf, stanceOf, wordsOfValue} from "../../src/stance/stance.ts";
import {said, types} from "../reader/said.ts";

test("neutral is a value, unknown is a gap", () => {
  expect([stanceOf(true), stanceOf(false), stanceOf(null), stanceOf(undefined)]).toEqual(["agree", "disagree", "neutral", "unknown"]);
});

test("a number takes the side of its sign", () => {
  expect([stanceOf(3), stanceOf(-1), stanceOf(0)]).toEqual(["agree", "disagree", "neutral"]);
});

test("a saying is read by roles, not by names of variables", () => {
  const [variable] = types[0]!.variables;
  const type = {
    ...types[0]!,
    variables: [
      {...variable!, name: "wer", role: "holder"},
      {...variable!, name: "was", role: "concept"},
    ],
  } as const;
  const row = {...said({id: 1, start: 0, end: 3}), values: {wer: "Anna", was: "Steuer"}};
  expect(sayingOf(row, type)).toMatchObject({who: "Anna", what: "Steuer", stance: null});
});

test("what is practised and what is only reported are told apart", () => {
  expect(sayingOf(said({id: 1, start: 0, end: 3, own: false, mode: "practised"}), types[0])).toMatchObject({own: false, practised: true});
});

test("a number stands with how it is to be taken", () => {
  const row = {...said({id: 1, start: 0, end: 3}), values: {measure: "marched", value: 30000, unit: "people", bound: "more than"}};
  expect(
    sayingOf(
      row,
      types.find(({name}) => name === "measure"),
    ).what,
  ).toBe("marched more than 30,000 people");
});

test("how a report was made is said beside whose words it is in, and a date in words", () => {
  const row = {...said({id: 1, start: 0, end: 3, own: false}), authorUnsure: true as const};
  const inferred = {...row, values: {...row.values, manner: "inferred"}};
  expect(howSaid(inferred, sayingOf(inferred, types[0]))).toEqual(["reported", "inferred", "author uncertain"]);
  expect(howSaid({own: null}, sayingOf(said({id: 1, start: 0, end: 3}), types[0]))).toEqual([]);
  expect([wordsOfValue("2022-11~", "date"), wordsOfValue("2022-11~")]).toEqual(["November 2022 (approximate)", "2022-11~"]);
});
