import {Conflict, Invalid, Missing, spanOf, type EntityId, type StatementDraft} from "@standpoint/model";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {Store} from "../../src/index.ts";
import {handOf, type Adapter, type Hand} from "./adapter.ts";

export const text = "Anna backs the tax. Ben does not. Nobody asked Cleo.\nThe tax came anyway.";

export function said(words: string, values: StatementDraft["values"], more: Partial<StatementDraft> = {}): StatementDraft {
  const start = text.indexOf(words);
  return {document: "minutes", type: "position", spans: [spanOf(text, start, start + words.length)], values, ...more};
}

/** What a project does for those who work in it. */
export function workContract({name, make}: Adapter): void {
  describe(`${name} keeps the store's contract`, () => {
    let store: Store;
    let hand: Hand;
    const act: Hand["act"] = (work, summary) => hand.act(work, summary);
    const by = () => hand.by();
    const addMinutes = () => act((writing) => writing.addDocument({key: "minutes", title: "Minutes", authors: ["Anna"], date: "2024-03", text}));
    const all = {offset: 0, limit: 1000};
    const keys = async () => (await store.statements({}, all)).rows.map((row) => row.key);

    beforeEach(async () => {
      store = await make();
      hand = handOf(store);
      await addMinutes();
    });
    afterEach(() => store.close());

    test("a new project has the five preset types", async () => {
      expect((await store.types()).map((type) => type.name)).toEqual(["position", "relation", "participation", "argument", "measure"]);
    });

    test("a statement comes back with entities by name and its words", async () => {
      await act((writing) => writing.addStatement(said("Anna backs the tax", {holder: "Anna", concept: "Tax", agreement: true}, {key: "a", memo: "clear"})));
      const {total, rows} = await store.statements({}, all);
      expect(total).toBe(1);
      expect(rows[0]).toMatchObject({
        key: "a",
        quote: "Anna backs the tax",
        values: {holder: "Anna", concept: "Tax", agreement: true},
        own: true,
        date: "2024-03",
        memo: "clear",
      });
    });

    test.each([".", ".."])("a document is not called %s, which no address can hold", async (key) => {
      await expect(act((writing) => writing.changeDocument("minutes", {key}))).rejects.toBeInstanceOf(Invalid);
      await expect(act((writing) => writing.addDocument({key, title: "x", authors: [], text}))).rejects.toBeInstanceOf(Invalid);
    });

    test("the list of documents follows every act, undo and redo", async () => {
      const list = async () => (await store.documents()).map(({key, title, statements, memo = ""}) => [key, title, statements, memo].join());
      expect(await list()).toEqual(["minutes,Minutes,0,"]);
      await act((writing) => writing.addDocument({key: "letter", title: "A letter", authors: [], text}));
      await act((writing) => writing.addStatement(said("Anna backs the tax", {holder: "Anna"})));
      expect(await list()).toEqual(["letter,A letter,0,", "minutes,Minutes,1,"]);
      await act((writing) => writing.changeDocument("letter", {title: "Some letter", memo: "clear"}));
      expect(await list()).toEqual(["minutes,Minutes,1,", "letter,Some letter,0,clear"]);
      await store.undo(by());
      expect(await list()).toEqual(["letter,A letter,0,", "minutes,Minutes,1,"]);
      await act((writing) => writing.removeDocument("minutes"));
      expect(await list()).toEqual(["letter,A letter,0,"]);
      await store.undo(by());
      expect(await list()).toEqual(["letter,A letter,0,", "minutes,Minutes,1,"]);
      const failing = act(async (writing) => {
        await writing.changeDocument("letter", {title: "Lost letter"});
        await list();
        throw new Conflict("no");
      });
      await expect(failing).rejects.toBeInstanceOf(Conflict);
      await act((writing) => writing.changeDocument("minutes", {notes: "x"}));
      expect(await list()).toEqual(["letter,A letter,0,", "minutes,Minutes,1,"]);
    });

    test("an explicit neutral is a value and an unknown stance is none", async () => {
      await act(async (writing) => {
        await writing.addStatement(said("Anna", {holder: "Anna", concept: "Tax", agreement: null}, {key: "neutral"}));
        await writing.addStatement(said("Ben", {holder: "Ben", concept: "Tax"}, {key: "unknown"}));
      });
      const {rows} = await store.statements({}, all);
      expect(rows.map((row) => "agreement" in row.values)).toEqual([true, false]);
      const frame = await store.frame("position");
      expect(frame.columns.find((column) => column.role === "stance")).toMatchObject({values: Int8Array.of(2, -1)});
    });

    test("an act that fails leaves nothing behind", async () => {
      const failing = act(async (writing) => {
        await writing.addStatement(said("Anna", {holder: "Anna"}, {key: "a"}));
        await writing.addStatement(said("Ben", {holder: "Ben"}, {key: "a"}));
      });
      await expect(failing).rejects.toBeInstanceOf(Conflict);
      expect(await keys()).toEqual([]);
      expect(await store.entities()).toEqual([]);
    });

    test.each([
      ["an unknown variable", Invalid, {speaker: "Anna"}],
      ["a stance that is a word", Invalid, {agreement: "yes"}],
      ["a mode that is no choice", Invalid, {mode: "shouted"}],
      ["a date that is none", Invalid, {date: "next week"}],
    ] as const)("%s is refused", async (_, fault, values) => {
      await expect(act((writing) => writing.addStatement(said("Anna", values)))).rejects.toBeInstanceOf(fault);
    });

    test("a span past the end, an unknown document and an unknown type are refused", async () => {
      const draft = said("Anna", {});
      const refused = (changed: StatementDraft) => expect(act((writing) => writing.addStatement(changed))).rejects;
      await refused({...draft, spans: [spanOf(text, 3, 400)]}).toBeInstanceOf(Invalid);
      await refused({...draft, document: "elsewhere"}).toBeInstanceOf(Missing);
      await refused({...draft, type: "rumour"}).toBeInstanceOf(Missing);
    });

    test("undo takes back act after act and redo brings them back", async () => {
      for (const key of ["a", "b", "c"]) await act((writing) => writing.addStatement(said("Anna", {holder: "Anna", concept: key}, {key})), key);
      expect((await store.undo(by())).summary).toBe("c");
      expect((await store.undo(by())).summary).toBe("b");
      expect(await keys()).toEqual(["a"]);
      expect((await store.redo(by())).summary).toBe("b");
      expect(await keys()).toEqual(["a", "b"]);
      expect((await store.redo(by())).summary).toBe("c");
      await expect(store.redo(by())).rejects.toBeInstanceOf(Conflict);
      expect(await keys()).toEqual(["a", "b", "c"]);
      expect(await store.check()).toEqual([]);
    });

    test("that the project was made is in its record, but nothing to undo", async () => {
      await store.undo(by());
      expect((await store.history({offset: 0, limit: 9}, {command: "new"})).total).toBe(1);
      expect((await store.undoable()).undo).toBeNull();
      await expect(store.undo(by())).rejects.toBeInstanceOf(Conflict);
    });

    test("a new act after an undo leaves nothing to redo", async () => {
      await act((writing) => writing.addStatement(said("Anna", {}, {key: "a"})));
      await store.undo(by());
      await act((writing) => writing.addStatement(said("Ben", {}, {key: "b"})));
      expect((await store.undoable()).redo).toBeNull();
    });

    test("undoing a change of values brings the old values back", async () => {
      const id = await act((writing) => writing.addStatement(said("Anna", {holder: "Anna", agreement: true}, {key: "a"})));
      await act((writing) => writing.changeStatement(id, {values: {holder: "Ben", agreement: false}}));
      await store.undo(by());
      expect((await store.statementRows([id]))[0]?.values).toEqual({holder: "Anna", agreement: true});
    });

    test("removing a document takes its statements along and undo brings all back, findable again", async () => {
      await act((writing) => writing.addStatement(said("Anna", {holder: "Anna"}, {key: "a"})));
      await act((writing) => writing.removeDocument("minutes"));
      expect([await keys(), await store.search("anyway", 10)]).toEqual([[], []]);
      await store.undo(by());
      expect(await keys()).toEqual(["a"]);
      expect(await store.search("anyway", 10)).toHaveLength(1);
      expect(await store.check()).toEqual([]);
    });

    test("a frame as of an earlier change holds what stood then", async () => {
      const id = await act((writing) => writing.addStatement(said("Anna", {holder: "Anna", agreement: true}, {key: "a"})));
      const then = await store.changeAt(by().at);
      await act((writing) => writing.changeStatement(id, {values: {holder: "Ben", agreement: false}}));
      await act((writing) => writing.addStatement(said("Ben", {holder: "Ben"}, {key: "b"})));
      const past = await store.frame("position", then);
      const holder = past.columns[0];
      expect([past.size, holder?.form === "codes" && holder.labels]).toEqual([1, ["Anna"]]);
      expect((await store.frame("position")).size).toBe(2);
    });

    test("a search finds words and phrases with their places", async () => {
      const [hit] = await store.search('"tax came"', 10);
      expect(hit && [text.slice(hit.start, hit.end), hit.excerpt.slice(hit.at, hit.at + hit.end - hit.start)]).toEqual(["tax came", "tax came"]);
      expect(await store.search("tax", 10)).toHaveLength(2);
      expect(await store.search("cle*", 10)).toHaveLength(1);
      await expect(store.search("  ", 10)).rejects.toBeInstanceOf(Invalid);
      expect(await store.search('near AND "', 10)).toEqual([]);
    });

    test("statements are found by the entity they name, and by no other number", async () => {
      await act(async (writing) => {
        for (let i = 1; i <= 12; ++i) await writing.addStatement(said("Anna", {holder: `Actor ${i}`, concept: "Tax"}, {key: `s${i}`}));
        await writing.addStatement(said("Ben", {via: ["Actor 1", "Actor 12"]}, {key: "list"}));
      });
      const entity = (await store.entities("actor")).find(({name}) => name === "Actor 1")!;
      const {total, rows} = await store.statements({entity: entity.id as never}, all);
      expect([total, rows.map(({key}) => key)]).toEqual([2, ["s1", "list"]]);
      expect(entity.statements).toBe(2);
    });

    test("statements can be listed by date and by whose words they are", async () => {
      await act(async (writing) => {
        await writing.addStatement(said("Anna", {holder: "Anna", concept: "Tax"}, {key: "march"}));
        await writing.addStatement(said("Ben", {holder: "Ben", concept: "Tax", date: "2020"}, {key: "early"}));
        await writing.addStatement(said("Cleo", {holder: "Anna", concept: "Tax", date: "2030"}, {key: "late"}));
      });
      const listed = async (sources: "own" | "reported" | "all") => (await store.statements({sources}, all, "date")).rows.map(({key}) => key);
      expect([await listed("all"), await listed("own"), await listed("reported")]).toEqual([["early", "march", "late"], ["march", "late"], ["early"]]);
      expect(await store.statements({}, {offset: 1, limit: 1}, "date")).toMatchObject({total: 3, rows: [{key: "march"}]});
    });

    test("an entity that statements name cannot be removed", async () => {
      await act((writing) => writing.addStatement(said("Anna", {holder: "Anna"})));
      const [anna] = await store.entities("actor");
      await expect(act((writing) => writing.removeEntity(anna!.id as never))).rejects.toBeInstanceOf(Conflict);
    });

    test("a type cannot lose a variable that is filled", async () => {
      await act((writing) => writing.addStatement(said("Anna", {holder: "Anna"})));
      const type = await store.type("position");
      const without = {...type, variables: type.variables.filter(({name}) => name !== "holder")};
      await expect(act((writing) => writing.changeType("position", without))).rejects.toBeInstanceOf(Conflict);
      await act((writing) => writing.changeType("position", {...type, variables: type.variables.filter(({name}) => name !== "cites")}));
      expect((await store.statements({}, all)).rows[0]?.values).toEqual({holder: "Anna"});
    });

    test("a new revision keeps the old text and undo goes back to it", async () => {
      const id = await act((writing) => writing.addStatement(said("Anna", {}, {key: "a"})));
      const revised = `Preface. ${text}`;
      const spans = new Map([[id, [spanOf(revised, 9, 13)]]]);
      await act((writing) => writing.reviseDocument("minutes", {text: revised, posts: [], spans}));
      const {id: document} = await store.document("minutes");
      expect([await store.text(document), await store.text(document, 1)]).toEqual([revised, text]);
      expect(await store.search("preface", 5)).toHaveLength(1);
      await store.undo(by());
      expect([(await store.document("minutes")).revision, (await store.search("preface", 5)).length]).toEqual([1, 0]);
      expect(await store.text(document)).toBe(text);
      expect(await store.check()).toEqual([]);
    });

    test("acts asked for at once are done one after another", async () => {
      await Promise.all(["a", "b", "c", "d"].map((key) => act((writing) => writing.addStatement(said("Anna", {holder: key}, {key})))));
      expect((await keys()).sort()).toEqual(["a", "b", "c", "d"]);
      expect((await store.history({offset: 0, limit: 10})).rows.map((row) => row.kind)).toEqual(["do", "do", "do", "do", "do", "do"]);
    });

    test("undated statements come last in a frame and the rest by date and place", async () => {
      await act(async (writing) => {
        await writing.addDocument({key: "undated", title: "Undated", authors: [], text});
        await writing.addStatement({...said("Ben", {holder: "x"}, {key: "late"}), document: "undated"});
        await writing.addStatement(said("Cleo", {holder: "Cleo"}, {key: "third"}));
        await writing.addStatement(said("Anna", {holder: "Anna"}, {key: "second"}));
        await writing.addStatement(said("Ben", {holder: "Ben", date: "2023"}, {key: "first"}));
      });
      const frame = await store.frame("position");
      const named = await store.statementKeys(frame.statements);
      expect([...frame.statements].map((id) => named.get(id))).toEqual(["first", "second", "third", "late"]);
      expect(frame.first.at(-1)).toBeNaN();
    });

    test("entities become one: statements, lists and parts name the kept one, which takes over their names, and undo parts them again", async () => {
      await act(async (writing) => {
        await writing.addEntity({kind: "actor", name: "ICC", notes: "abroad"});
        await writing.addEntity({kind: "actor", name: "International Current", aliases: ["The Current"]});
        await writing.addEntity({kind: "actor", name: "Section", parent: "ICC"});
        await writing.addStatement(said("Anna", {holder: "ICC", via: ["ICC", "International Current"]}, {key: "a"}));
      });
      const id = async (name: string) => (await store.entities("actor")).find((row) => row.name === name)!.id as never;
      const [into, from] = [await id("International Current"), await id("ICC")];
      await act((writing) => writing.mergeEntities(into, [from]));
      expect((await store.statements({}, all)).rows[0]?.values).toEqual({holder: "International Current", via: ["International Current"]});
      expect(await store.entities("actor")).toMatchObject([
        {name: "International Current", aliases: ["The Current", "ICC"], notes: "abroad", statements: 1},
        {name: "Section", parent: "International Current"},
      ]);
      expect(await act((writing) => writing.entityNamed("actor", "ICC"))).toBe(into);
      await expect(act((writing) => writing.mergeEntities(into, [into]))).rejects.toBeInstanceOf(Invalid);
      await store.undo(by());
      expect((await store.statements({}, all)).rows[0]?.values).toEqual({holder: "ICC", via: ["ICC", "International Current"]});
      expect(await store.check()).toEqual([]);
    });

    test("some statements of an entity are given to another, and an entity cannot lie inside itself", async () => {
      await act(async (writing) => {
        for (const [key, words] of Object.entries({a: "Anna", b: "Ben"})) await writing.addStatement(said(words, {concept: "Tax"}, {key}));
        await writing.addEntity({kind: "concept", name: "Income tax", parent: "Tax"});
      });
      const concepts = await store.entities("concept");
      const [income, tax] = concepts.map(({id}) => id as never);
      const {rows} = await store.statements({}, all);
      expect(await act((writing) => writing.recodeEntity([rows[0]!.id as never], tax!, income!))).toBe(1);
      expect((await store.statements({}, all)).rows.map(({values}) => values["concept"])).toEqual(["Income tax", "Tax"]);
      await expect(act((writing) => writing.changeEntity(tax!, {parent: "Income tax"}))).rejects.toBeInstanceOf(Invalid);
    });

    test("every state of a statement is told, newest first, and any can be restored, also after it was removed", async () => {
      const id = await act((writing) => writing.addStatement(said("Anna", {holder: "Anna", concept: "Tax"}, {key: "a"})), "coded");
      await act((writing) => writing.changeStatement(id, {memo: "unclear"}), "noted");
      await act((writing) => writing.removeStatement(id), "removed");
      const versions = await store.statementHistory(id);
      expect(versions.map(({change, row}) => [change.summary, row?.memo])).toEqual([
        ["removed", undefined],
        ["noted", "unclear"],
        ["coded", ""],
      ]);
      await act((writing) => writing.restoreStatement(id, versions[2]!.change.id as never), "restored");
      expect((await store.statements({}, all)).rows).toMatchObject([{id, key: "a", memo: "", values: {holder: "Anna", concept: "Tax"}}]);
      await store.undo(by());
      expect(await keys()).toEqual([]);
      await expect(store.statementHistory(999 as never)).rejects.toBeInstanceOf(Missing);
      await expect(act((writing) => writing.restoreStatement(id, versions[0]!.change.id as never))).rejects.toBeInstanceOf(Missing);
    });

    test("two moments differ by what was added, changed and removed between them, whatever came and went meanwhile", async () => {
      await act((writing) => writing.addStatement(said("Anna", {holder: "Anna"}, {key: "a"})));
      const kept = await act((writing) => writing.addStatement(said("Ben", {holder: "Ben"}, {key: "b"})));
      const from = (await store.lastChange()) as never;
      await act((writing) => writing.changeStatement(kept, {memo: "why?"}));
      await act((writing) => writing.addStatement(said("Cleo", {holder: "Cleo"}, {key: "c"})));
      const gone = await act((writing) => writing.addStatement(said("Nobody", {}, {key: "d"})));
      await act((writing) => writing.removeStatement(gone));
      const to = (await store.lastChange()) as never;
      await act((writing) => writing.removeStatement(kept));
      const {counts, rows} = await store.compare(from, to);
      expect(counts).toEqual([
        {noun: "entity", added: 1, changed: 0, removed: 0},
        {noun: "statement", added: 1, changed: 1, removed: 0},
      ]);
      expect(rows.map(({noun, kind, label}) => `${kind} ${noun} ${label}`)).toEqual(["added entity Cleo", "changed statement Ben", "added statement Cleo"]);
      expect((await store.compare(to, to)).rows).toEqual([]);
      await expect(store.compare(to, from)).rejects.toBeInstanceOf(Invalid);
    });

    test("a variable takes another name and keeps its values; a type without statements goes", async () => {
      await act((writing) => writing.addStatement(said("Anna", {holder: "Anna"})));
      const type = await store.type("position");
      const variables = type.variables.map((variable) => (variable.name === "holder" ? {...variable, name: "speaker"} : variable));
      await act((writing) => writing.changeType("position", {...type, variables}, {speaker: "holder"}));
      expect((await store.statements({}, all)).rows[0]?.values).toEqual({speaker: "Anna"});
      await expect(act((writing) => writing.removeType("position"))).rejects.toBeInstanceOf(Conflict);
      await act((writing) => writing.removeType("measure"));
      expect((await store.types()).map(({name}) => name)).not.toContain("measure");
    });

    test("the history is filtered by who, command and words, statements by flag and memo", async () => {
      await act((writing) => writing.addStatement(said("Anna", {}, {key: "a", flags: ["unsure"]})), "Coded 100% surely");
      await act((writing) => writing.addStatement(said("Ben", {}, {key: "b", memo: "see above"})), "something else");
      const history = async (filter: object) => (await store.history({offset: 0, limit: 9}, filter)).rows.map(({summary}) => summary);
      expect(await history({search: "100% S"})).toEqual(["Coded 100% surely"]);
      expect([await history({who: "bob"}), await history({command: "new"})]).toEqual([[], ["Made the project with its first statement types"]]);
      const listed = async (filter: object) => (await store.statements(filter, all)).rows.map(({key}) => key);
      expect([await listed({flag: "unsure"}), await listed({memo: "with"}), await listed({memo: "without"})]).toEqual([["a"], ["b"], ["a"]]);
    });

    test("a search of statements looks at the quote, the memo and the names, not at the words around the quote", async () => {
      await act(async (writing) => {
        await writing.addStatement(said("Ben does not", {holder: "Ben", concept: 'Ägidius "tax"'}, {key: "ben", memo: "ÜBER all"}));
        await writing.addStatement(said("The tax came", {holder: "Cleo", concept: "100%"}, {key: "came"}));
      });
      const found = async (search: string) => (await store.statements({search}, all)).rows.map(({key}) => key);
      expect(await found("Anna backs")).toEqual([]);
      expect(await found("BEN DOES")).toEqual(["ben"]);
      expect(await found("über")).toEqual(["ben"]);
      expect(await found('ägidius "tax')).toEqual(["ben"]);
      expect(await found("tax")).toEqual(["ben", "came"]);
      expect(await found("0%")).toEqual(["came"]);
      expect(await store.statements({search: "tax"}, {offset: 1, limit: 1})).toMatchObject({total: 2, rows: [{key: "came"}]});
    });

    test("documents and entities keep memos and flags, undo takes them back, and a merged entity's memo joins the other's", async () => {
      await act(async (writing) => {
        await writing.changeDocument("minutes", {memo: "Ask for the original.", flags: ["unsure"]});
        for (const name of ["Anna", "Annie"]) await writing.addEntity({kind: "actor", name, memo: `On ${name}.`, flags: ["unsure"]});
      });
      const noted = async () => {
        const {memo, flags} = (await store.documents())[0]!;
        return [memo, flags, ...(await store.entities("actor")).map((row) => [row.name, row.memo, row.flags])];
      };
      const before = ["Ask for the original.", ["unsure"], ["Anna", "On Anna.", ["unsure"]], ["Annie", "On Annie.", ["unsure"]]];
      expect(await noted()).toEqual(before);
      const [anna, annie] = await store.entities("actor");
      await act((writing) => writing.mergeEntities(anna!.id as EntityId, [annie!.id as EntityId]));
      expect((await store.entities("actor"))[0]).toMatchObject({memo: "On Anna.\n\nOn Annie.", flags: ["unsure"]});
      await store.undo(by());
      expect(await noted()).toEqual(before);
      await store.undo(by());
      expect((await store.documents())[0]).not.toHaveProperty("memo");
    });

    test("a highlighter is changed and removed by its pattern", async () => {
      await act((writing) => writing.addHighlighter({pattern: "tax", colour: "#ff0000"}));
      await act((writing) => writing.changeHighlighter("tax", {pattern: "tax(es)?", colour: "#00ff00"}));
      expect(await store.highlighters()).toEqual([{pattern: "tax(es)?", colour: "#00ff00"}]);
      await act((writing) => writing.removeHighlighter("tax(es)?"));
      expect(await store.highlighters()).toEqual([]);
      await expect(act((writing) => writing.removeHighlighter("tax"))).rejects.toBeInstanceOf(Missing);
    });
  });
}
