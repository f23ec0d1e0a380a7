import {Invalid, type EntityId, type EntityRow, type StatementDraft, type StatementId} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {createSqlite} from "@standpoint/store/sqlite";
import {
  addEntity,
  changeDocuments,
  changeStatement,
  changeStatements,
  changeType,
  codeAll,
  codeStatement,
  documentChanges,
  duplicatesAmong,
  find,
  highlights,
  addHighlighter,
  mergeEntities,
  recode,
  replyToDocumentMemo,
  replyToEntityMemo,
  replyToMemo,
  restoreStatement,
  statementChanges,
  type ManyStatements,
  typeLosses,
} from "@standpoint/workbench";
import {afterEach, beforeEach, expect, test} from "vitest";

const text = "The tax is fair. Nobody likes taxes!\nA “flat  tax” is no tax at all.";
let store: Store;
let clock = 0;
const asking = () => ({who: "ada", at: (clock += 1000)});
const all = {offset: 0, limit: 100};

beforeEach(async () => {
  store = await createSqlite(":memory:", {at: 0});
  await store.act({...asking(), command: "test", summary: "filled"}, async (writing) => {
    for (const key of ["courier-2021-03-04", "courier-2022-05"]) await writing.addDocument({key, title: `From ${key}`, authors: ["Anna"], text});
  });
});
afterEach(() => store.close());

const words = async (pattern: string, as: "phrase" | "wildcard" | "regex", more: object = {}) =>
  (await find(store, {pattern, as, documents: ["courier-2022-05"], ...more})).rows.map(({start, end}) => text.slice(start, end));
const code = (quote: string, values: StatementDraft["values"]) =>
  codeStatement(store, {document: "courier-2022-05", type: "position", start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, values}, asking());

test("a phrase is found across white space and quotation marks, a wildcard within words, a pattern line by line", async () => {
  expect(await words('"flat tax"', "phrase")).toEqual(["“flat  tax”"]);
  expect(await words("tax", "phrase", {whole: true, matchCase: true})).toHaveLength(3);
  expect(await words("tax*", "wildcard")).toEqual(["tax", "taxes", "tax", "tax"]);
  expect(await words("^a.*flat", "regex")).toEqual(["A “flat"]);
  expect((await find(store, {pattern: "tax", as: "phrase"})).total).toBe(8);
});

test("a pattern that cannot be read, or never comes to an end, is refused with a sentence that names it", async () => {
  await expect(find(store, {pattern: "(tax", as: "regex"})).rejects.toBeInstanceOf(Invalid);
  await store.act({...asking(), command: "test", summary: "long"}, (writing) =>
    writing.addDocument({key: "long", title: "Long", authors: [], text: "a".repeat(60)}),
  );
  await expect(find(store, {pattern: "(a+)+$b", as: "regex"})).rejects.toThrow(/The pattern \(a\+\)\+\$b takes longer/);
});

test("a pattern for facts of documents that never comes to an end is refused, and changes nothing", async () => {
  const title = "a".repeat(60);
  await store.act({...asking(), command: "test", summary: "long"}, (writing) => writing.addDocument({key: "long", title, authors: [], text: "words"}));
  const change = {keys: ["long"], field: "notes", pattern: "{1}", match: "(a+)+$b"} as const;
  await expect(documentChanges(store, change)).rejects.toThrow(/The pattern \(a\+\)\+\$b takes longer/);
  const before = await store.lastChange();
  await expect(changeDocuments(store, change, asking())).rejects.toBeInstanceOf(Invalid);
  expect(await store.lastChange()).toBe(before);
});

test("all hits but the excluded ones are coded in one act, none twice, and one undo takes all back", async () => {
  const {rows} = await find(store, {pattern: "taxes", as: "phrase"});
  const values = {holder: "Anna", concept: "Taxes", agreement: false};
  expect(await codeAll(store, {hits: rows, type: "position", values, extent: "sentence"}, asking())).toEqual({coded: 2, already: 0});
  expect(await codeAll(store, {hits: rows, type: "position", values, extent: "sentence"}, asking())).toEqual({coded: 0, already: 2});
  expect((await store.statements({}, all)).rows.map(({quote}) => quote)).toEqual(["Nobody likes taxes!", "Nobody likes taxes!"]);
  await store.undo(asking());
  expect((await store.statements({}, all)).total).toBe(0);
});

test("a statement takes several passages in the order of the text, each once", async () => {
  const {id} = await code("taxes", {holder: "Anna"});
  const moved = await changeStatement(store, id as never, {
    spans: [
      {start: 17, end: 23},
      {start: 4, end: 7},
      {start: 17, end: 23},
    ],
    ...asking(),
  });
  expect(moved.spans.map(({quote}) => quote)).toEqual(["tax", "Nobody"]);
  await expect(changeStatement(store, id as never, {spans: [{start: 3, end: 4}], ...asking()})).rejects.toBeInstanceOf(Invalid);
});

