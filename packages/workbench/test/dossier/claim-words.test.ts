import {presets, type Value} from "@standpoint/model";
import {describe, expect, test} from "vitest";
import {claimWords} from "../../src/dossier/claim-words.ts";
import {stateOf} from "../../src/dossier/replies.ts";

function told(type: string, values: Readonly<Record<string, Value>>): string {
  const {name, variables} = presets.find((one) => one.name === type)!;
  return claimWords({values}, {name, variables: variables.map((one, id) => ({...one, id: id as never}))}, (key) => `words of ${key}`);
}

describe("a statement as a sentence", () => {
  test.each([
    ["position", {holder: "Ann", concept: "Tax", agreement: true}, "Ann agrees: Tax"],
    [
      "position",
      {holder: "Ann", concept: "Tax", agreement: false, condition: "a vote", mode: "practised"},
      "Ann disagrees: Tax, on condition: a vote (in deeds)",
    ],
    ["position", {holder: "Ann", concept: "Tax", agreement: null}, "Ann is neutral: Tax"],
    ["argument", {source: "s1", relation: "attacks", target: "s2"}, "attacks “words of s2”"],
    ["relation", {subject: "Ann", relation: "split from", object: "Bob"}, "Ann split from Bob"],
    ["participation", {participant: "Ann", event: "Rally", role: "invited", place: "Hull"}, "Ann: invited, Rally, Hull"],
    ["measure", {subject: "Ann", measure: "members", value: 30000, unit: "persons", bound: "more than"}, "Ann: members more than 30000 persons"],
  ] as const)("%s %#", (type, values, words) => {
    expect(told(type, values)).toBe(words);
  });

  test("a type without roles tells its values", () => {
    expect(
      claimWords(
        {values: {mood: "angry", week: 3}},
        {
          name: "own",
          variables: [
            {id: 1 as never, name: "mood", kind: "text"},
            {id: 2 as never, name: "week", kind: "integer"},
          ],
        },
        String,
      ),
    ).toBe("mood: angry; week: 3");
  });
});

describe("what became of a claim", () => {
  test("is uncontested until somebody attacks or denies it, open until all attacks are answered, and conceded where somebody says so", () => {
    const attack = (answered: boolean) => ({relation: "attacks", answered});
    expect(stateOf([], 0)).toBe("uncontested");
    expect(stateOf([{relation: "supports", answered: false}], 0)).toBe("uncontested");
    expect(stateOf([attack(false)], 0)).toBe("open");
    expect(stateOf([attack(true), attack(false)], 0)).toBe("open");
    expect(stateOf([attack(true)], 0)).toBe("answered");
    expect(stateOf([attack(true)], 1)).toBe("open");
    expect(stateOf([attack(false), {relation: "concedes", answered: false}], 0)).toBe("conceded");
  });
});
