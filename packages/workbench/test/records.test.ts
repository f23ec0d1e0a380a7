import {Invalid, Missing, spanOf, type StatementDraft, type StatementId} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {createSqlite} from "@standpoint/store/sqlite";
import {keptRules, linesAnswer, ranksOf, recordDispute, recordRank, recordRule, recordVerdict, sourcesAnswer, withdrawRule} from "@standpoint/workbench";
import {afterEach, beforeEach, expect, test} from "vitest";

const text = "Anna is for the tax. Anna is against the toll. Ben says that Anna is against the tax.";
let store: Store;
let clock = Date.parse("2024-05-01T00:00:00Z");
const asking = () => ({who: "ada", at: (clock += 60_000)});
const now = () => new Date(clock).toISOString();

beforeEach(async () => {
  store = await createSqlite(":memory:", {at: clock});
  await store.act({...asking(), command: "test", summary: "said"}, async (writing) => {
    await writing.addDocument({key: "d", title: "d", authors: ["Anna"], date: "2020", text});
    const say = (key: string, words: string, values: StatementDraft["values"]) => {
      const start = text.indexOf(words);
      return writing.addStatement({
        key,
        document: "d",
        type: "position",
        spans: [spanOf(text, start, start + words.length)],
        values: {holder: "Anna", ...values},
      });
    };
    await say("for-tax", "Anna is for the tax", {concept: "Tax", agreement: true});
    await say("against-toll", "Anna is against the toll", {concept: "Toll", agreement: false});
    await say("ben-says", "Ben says that Anna is against the tax", {concept: "Tax", agreement: false, via: ["Ben"]});
  });
});
afterEach(() => store.close());

const idOf = async (key: string) => (await store.statements({}, {offset: 0, limit: 100})).rows.find((row) => row.key === key)!.id as StatementId;
const contradictions = async (words = {}) => (await sourcesAnswer(store, words)).contradicted.length;
const implied = {premise: {concept: "Tax", stance: "yes"}, relation: "implies", conclusion: {concept: "Toll", stance: "yes"}} as const;

test("a rule that was set shows what does not go together, until it is taken back, and again when taken up", async () => {
  const entailed = async () => (await linesAnswer(store, {sources: "own"})).entailed;
  expect(await entailed()).toEqual([]);
  const {id, statement} = await recordRule(store, {...implied, note: "One pays for the other."}, asking());
  expect((await entailed()).map(({rules}) => rules.map((rule) => rule.statement))).toEqual([[statement]]);
  expect(await withdrawRule(store, id as StatementId, {withdrawn: true, ...asking()})).toMatchObject({
    withdrawn: true,
    note: "One pays for the other.",
    coder: "ada",
  });
  expect(await entailed()).toEqual([]);
  await withdrawRule(store, id as StatementId, {withdrawn: false, ...asking()});
  expect(await entailed()).toHaveLength(1);
  await store.undo(asking());
  expect(await entailed()).toEqual([]);
});

test("each rule stands in the document of rules with its sentence, in the order they were set, and undo takes the last with its sentence", async () => {
  await recordRule(store, implied, asking());
  await recordRule(store, {...implied, relation: "excludes"}, asking());
  const rows = await store.statements({type: "rule"}, {offset: 0, limit: 10});
  expect(rows.rows.map(({quote}) => quote)).toEqual(["“Tax” + implies “Toll” +", "“Tax” + excludes “Toll” +"]);
  expect((await keptRules(store)).map(({relation}) => relation)).toEqual(["implies", "excludes"]);
  await store.undo(asking());
  const {id} = await store.document("rules-between-points");
  expect([(await keptRules(store)).length, await store.text(id)]).toEqual([1, "“Tax” + implies “Toll” +\n"]);
  expect(await store.check()).toEqual([]);
});

test("a rule between a concept and itself, or one that stands, is refused", async () => {
  await expect(recordRule(store, {...implied, conclusion: {concept: "Tax", stance: "no"}}, asking())).rejects.toBeInstanceOf(Invalid);
  await recordRule(store, implied, asking());
  await expect(recordRule(store, implied, asking())).rejects.toBeInstanceOf(Invalid);
  await expect(withdrawRule(store, 999 as StatementId, {withdrawn: true, ...asking()})).rejects.toBeInstanceOf(Missing);
});

test("a dispute is kept at the passage of what it disputes, with who disputes it and when", async () => {
  const row = await recordDispute(store, {statement: "ben-says", claim: "never said", by: "Anna", date: "2021-03", note: "In a letter."}, asking());
  expect(row).toMatchObject({type: "dispute", quote: "Ben says that Anna is against the tax", memo: "In a letter.", date: "2021-03"});
  expect((await sourcesAnswer(store, {}))["disputes"]).toMatchObject([
    {statement: "ben-says", holder: "Anna", who: "Anna", claim: "never said", kind: "dispute"},
  ]);
  await expect(recordDispute(store, {statement: "ben-says", claim: "nonsense"}, asking())).rejects.toBeInstanceOf(Invalid);
  await expect(recordDispute(store, {statement: "nobody", claim: "forged"}, asking())).rejects.toBeInstanceOf(Missing);
});

test("verdicts add up and none is lost", async () => {
  for (const verdict of ["confirmed", "misquoted"]) await recordVerdict(store, {statement: "ben-says", verdict}, asking());
  expect((await sourcesAnswer(store, {}))["chains"]).toMatchObject([{statement: "ben-says", verdicts: [{verdict: "confirmed"}, {verdict: "misquoted"}]}]);
});

test("a rank has a history, and the best rank counts as the record stood", async () => {
  const id = await idOf("ben-says");
  const before = now();
  expect(await contradictions()).toBe(1);
  await recordRank(store, {statement: "ben-says", rank: "deprecated", note: "a rumour"}, asking());
  const between = now();
  expect(await contradictions()).toBe(0);
  await recordRank(store, {statement: "ben-says", rank: "preferred"}, asking());
  expect([await contradictions(), await contradictions({"known-at": between}), await contradictions({"known-at": before})]).toEqual([1, 0, 1]);
  const history = await ranksOf(store, id);
  expect(history.map(({rank, who}) => `${rank} ${who}`)).toEqual(["preferred ada", "deprecated ada", "normal ada"]);
  expect(history[1]?.summary).toContain("a rumour");
  await expect(recordRank(store, {statement: "ben-says", rank: "preferred"}, asking())).rejects.toBeInstanceOf(Invalid);
  await store.undo(asking());
  expect((await ranksOf(store, id))[0]?.rank).toBe("deprecated");
});