test("a reply stands under the memo with who wrote it and when", async () => {
  const {id} = await code("taxes", {holder: "Anna"});
  await changeStatement(store, id as never, {memo: "Irony?", ...asking()});
  expect((await replyToMemo(store, id as never, {text: " I think so. ", ...asking()})).memo).toBe("Irony?\n\n[ada, 1970-01-01] I think so.");
});

test("a concept is split passage by passage, merged again, and a statement restored as it stood", async () => {
  const {id} = await code("The tax is fair", {holder: "Anna", concept: "Tax"});
  await code("no tax", {holder: "Anna", concept: "Tax"});
  const tax = (await store.entities("concept"))[0]!;
  const split = await recode(store, {statements: [id as never], from: tax.id as never, to: "Fair tax", ...asking()});
  expect(split).toMatchObject({recoded: 1, to: {name: "Fair tax", statements: 1}});
  const then = await store.lastChange();
  expect(await mergeEntities(store, {into: tax.id as never, from: [split.to.id as never], ...asking()})).toMatchObject({aliases: ["Fair tax"], statements: 2});
  await changeStatement(store, id as never, {values: {holder: "Anna"}, ...asking()});
  await expect(recode(store, {statements: [id as never], from: tax.id as never, to: "Tax", ...asking()})).rejects.toBeInstanceOf(Invalid);
  expect((await restoreStatement(store, id as never, {change: (then + 1) as never, ...asking()})).values).toEqual({holder: "Anna", concept: "Tax"});
});

test("what a change of a type would lose is listed, refused, and emptied only when told so, in one act", async () => {
  const {id} = await code("taxes", {holder: "Anna", mode: "practised", condition: "if poor"});
  const type = await store.type("position");
  const variables = type.variables
    .filter(({name}) => name !== "condition")
    .map(({id: _, ...variable}) =>
      variable.name === "mode" ? {...variable, choices: ["stated"]} : variable.name === "holder" ? {...variable, name: "speaker"} : variable,
    );
  const change = {draft: {name: "claim", colour: "#112233", variables}, renamed: {speaker: "holder"}};
  expect(await typeLosses(store, "position", change)).toEqual([
    {variable: "mode", why: "not among the choices", statements: [id]},
    {variable: "condition", why: "left out", statements: [id]},
  ]);
  await expect(changeType(store, "position", {...change, ...asking()})).rejects.toBeInstanceOf(Invalid);
  await changeType(store, "position", {...change, empty: true, ...asking()});
  expect((await store.statementRows([id]))[0]).toMatchObject({type: "claim", values: {speaker: "Anna"}});
  await store.undo(asking());
  expect((await store.statementRows([id]))[0]?.values).toEqual({holder: "Anna", mode: "practised", condition: "if poor"});
});

test("a field of many documents is set by a pattern, shown before it is done", async () => {
  const change = {keys: ["courier-2021-03-04", "courier-2022-05"], field: "date", from: "key", match: "(\\d{4}-\\d\\d(?:-\\d\\d)?)$", pattern: "{1}"} as const;
  expect((await documentChanges(store, change)).map(({after}) => after)).toEqual(["2021-03-04", "2022-05"]);
  expect(await changeDocuments(store, change, asking())).toEqual({changed: 2});
  expect((await store.documents()).map(({date}) => date)).toEqual(["2021-03-04", "2022-05"]);
  await expect(changeDocuments(store, {keys: change.keys, field: "date", pattern: "{title}"}, asking())).rejects.toThrow(/courier-2021-03-04/);
});

test("highlighters mark their places, by start; one that runs away marks nothing", async () => {
  await addHighlighter(store, {pattern: "likes", colour: "#00ff00"}, asking());
  await addHighlighter(store, {pattern: "\\btax\\b", colour: "#ff0000"}, asking());
  expect((await highlights(store, "courier-2022-05")).map(({start, colour}) => [start, colour])).toEqual([
    [4, "#ff0000"],
    [24, "#00ff00"],
    [text.indexOf("tax”"), "#ff0000"],
    [text.indexOf("tax at"), "#ff0000"],
  ]);
  await expect(addHighlighter(store, {pattern: "a", colour: "red"}, asking())).rejects.toBeInstanceOf(Invalid);
});

