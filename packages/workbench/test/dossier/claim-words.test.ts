import type {Claim, Link} from "@standpoint/analysis";
import {presets, type Value} from "@standpoint/model";
import {describe, expect, test} from "vitest";
import {claimWords} from "../../src/dossier/claim-words.ts";
import {arguedIn, stateOf} from "../../src/dossier/replies.ts";

function told(type: string, values: Readonly<Record<string, Value>>): string {
  const {name, variables} = presets.find((one) => one.name === type)!;
  return claimWords({values}, {name, variables: variables.map((one, id) => ({...one, id: id as never}))}, {saidBy: "Cid", quoteOf: (key) => `words of ${key}`});
}

describe("a statement as a sentence", () => {
  test.each([
    ["position", {holder: "Ann", concept: "Tax", agreement: true}, "Ann agrees: Tax"],
    ["position", {holder: "Ann", concept: "Tax", agreement: false, condition: "a vote", mode: "practised"}, "Ann disagrees: Tax, if a vote (in deeds)"],
    ["position", {holder: "Ann", concept: "Tax", agreement: null}, "Ann is neutral: Tax"],
    ["argument", {source: "s1", relation: "attacks", target: "s2"}, "Cid attacks “words of s2”"],
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
        {saidBy: "", quoteOf: String},
      ),
    ).toBe("mood: angry; week: 3");
  });
});

const claim = (id: string, author: string, more: Partial<Claim> = {}): Claim => ({id, text: id, author, saidBy: author, ...more});
type Ends = readonly [from: string, relation: Link["relation"], to: string];
const linked = (id: string, [from, relation, to]: Ends, more: Partial<Link> = {}): Link => ({id, from, relation, to, ...more});

function states(claims: readonly Claim[], links: readonly Link[]): Record<string, string> {
  const rows = new Map([...claims, ...links].map(({id}) => [id, {quote: `words of ${id}`}]));
  const {replies, shaken} = arguedIn({map: {claims, links, posts: [], notes: []}, rows: rows as never});
  return Object.fromEntries(claims.map(({id}) => [id, stateOf({replies: replies.get(id) ?? [], shaken: shaken.has(id), disputes: 0})]));
}

describe("what became of a claim", () => {
  const three = [claim("a", "Ann"), claim("b", "Bob"), claim("c", "Cid")];

  test("is told as threads reckon it: attacked and unanswered is open, attacks that are beaten are answered", () => {
    expect(states(three, [linked("1", ["b", "attacks", "a"])])).toEqual({a: "open", b: "uncontested", c: "uncontested"});
    expect(states(three, [linked("1", ["b", "attacks", "a"]), linked("2", ["c", "attacks", "b"])])).toEqual({a: "answered", b: "open", c: "uncontested"});
    expect(states(three, [linked("1", ["b", "attacks", "a"]), linked("2", ["a", "attacks", "b"])])).toMatchObject({a: "open", b: "open"});
    expect(states(three, [linked("1", ["b", "supports", "a"])])).toMatchObject({a: "uncontested"});
  });

  test("a deed defeats no words", () => {
    expect(states([claim("a", "Ann"), claim("b", "Bob", {deed: true})], [linked("1", ["b", "attacks", "a"])])).toEqual({a: "uncontested", b: "uncontested"});
  });

  test("a concession ends the attack of its own side alone, and is told in its own words", () => {
    const conceding = [linked("1", ["b", "attacks", "a"], {saidBy: "Bob"}), linked("2", ["b", "concedes", "a"], {saidBy: "Bob"})];
    expect(states(three, conceding)).toMatchObject({a: "conceded"});
    expect(states(three, [...conceding, linked("3", ["c", "attacks", "a"])])).toMatchObject({a: "open"});
    const {replies} = arguedIn({
      map: {claims: three, links: conceding, posts: [], notes: []},
      rows: new Map([
        ["2", {quote: "fair enough"}],
        ["b", {quote: "no"}],
      ]) as never,
    });
    expect(replies.get("a")!.map(({quote, uncounted}) => [quote, uncounted])).toEqual([
      ["no", "conceded"],
      ["fair enough", undefined],
    ]);
  });

  test("disputes and denials keep it open", () => {
    expect(stateOf({replies: [], shaken: false, disputes: 1})).toBe("open");
  });
});
