import {spanOf} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {afterAll, beforeAll, expect, test} from "vitest";
import {served} from "./harness.ts";

let store: Store;
let ask: Awaited<ReturnType<typeof served>>["ask"];

const said = "Anna + Tax, Ben + Tax, Cleo - Tax, Dora - Tax, Anna + Toll, Ben + Toll, Cleo - Toll, Dora + Toll, Emil + Quay";

beforeAll(async () => {
  ({store, ask} = await served());
  await store.act({who: "ada", command: "test", summary: "filled it", at: 1500}, async (writing) => {
    for (const [i, line] of said.split(", ").entries()) {
      const [holder, sign, concept] = line.split(" ");
      await writing.addDocument({key: `d${i}`, title: line, authors: [], date: `2024-0${(i % 4) + 1}-10`, text: line});
      await writing.addStatement({
        key: `d${i}`,
        document: `d${i}`,
        type: "position",
        spans: [spanOf(line, 0, line.length)],
        values: {holder: holder ?? "", concept: concept ?? "", agreement: sign === "+"},
      });
    }
  });
});
afterAll(() => store.close());

const asked = async (url: string) => {
  const {statusCode, body} = await ask({url: `/api/${url}`});
  expect(body, url).not.toMatch(/NaN|Infinity|undefined/);
  return {status: statusCode, json: JSON.parse(body)};
};

test.each([
  ["polarization", {slices: [{score: expect.any(Number), groups: [expect.any(Array), expect.any(Array)]}]}],
  ["clusters?k=2&method=ward", {slices: [{method: "ward", k: 2, modularity: expect.any(Number), membership: {Anna: 0}}]}],
  ["backbone", {method: "nested", steps: [{step: 1}, {step: 2}, {step: 3}]}],
  ["scaling?iterations=100&burn-in=10", {actors: [{actor: "Anna", place: [{mean: expect.any(Number)}]}], diagnostics: {draws: 400}}],
  ["phases?window=months:1", {states: expect.any(Number), best: {k: expect.any(Number)}, distances: expect.any(Array), stress: expect.any(Number)}],
  ["structure", {slices: [{density: expect.any(Number), parts: expect.any(Number), actors: expect.any(Array)}]}],
] as const)("%s answers what the command answers, with all settings", async (url, parts) => {
  const {status, json} = await asked(url);
  expect(status).toBe(200);
  expect(json.settings).toMatchObject({type: "position", sources: "all", practice: "all", seed: 1});
  const firstOf = (list: unknown[] | undefined) => list?.slice(0, 1);
  expect({...json, slices: firstOf(json.slices), ...(Array.isArray(json.actors) ? {actors: firstOf(json.actors)} : {})}).toMatchObject(parts);
});

test.each([
  ["clusters?k=40", /5 actors cannot be put into 40 groups/],
  ["clusters?method=magic", /^method cannot be "magic": take louvain, /],
  ["polarization?groups=1", /^groups cannot be "1"/],
  ["backbone?method=fixed&size=3", /take a number from 1 to 2/],
  ["backbone?only=concept%3DTax", /only one/],
  ["scaling?from=1900&to=1901", /0 actors and 0 concepts/],
  ["phases", /need a window/],
  ["phases?window=months:1&from=1900&to=1901", /Nothing passes the filters/],
  ["structure?bootstrap=5", /from 10/],
  ["clusters?format=xml", /^format cannot be "xml": take json, csv, svg, png/],
  ["network?format=table", /^format cannot be "table"/],
])("%s is refused with one sentence", async (url, sentence) => {
  const {status, json} = await asked(url);
  expect([status, Object.keys(json)]).toEqual([400, ["error"]]);
  expect(json.error).toMatch(sentence);
});

test.each([
  ["polarization?groups=9", "The debate has fewer than 9 actors, and so no score."],
  ["polarization?window=years:9", "No window of 9 years fits into the range: take a shorter one, or a longer range."],
  ["clusters?from=1900&to=1901", 'Nothing passes the filters, of 11 statements of type "position", so nothing is counted.'],
  ["network?from=1900&to=1901", 'Nothing passes the filters, of 11 statements of type "position", so nothing is counted.'],
  ["structure?only=holder%3DEmil", "One actor alone has no ties, and so no density."],
])("%s is answered with nulls and a note", async (url, note) => {
  const {status, json} = await asked(url);
  expect(status).toBe(200);
  expect(json.notes).toContain(note);
});

test("attributes that are blank, NaN or infinite are not known, and numbers among words are words", async () => {
  const given: Record<string, Record<string, string>> = {
    Anna: {wing: "left", size: "12", mix: "1", odd: "NaN"},
    Ben: {wing: "left", size: "1e999", mix: "two", odd: "-inf"},
    Cleo: {wing: "right", size: "NaN", mix: "3"},
    Dora: {wing: " ", size: "10", mix: ""},
  };
  for (const {id, name} of await store.entities("actor")) {
    const attributes = given[name];
    if (attributes) await ask({method: "PATCH", url: `/api/entities/${id}`, payload: {attributes}});
  }
  const tax = (await store.entities("concept")).find(({name}) => name === "Tax");
  await ask({method: "PATCH", url: `/api/entities/${tax?.id ?? 0}`, payload: {attributes: {field: "finance"}}});
  const {json} = await asked("structure?aggregate=ignore");
  expect(json.settings.attributes).toEqual(["mix", "odd", "size", "wing"]);
  expect(json.slices[0].assortativity).toEqual({mix: expect.any(Number), odd: null, size: -1, wing: expect.any(Number)});
  expect(json.notes).toEqual([
    '"mix" has numbers and words for values, so that all of them are taken as words.',
    '2 values of "odd" are no finite numbers, and so not known.',
    'Nobody has a value for the attribute "odd".',
    '2 values of "size" are no finite numbers, and so not known.',
  ]);
});