test("names that may be one are paired, with the reason; parts of a body are not", async () => {
  const entity = (name: string, more: Partial<EntityRow> = {}): EntityRow => ({
    id: name.length,
    kind: "actor",
    name,
    aliases: [],
    abbreviation: null,
    parent: null,
    colour: null,
    attributes: {},
    notes: null,
    externalIds: {},
    statements: 0,
    version: 1,
    ...more,
  });
  const pairs = async (...rows: EntityRow[]) => (await duplicatesAmong(rows)).map(({a, b, why}) => `${a.name} ~ ${b.name}: ${why}`);
  expect(await pairs(entity("ICC"), entity("International Communist Current", {statements: 3}))).toEqual(["International Communist Current ~ ICC: initials"]);
  expect(await pairs(entity("Dockworkers’ Union"), entity("dockworkers' union"))).toEqual([
    "Dockworkers’ Union ~ dockworkers' union: same name but for spelling",
  ]);
  expect(await pairs(entity("Harbour Neighbours"), entity("Harbor Neighbours"))).toEqual(["Harbour Neighbours ~ Harbor Neighbours: a slip of the pen"]);
  expect(await pairs(entity("Workers Voice of Marlby"), entity("Voice of the Marlby Workers"))).toEqual([
    "Workers Voice of Marlby ~ Voice of the Marlby Workers: shared words",
  ]);
  expect(await pairs(entity("Union of Marlby"), entity("Youth Union of Marlby", {parent: "Union of Marlby"}), entity("Green Tide"))).toEqual([]);
});

test("a reply stands under the memo of a document or an entity with who wrote it and on which day, and is one act", async () => {
  const {id} = await addEntity(store, {kind: "actor", name: "Anna", memo: "Which Anna?"}, asking());
  const told = await replyToEntityMemo(store, id as EntityId, {text: " The elder. ", ...asking()});
  expect(told.memo).toBe("Which Anna?\n\n[ada, 1970-01-01] The elder.");
  expect((await replyToDocumentMemo(store, "courier-2022-05", {text: "Scan is blurred.", ...asking()})).memo).toBe("[ada, 1970-01-01] Scan is blurred.");
  await expect(replyToDocumentMemo(store, "courier-2022-05", {text: " ", ...asking()})).rejects.toBeInstanceOf(Invalid);
  await store.undo(asking());
  await store.undo(asking());
  expect((await store.entities("actor")).map(({memo}) => memo)).toEqual(["Which Anna?"]);
});

test("many statements take another concept, stance and flag as one act, told before it is done and undone at once", async () => {
  await code("The tax is fair", {holder: "Anna", concept: "Tax", agreement: true});
  await code("Nobody likes taxes", {holder: "Ben", concept: "Taxes"});
  const relation = {document: "courier-2022-05", type: "relation", start: 0, end: 3, values: {subject: "Anna", relation: "founded"}};
  await codeStatement(store, relation, asking());
  const change = {set: {concept: "Taxation"}, empty: ["stance"], flag: ["unsure"]} as const;
  const {total, changed, unfit} = await statementChanges(store, {filter: {document: "courier-2022-05"}}, change);
  expect([total, changed.length, unfit]).toEqual([3, 3, 1]);
  const told = changed.map(({changes}) => changes.map(({name, before, after}) => `${name}: ${String(before)} → ${String(after)}`).join(", "));
  expect(told.sort()).toEqual([
    "concept: Tax → Taxation, agreement: true → undefined, flags: undefined → unsure",
    "concept: Taxes → Taxation, flags: undefined → unsure",
    "flags: undefined → unsure",
  ]);
  expect((await store.statements({flag: "unsure"}, all)).total).toBe(0);
  expect(await changeStatements(store, {filter: {type: "position"}}, {...change, ...asking()})).toEqual({changed: 2});
  expect((await store.statements({flag: "unsure"}, all)).rows.map(({values}) => values["concept"])).toEqual(["Taxation", "Taxation"]);
  expect((await store.undo(asking())).summary).toContain("Changed 2 statements: concept “Taxation”, stance unknown, flagged as unsure");
  expect((await store.statements({type: "position"}, all)).rows.map(({values}) => values["concept"])).toEqual(["Tax", "Taxes"]);
});

test("the statements at some stretches are those whose passages touch one, and a change of nothing is refused", async () => {
  await code("The tax is fair", {holder: "Anna", concept: "Tax"});
  await code("likes taxes", {holder: "Ben", concept: "Tax"});
  const at = (start: number, end: number) => ({stretches: [{document: "courier-2022-05", start, end}]});
  const holders = async (which: ManyStatements) =>
    (await statementChanges(store, which, {set: {concept: "Levy"}})).changed.map(({row}) => row.values["holder"]);
  expect(await holders(at(0, 4))).toEqual(["Anna"]);
  expect(await holders(at(15, 24))).toEqual([]);
  expect(await holders(at(10, 30))).toEqual(["Anna", "Ben"]);
  const {rows} = await store.statements({}, all);
  expect(await holders({...at(10, 30), except: [rows[0]!.id as StatementId]})).toEqual(["Ben"]);
  await expect(statementChanges(store, at(0, 4), {})).rejects.toBeInstanceOf(Invalid);
});
