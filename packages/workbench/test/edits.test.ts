import {Conflict, EditClash, Invalid, spanOf, type EntityId, type StatementId, type TypeRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {createSqlite, openSqlite} from "@standpoint/store/sqlite";
import {
  addDatedName,
  addType,
  changeDocument,
  changeEntity,
  changeStatement,
  changeType,
  typeLosses,
  codeAll,
  codeStatement,
  mergeEntities,
  recode,
  removeDocument,
  removeStatement,
  removeType,
  replyToDocumentMemo,
  replyToEntityMemo,
  replyToMemo,
  reviseDocument,
  saveDraft,
  drafts,
} from "@standpoint/workbench";
import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";

const text = "Anna backs the tax. Ben does not. Nobody asked Cleo.\nThe tax came anyway.";
const asking = (who = "ada") => ({who, at: Date.parse("2024-05-01T00:00:00Z")});

/** A project with a document, its statement "a" by Anna on the tax, and what was done so far as version numbers. */
async function filled(store: Store): Promise<StatementId> {
  const {result} = await store.act({...asking(), command: "test", summary: "filled it"}, async (writing) => {
    await writing.addDocument({key: "minutes", title: "Minutes", authors: [], text});
    return writing.addStatement({
      key: "a",
      document: "minutes",
      type: "position",
      spans: [spanOf(text, 0, 18)],
      values: {holder: "Anna", concept: "Tax", agreement: true},
    });
  });
  return result;
}

const caught = async (work: Promise<unknown>): Promise<EditClash> => {
  const error = await work.then(
    () => new Invalid("It was not refused."),
    (fault: unknown) => fault,
  );
  expect(error).toBeInstanceOf(EditClash);
  return error as EditClash;
};

describe("two people who edit at once", () => {
  let store: Store;
  let id: StatementId;
  beforeEach(async () => {
    store = await createSqlite(":memory:", asking());
    id = await filled(store);
  });

  test("the record names what a change changed, and how much of the text a passage holds now", async () => {
    const last = async () => (await store.history({offset: 0, limit: 1})).rows[0]?.summary;
    await changeStatement(store, id, {set: {agreement: false}, memo: "why", ...asking()});
    expect(await last()).toContain("Changed agreement, memo of “Anna backs");
    await changeStatement(store, id, {start: 0, end: 17, ...asking()});
    expect(await last()).toMatch(/^Changed passage of .+: now 17 characters$/);
    await changeStatement(store, id, {start: 0, end: text.length, ...asking()});
    expect(await last()).toMatch(/: now the whole text$/);
    await changeDocument(store, "minutes", {date: "2024", ...asking()});
    expect(await last()).toBe("Changed date of “Minutes”");
  });
  afterEach(() => store.close());
  const row = async () => (await store.statementAt(id))!;
  const entity = async (name: string) => (await store.entities()).find((one) => one.name === name)!;

  test("keep what each changed of a statement, field by field", async () => {
    const {version} = await row();
    await changeStatement(store, id, {version, set: {holder: "Ben"}, flags: ["unsure"], ...asking("ben")});
    await changeStatement(store, id, {version, set: {agreement: false}, memo: "Check.", flags: ["checked"], ...asking("ada")});
    expect(await row()).toMatchObject({values: {holder: "Ben", concept: "Tax", agreement: false}, memo: "Check.", flags: ["unsure", "checked"]});
  });

  test("are told which field clashes, with all three states, and nothing is changed", async () => {
    const {version} = await row();
    await changeStatement(store, id, {version, set: {holder: "Ben"}, memo: "theirs", ...asking("ben")});
    const before = await store.lastChange();
    const {clash, message} = await caught(changeStatement(store, id, {version, set: {holder: "Cleo", concept: "Toll"}, memo: "mine", ...asking()}));
    expect(clash.fields).toEqual([
      {field: "values.holder", base: "Anna", mine: "Cleo", theirs: "Ben"},
      {field: "memo", base: "", mine: "mine", theirs: "theirs"},
    ]);
    expect(clash).toMatchObject({version: before, theirs: {values: {holder: "Ben"}}});
    expect(message).toMatch(/holder, memo/);
    expect([await store.lastChange(), (await row()).values["concept"]]).toEqual([before, "Tax"]);
    await changeStatement(store, id, {version: clash.version, set: {holder: "Cleo"}, ...asking()});
    expect((await row()).values["holder"]).toBe("Cleo");
  });

  test("agree where both changed the same, and unknown is a change like any", async () => {
    const {version} = await row();
    await changeStatement(store, id, {version, unset: ["holder"], ...asking("ben")});
    await changeStatement(store, id, {version, unset: ["holder"], set: {mode: "stated"}, ...asking()});
    expect((await row()).values).toEqual({concept: "Tax", agreement: true, mode: "stated"});
    const {clash} = await caught(changeStatement(store, id, {version, set: {holder: "Ben"}, ...asking()}));
    expect(clash.fields).toEqual([{field: "values.holder", base: "Anna", mine: "Ben", theirs: undefined}]);
  });

  test("replace all values only of those that are as they were", async () => {
    const {version} = await row();
    await changeStatement(store, id, {version, set: {mode: "practised"}, ...asking("ben")});
    await changeStatement(store, id, {version, values: {holder: "Ben", concept: "Tax"}, ...asking()});
    expect((await row()).values).toEqual({holder: "Ben", concept: "Tax", mode: "practised"});
  });

  test("are told of a statement that was removed meanwhile", async () => {
    const {version} = await row();
    await removeStatement(store, id, asking("ben"));
    const {clash} = await caught(changeStatement(store, id, {version, memo: "mine", ...asking()}));
    expect(clash.theirs).toBeNull();
  });

  test("keep what each changed of an actor, and of each attribute", async () => {
    const {id: anna, version} = await entity("Anna");
    const actor = anna as EntityId;
    await changeEntity(store, actor, {version, attributes: {town: "Port"}, aliases: ["Ann"], notes: "theirs", ...asking("ben")});
    await changeEntity(store, actor, {version, attributes: {age: "40"}, aliases: ["A."], parent: "Party", ...asking()});
    expect(await entity("Anna")).toMatchObject({attributes: {town: "Port", age: "40"}, aliases: ["Ann", "A."], parent: "Party", notes: "theirs"});
    const {clash} = await caught(changeEntity(store, actor, {version, attributes: {town: "Quay"}, notes: "mine", ...asking()}));
    expect(clash.fields.map(({field}) => field)).toEqual(["notes", "attributes.town"]);
  });

  test("keep what each changed of a document", async () => {
    const {version} = (await store.documents())[0]!;
    await changeDocument(store, "minutes", {version, title: "Minutes of May", ...asking("ben")});
    await changeDocument(store, "minutes", {version, date: "2024-05", ...asking()});
    expect((await store.documents())[0]).toMatchObject({title: "Minutes of May", date: "2024-05"});
    const {clash} = await caught(changeDocument(store, "minutes", {version, title: "Protocol", date: "2024-05", ...asking()}));
    expect(clash.fields).toEqual([{field: "title", base: "Minutes", mine: "Protocol", theirs: "Minutes of May"}]);
    await changeDocument(store, "minutes", {key: "may", ...asking()});
    expect((await caught(changeDocument(store, "minutes", {version, title: "x", ...asking()}))).clash.theirs).toBeNull();
  });

  test("are told when the id of a document is another's by now, or was renamed", async () => {
    const added = async (key: string) =>
      store.act({...asking(), command: "test", summary: "added it"}, (writing) => writing.addDocument({key, title: `Title of ${key}`, authors: [], text}));
    await added("other");
    const {version} = (await store.documents()).find(({key}) => key === "minutes")!;
    const edit = () => caught(changeDocument(store, "minutes", {version, title: "mine", ...asking()}));
    await changeDocument(store, "minutes", {key: "away", ...asking("ben")});
    expect((await edit()).message).toMatch(/renamed the document "minutes" to "away"/);
    await changeDocument(store, "other", {key: "minutes", ...asking("ben")});
    expect((await edit()).message).toMatch(/renamed the document "minutes" to "away"/);
    await removeDocument(store, "away", asking("ben"));
    expect((await edit()).message).toMatch(/now belongs to another/);
    await removeDocument(store, "minutes", asking("ben"));
    expect((await edit()).message).toMatch(/removed the document "minutes"/);
    await added("minutes");
    expect((await edit()).message).toMatch(/now belongs to another/);
    expect((await store.documents()).map(({title}) => title)).toEqual(["Title of minutes"]);
  });

  test("keep what each changed of a type", async () => {
    const [type] = await store.types();
    const {name, colour, variables, version} = type!;
    await changeType(store, name, {draft: {name, colour: "#123456", variables}, version, ...asking("ben")});
    await changeType(store, name, {draft: {name, colour, variables: [...variables, {name: "extra", kind: "text"}]}, version, ...asking()});
    const now = (await store.types())[0]!;
    expect([now.colour, now.variables.at(-1)?.name]).toEqual(["#123456", "extra"]);
    expect((await store.typeAt(type!.id, version))?.colour).toBe(colour);
    expect((await caught(changeType(store, name, {draft: {name, colour: "#abcdef", variables}, version, ...asking()}))).clash.fields[0]?.field).toBe("colour");
  });

  test("keep each the variable they renamed, and lose no value by it; the same one renamed twice is told", async () => {
    const [type] = (await store.types()) as unknown as [TypeRow];
    const {name, colour, variables, version} = type;
    const renaming = (from: string, to: string) => ({
      draft: {name, colour, variables: variables.map((variable) => (variable.name === from ? {...variable, name: to} : variable))},
      renamed: {[to]: from},
      version,
    });
    await changeType(store, name, {...renaming("agreement", "stance"), ...asking("ben")});
    const mine = renaming("concept", "issue");
    expect(await typeLosses(store, name, mine)).toEqual([]);
    await changeType(store, name, {...mine, ...asking()});
    const now = (await store.types())[0]!;
    expect(now.variables.map((one) => one.name)).toEqual(variables.map((one) => ({agreement: "stance", concept: "issue"})[one.name] ?? one.name));
    expect((await store.statementAt(id))?.values).toEqual({holder: "Anna", issue: "Tax", stance: true});
    const {clash} = await caught(changeType(store, name, {...renaming("agreement", "side"), ...asking()}));
    expect(clash.fields.map(({field}) => field)).toEqual(["variables"]);
    expect((await caught(typeLosses(store, name, renaming("agreement", "side")))).clash.fields).toHaveLength(1);
  });

  test("are told that a type was renamed, not that it was removed", async () => {
    const [{name, colour, variables, version}] = (await store.types()) as unknown as [TypeRow];
    const edit = () => caught(changeType(store, name, {draft: {name, colour: "#abcdef", variables}, version, ...asking()}));
    await changeType(store, name, {draft: {name: "stand", colour, variables}, ...asking("ben")});
    expect(await edit()).toMatchObject({message: expect.stringMatching(/renamed the statement type .* to "stand"/) as string, clash: {theirs: null}});
    await addType(store, {name, colour, variables: []}, asking("ben"));
    expect((await edit()).message).toMatch(/renamed/);
    await removeStatement(store, id, asking("ben"));
    await removeType(store, "stand", asking("ben"));
    expect((await edit()).message).toMatch(/now belongs to another/);
    await removeType(store, name, asking("ben"));
    expect((await edit()).message).toMatch(/removed the statement type/);
  });

  test("keep every saving of a draft", async () => {
    const points = [{concept: "Tax", stance: "yes"}] as const;
    await Promise.all(["one", "two", "three"].map((words) => saveDraft(store, {name: "Call", points, text: words}, asking())));
    const [draft] = await drafts(store);
    expect([draft!.text, ...draft!.history.map((version) => version.text)].sort()).toEqual(["one", "three", "two"]);
  });

  test("take back what they saw, not what came in between", async () => {
    const seen = (await store.undoable()).undo!.id;
    await changeStatement(store, id, {memo: "between", ...asking("ben")});
    await expect(store.undo({...asking(), seen})).rejects.toBeInstanceOf(Conflict);
    await store.undo({...asking(), seen: (await store.undoable()).undo!.id});
    expect((await row()).memo).toBe("");
  });
});

describe("a passage marked in a text that has a new revision by now", () => {
  let store: Store;
  beforeEach(async () => {
    store = await createSqlite(":memory:", asking());
    await filled(store);
    await reviseDocument(store, "minutes", {text: `A foreword. ${text.replace("Ben does not", "Ben is against it")}`, ...asking()});
  });
  afterEach(() => store.close());
  const mark = (words: string) => ({
    document: "minutes",
    type: "position",
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    values: {},
    revision: 1,
    quotes: [words],
  });

  test("goes to where its words stand now, and that is said", async () => {
    const row = await codeStatement(store, mark("The tax came anyway"), asking());
    expect(row).toMatchObject({quote: "The tax came anyway", moved: true});
    expect(row.spans[0]!.start).toBe(text.indexOf("The tax came") + "A foreword. ".length + "Ben is against it".length - "Ben does not".length);
  });

  test("is refused when its words are gone, or are others than were seen", async () => {
    await expect(codeStatement(store, mark("Ben does not"), asking())).rejects.toBeInstanceOf(Conflict);
    await expect(codeStatement(store, {...mark("Anna backs"), revision: 2}, asking())).rejects.toBeInstanceOf(Conflict);
    await expect(
      codeAll(store, {hits: [{document: "minutes", start: 0, end: 4, quote: "Anna"}], type: "position", values: {}}, asking()),
    ).rejects.toBeInstanceOf(Conflict);
    expect((await store.statements({}, {offset: 0, limit: 9})).total).toBe(1);
  });
});

function gate(): {readonly opened: Promise<void>; readonly open: () => void} {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {opened, open};
}

test("replies, edits, recodes and merges asked for while another program imports are all kept", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "standpoint-edits-")), "p.standpoint");
  const store = await createSqlite(path, asking());
  const id = await filled(store);
  const other = await openSqlite(path);
  const anna = (await store.entities()).find(({name}) => name === "Anna")!.id as EntityId;
  const [begun, go] = [gate(), gate()];
  const importing = other.act({...asking("import"), command: "import", summary: "imported"}, async (writing) => {
    begun.open();
    await go.opened;
    for (let i = 0; i < 50; ++i)
      await writing.addStatement({document: "minutes", type: "position", spans: [spanOf(text, i, i + 9)], values: {holder: "Ben", concept: `Toll ${i}`}});
    await writing.changeStatement(id, {memo: "[import] first"});
  });
  await begun.opened;
  const words = Array.from({length: 10}, (_, i) => `reply ${i}`);
  const replies = words.flatMap((reply) => [
    replyToMemo(store, id, {text: reply, ...asking()}),
    replyToEntityMemo(store, anna, {text: reply, ...asking()}),
    replyToDocumentMemo(store, "minutes", {text: reply, ...asking()}),
  ]);
  const names = words.map((name) => addDatedName(store, "Anna", {name, to: "1990", ...asking()}));
  const more = [
    recode(store, {statements: [id], from: anna, to: "Ann", ...asking()}),
    codeAll(store, {hits: [{document: "minutes", start: 20, end: 23}], type: "position", values: {holder: "Ben"}}, asking()),
  ];
  go.open();
  await importing;
  await Promise.all([...replies, ...names, ...more]);
  const memos = [(await store.statementAt(id))!.memo, (await store.entityAt(anna))!.memo, (await store.document("minutes")).memo].map((memo) => memo ?? "");
  for (const memo of memos) for (const reply of words) expect(memo).toContain(reply);
  expect(memos[0]).toContain("[import] first");
  expect((await store.entityAt(anna))!.names).toHaveLength(words.length);
  const ann = (await store.entities()).find(({name}) => name === "Ann")!.id as EntityId;
  await Promise.allSettled([mergeEntities(store, {into: ann, from: [anna], ...asking()}), mergeEntities(other, {into: anna, from: [ann], ...asking()})]);
  expect((await store.entities()).filter(({name}) => name.startsWith("Ann"))).toHaveLength(1);
  expect(await store.check()).toEqual([]);
  await store.close();
  await other.close();
});
