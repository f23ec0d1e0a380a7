import type {Store} from "@standpoint/store";
import {createSqlite} from "@standpoint/store/sqlite";
import {addDocuments, codeStatement, heardOf, signersWords, waysLeftWords, wayWords} from "@standpoint/workbench";
import {obstaclesAnswer} from "../../src/bases/obstacles.ts";
import {afterEach, beforeEach, expect, test} from "vitest";

const text = "What they hold is said here.";
const asking = {who: "ada", at: 0};

let store: Store;
beforeEach(async () => {
  store = await createSqlite(":memory:", {at: 0});
  await addDocuments(store, [{name: "minutes.txt", bytes: new TextEncoder().encode(text)}], asking);
});
afterEach(() => store.close());

/** `hold("Anna + Tax", "Ben − Works with Anna")`: a position each. */
async function hold(...positions: readonly string[]) {
  for (const one of positions) {
    const [, holder = "", sign, concept = ""] = /^(\S+) ([+−]) (.+)$/.exec(one)!;
    await codeStatement(store, {document: "minutes", type: "position", start: 0, end: 8, values: {holder, concept, agreement: sign === "+"}}, asking);
  }
}

const asked = (...points: readonly string[]) => obstaclesAnswer(store, {points});

test.each(["Anna", "Works with Anna", "takes part in  anna", "Cooperation with the Anna"])("a no on “%s” refuses the company of Anna", async (concept) => {
  await hold("Anna + Tax", "Ben + Tax", `Ben − ${concept}`);
  const {signers, apart, actors} = await asked("Tax+");
  expect([signers, apart]).toEqual([["Anna", "Ben"], [{actor: "Ben", concept, with: ["Anna"]}]]);
  expect(actors.find(({actor}) => actor === "Ben")!.company).toMatchObject([{concept, with: ["Anna"], among: []}]);
  expect(signersWords({signers, apart})).toBe(`Sign all of it: Anna, Ben; but Ben refuses the company of Anna (${concept}).`);
});

test("a name that nobody has is no company, nor is one that merely begins like it", async () => {
  await hold("Anna + Tax", "Ben + Tax", "Ben − Works with Ann", "Ben − Works with Anna's tax");
  expect((await asked("Tax+")).apart).toEqual([]);
});

test("company is refused of those who may sign, too, and each way says who is not beside whom", async () => {
  await hold("Ben + Tax", "Ben − Works with Cleo", "Cleo + Toll");
  const {actors, ways} = await asked("Tax+");
  expect(actors[0]).toMatchObject({actor: "Ben", company: [{with: [], among: ["Cleo"]}]});
  expect(wayWords(ways[0]!)).toBe("ask Cleo about Tax +: Cleo would sign, if the answer is yes. Ben refuses the company of Cleo (Works with Cleo).");
});

test("how many ways cost the same is told, and actors of whom nothing is known on the points are counted", async () => {
  await hold("Ann + Tax", "Ben + Toll", "Cleo + Toll", "Dee + Toll", "Eve − Tax", "Eve + Toll");
  const {actors, ways} = await asked("Tax+", "Toll+");
  expect(ways.map(({actor}) => actor)).toEqual(["Ann", "Ben", "Cleo", "Dee", "Eve"]);
  expect([1, 4, 5].map((shown) => waysLeftWords(ways, shown))).toEqual(["And 4 more of the same cost.", "And 1 more of the same cost.", ""]);
  const {heard, unheard} = heardOf((await asked("Tax+")).actors);
  expect([heard.map(({actor}) => actor), unheard, actors.length]).toEqual([["Ann", "Eve"], 3, 5]);
});
