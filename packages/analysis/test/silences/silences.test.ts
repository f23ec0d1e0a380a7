import {describe, expect, test} from "vitest";
import {silences, type Recorded, type Spoken, type SpokenText} from "@standpoint/analysis";

const said = (statement: number, holder: string, stance: Spoken["stance"], more: Partial<Spoken> = {}): Spoken => ({
  statement,
  holder,
  concept: "Tax",
  stance,
  conditional: false,
  own: true,
  reporter: holder,
  document: holder,
  ...more,
});

const written = (author: string, more: Partial<SpokenText> = {}): SpokenText => ({
  document: author,
  title: `By ${author}`,
  authors: [author],
  refersTo: new Set(),
  tellsOf: new Set(),
  ...more,
});

function record(positions: readonly Spoken[], more: Partial<Recorded> = {}): Recorded {
  return {positions, texts: [], heard: () => true, arguedWith: () => new Set(), checked: () => true, ...more};
}

const about = (given: Recorded, ...kinds: NonNullable<Parameters<typeof silences>[1]>) => silences(given, kinds).map((one) => [one.about, one.statements]);

describe("silences", () => {
  test("a concept that some affirm and others deny, unless the words of one are argued with the other", () => {
    const positions = [said(1, "Ann", "yes"), said(2, "Bob", "no")];
    expect(about(record(positions), "denied without argument")).toEqual([["Tax", [1, 2]]]);
    expect(about(record(positions, {arguedWith: (one) => new Set(one === 1 ? ["Ann", "Bob"] : [])}), "denied without argument")).toEqual([]);
    expect(about(record(positions, {arguedWith: (one) => new Set(one === 2 ? ["Ann"] : [])}), "denied without argument")).toEqual([]);
    expect(about(record(positions, {arguedWith: () => new Set(["Cid"])}), "denied without argument")).toEqual([["Tax", [1, 2]]]);
  });

  test("nobody is held against himself, and neither neutral nor a condition denies anything", () => {
    const positions = [said(1, "Ann", "yes"), said(2, "Ann", "no"), said(3, "Bob", "neutral"), said(4, "Cid", "no", {conditional: true})];
    expect(about(record(positions), "denied without argument")).toEqual([]);
  });

  test("one who argued is left out, another who denies the same is not, and each is told beside whom he stands against", () => {
    const positions = [said(1, "Ann", "yes"), said(2, "Bob", "no"), said(3, "Cid", "no"), said(4, "Bob", "yes")];
    const [found] = silences(record(positions, {arguedWith: (one) => new Set(one === 1 ? ["Bob"] : [])}), ["denied without argument"]);
    expect(found).toMatchObject({
      statements: [1, 3, 4],
      told: "Affirmed by Ann and Bob, denied by Cid. No argument between them is recorded.",
    });
  });

  test("an actor of whom others tell and who has no words of its own", () => {
    const positions = [said(1, "Ann", "yes", {own: false, reporter: "Bob"}), said(2, "Cid", "yes", {own: false, reporter: ""})];
    const found = silences(record(positions, {heard: (name) => name !== "Ann" && name !== "Cid"}), ["not heard"]);
    expect(found.map((one) => [one.about, one.told])).toEqual([
      ["Ann", "Known only through Bob."],
      ["Cid", "Known only through an unknown author."],
    ]);
    expect(about(record(positions), "not heard")).toEqual([]);
  });

  test("a concept that one actor alone speaks of", () => {
    expect(
      about(
        record([said(1, "Ann", "yes"), said(2, "Ann", "no"), said(3, "Bob", "yes", {concept: "Port"}), said(4, "Ann", "no", {concept: "Port"})]),
        "held by one",
      ),
    ).toEqual([["Tax", [1, 2]]]);
  });

  test("texts on one thing of which neither cites, argues with or tells of the other", () => {
    const positions = [said(1, "Ann", "yes"), said(2, "Bob", "no")];
    const pair = (ann: Partial<SpokenText>, bob: Partial<SpokenText> = {}) =>
      about(record(positions, {texts: [written("Ann", ann), written("Bob", bob)]}), "no reference");
    expect(pair({})).toEqual([["By Ann – By Bob", [1, 2]]]);
    expect(pair({refersTo: new Set(["Bob"])})).toEqual([]);
    expect(pair({}, {tellsOf: new Set(["Ann"])})).toEqual([]);
    expect(pair({}, {authors: ["Bob", "Ann"]})).toEqual([]);
  });

  test("reports without a verdict, by who reports on whom", () => {
    const positions = [1, 2, 3].map((id) => said(id, "Ann", "yes", {own: false, reporter: "Bob"}));
    const [found] = silences(record(positions, {checked: (id) => id === 2}), ["not checked"]);
    expect(found).toMatchObject({about: "Bob on Ann", statements: [1, 3], told: "2 reports without a verdict."});
  });
});
