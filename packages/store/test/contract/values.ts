import {Conflict, spanOf, type EntityId, type StatementDraft} from "@standpoint/model";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {Store} from "../../src/index.ts";
import {contentOf, handOf, type Adapter, type Hand} from "./adapter.ts";

/** By code point; each is another than all others, whatever a language makes of them. */
const words = ["A", "Z", "a", "a ", "e\u0301", "z", "Ä", "ä", "é", "ß", "ẞ", "Ａ", "ﬀ", "😀", "𐐀"].sort(byCodePoint);

const text = "Anna 😀 backs the tax.";

/** What goes in comes out: texts, numbers and nothing, as every database has its own idea of them. */
export function valuesContract({name, make}: Adapter): void {
  describe(`${name} keeps values as they are`, () => {
    let store: Store;
    let hand: Hand;
    const all = {offset: 0, limit: 1000};

    beforeEach(async () => {
      store = await make();
      hand = handOf(store);
      await hand.act((writing) => writing.addDocument({key: "minutes", title: "Minutes", authors: [], text}));
    });
    afterEach(() => store.close());

    const said = (values: StatementDraft["values"], more: Partial<StatementDraft> = {}): StatementDraft => ({
      document: "minutes",
      type: "position",
      spans: [spanOf(text, 0, 7)],
      values,
      ...more,
    });

    test("documents come by the code points of their titles, and entities by code units, in no language's order", async () => {
      await hand.act(async (writing) => {
        await writing.removeDocument("minutes");
        for (const word of [...words].reverse()) await writing.addDocument({key: word, title: word, authors: [], text: word});
        for (const word of [...words].reverse()) await writing.addEntity({kind: "actor", name: word});
      });
      expect((await store.documents()).map(({title}) => title)).toEqual(words);
      expect((await store.entities()).map((row) => row.name)).toEqual([...words].sort());
    });

    test("names, keys, types, coders and patterns that look alike are not the same", async () => {
      await hand.act(async (writing) => {
        for (const word of words) {
          await writing.addDocument({key: word, title: "t", authors: [], text: "x"});
          await writing.addEntity({kind: word, name: word});
          await writing.addType({name: word, colour: "#000000", variables: []});
          await writing.addStatement(said({}, {key: word, coder: word}));
          await writing.addHighlighter({pattern: word, colour: "#000000"});
        }
      });
      for (const word of words) {
        expect((await store.document(word)).key).toBe(word);
        expect((await store.entities(word)).map((row) => row.name)).toEqual([word]);
        expect((await store.type(word)).name).toBe(word);
        expect((await store.statements({coder: word}, all)).rows.map(({key}) => key)).toEqual([word]);
      }
      expect((await store.coders()).map((coder) => coder.name)).toEqual(words);
      expect((await store.highlighters()).map(({pattern}) => pattern)).toEqual(words);
      expect(await store.check()).toEqual([]);
    });

    test.each([
      ["null characters", "a\0b\0"],
      ["a null character alone", "\0"],
      ["half a character beyond the first plane", "a\ud83d"],
      ["the last characters of the first plane", "\ue000\ufffd\uffff"],
      ["control characters", "\u0001\u0002\u0003\u001f\u007f\u2028"],
      ["quotes and backslashes", `'"\\\\n%_$1 ?`],
      ["ten thousand letters", "long name ".repeat(1000) + "end"],
    ])("%s are kept in texts, names and notes", async (_, odd) => {
      const body = `${odd} and ${odd}`;
      await hand.act(async (writing) => {
        await writing.addDocument({
          key: odd,
          title: odd,
          authors: [odd],
          notes: odd,
          memo: odd,
          flags: [odd],
          text: body,
          posts: [{key: odd, start: 0, end: 1, author: odd}],
        });
        await writing.addEntity({kind: odd, name: odd, aliases: [odd], attributes: {[odd]: odd}, memo: odd});
        await writing.addType({name: odd, colour: "#000000", variables: [{name: odd, kind: "text"}]});
        await writing.addStatement({
          document: odd,
          type: odd,
          key: odd,
          coder: odd,
          memo: odd,
          flags: [odd],
          spans: [spanOf(body.toWellFormed(), 0, odd.length)],
          values: {[odd]: odd},
        });
      }, odd);
      const kept = odd.toWellFormed();
      const document = (await store.documents()).find(({title}) => title === kept)!;
      expect(document).toMatchObject({key: kept, notes: kept, memo: kept, length: body.length, authors: [odd], flags: [odd]});
      expect(await store.text(document.id as never)).toBe(body.toWellFormed());
      expect((await store.entities(kept))[0]).toMatchObject({name: kept, memo: kept, aliases: [odd], attributes: {[odd]: odd}});
      expect((await store.statements({flag: odd, coder: odd}, all)).rows).toMatchObject([{key: kept, coder: kept, memo: kept, values: {[odd]: odd}}]);
      expect((await store.history(all)).rows[0]?.summary).toBe(kept);
      expect(await store.check()).toEqual([]);
      expect(await hand.act((writing) => writing.entityNamed(odd, odd))).toBe((await store.entities(kept))[0]!.id);
      await expect(hand.act((writing) => writing.addType({name: odd, colour: "#000000", variables: []}))).rejects.toBeInstanceOf(Conflict);
      const whole = await contentOf(store);
      await store.undo(hand.by());
      await store.redo(hand.by());
      expect(await contentOf(store)).toEqual(whole);
    });

    test("a text of some millions of characters comes back whole, and its last words are found", async () => {
      const long = `${"Anna 😀 backs the tax; Ägidius asks why. ".repeat(60_000)}Zanzibar.`;
      const id = await hand.act((writing) => writing.addDocument({key: "long", title: "Long", authors: [], text: long}));
      expect((await store.text(id)) === long).toBe(true);
      const [hit] = await store.search("zanzibar", 5);
      expect(hit && long.slice(hit.start, hit.end)).toBe("Zanzibar");
    });

    test("whole numbers are exact from one end to the other, also in columns", async () => {
      const numbers = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 31, -(2 ** 31) - 1, 0, -1];
      await hand.act(async (writing) => {
        for (const value of numbers) await writing.addStatement(said({value}, {type: "measure"}));
      });
      expect((await store.statements({}, all)).rows.map(({values}) => values["value"])).toEqual(numbers);
      const column = (await store.frame("measure")).columns.find(({role}) => role === "value");
      expect(column?.form === "numbers" && [...column.values]).toEqual(numbers);
    });

    test("yes, no, neutral and unknown are four things, and an empty text is none", async () => {
      await hand.act(async (writing) => {
        for (const agreement of [true, false, null]) await writing.addStatement(said({agreement, holder: ""}));
        await writing.addStatement(said({}, {memo: "", coder: ""}));
        await writing.changeDocument("minutes", {notes: "", place: "", memo: ""});
      });
      const {rows} = await store.statements({}, all);
      expect(rows.map(({values}) => values)).toEqual([{agreement: true}, {agreement: false}, {agreement: null}, {}]);
      expect([rows[3]?.memo, rows[3]?.coder]).toEqual(["", ""]);
      expect((await store.documents())[0]).toMatchObject({notes: null, place: null});
      expect((await store.statements({memo: "without"}, all)).total).toBe(4);
    });

    test("moments are exact to the millisecond, and the record is searched by them", async () => {
      const moments = [-1, 0, 999, 1000, Date.parse("2999-12-31T23:59:59.999Z")];
      const before = await make();
      for (const at of moments)
        await before.act({who: "ada", command: "test", summary: "-", at}, (writing) => writing.addEntity({kind: "actor", name: String(at)}));
      const entries = (await before.history({offset: 0, limit: 5})).rows.map(({at}) => Date.parse(at)).reverse();
      const made = Date.parse((await before.facts()).created);
      expect(entries).toEqual(moments.map((at) => Math.max(at, made)));
      const last = await before.lastChange();
      expect([await before.changeAt(moments[4]!), await before.changeAt(moments[4]! - 1)]).toEqual([last, last - 1]);
      await before.noteBackup(1);
      expect((await before.facts()).lastBackup).toBe("1970-01-01T00:00:00.001Z");
      await before.close();
    });

    test("a source file comes back byte for byte, also an empty one", async () => {
      const bytes = Uint8Array.from({length: 512}, (_, i) => i % 256);
      for (const [key, content] of [
        ["full", bytes],
        ["empty", new Uint8Array()],
      ] as const) {
        const id = await hand.act((writing) =>
          writing.addDocument({key, title: key, authors: [], text, file: {name: "a\0b", mediaType: "x/y", bytes: content}}),
        );
        const file = await store.sourceFile(id);
        expect([file?.name, [...file!.bytes]]).toEqual(["a\0b", [...content]]);
      }
      expect(await store.check()).toEqual([]);
    });

    test("letters are searched whatever their case, in every script, and signs of a pattern are letters", async () => {
      await hand.act((writing) => writing.addEntity({kind: "actor", name: "x"}), "ÜBER 100%_\\ ΣΊΣΥΦΟΣ");
      const found = async (search: string) => (await store.history(all, {search})).total;
      expect([await found("über"), await found("Über 100%_\\"), await found("σίσυφος"), await found("ber_100"), await found("uber")]).toEqual([1, 1, 1, 0, 0]);
      await hand.act((writing) => writing.addStatement(said({}, {flags: ["a_b", "100%"]})));
      const flagged = async (flag: string) => (await store.statements({flag}, all)).total;
      expect([await flagged("a_b"), await flagged("100%"), await flagged("axb"), await flagged("A_B"), await flagged("%"), await flagged("a_")]).toEqual([
        1, 1, 0, 0, 0, 0,
      ]);
    });

    test("words of a text are found without regard to case and accents, as words, phrases and beginnings", async () => {
      await hand.act((writing) =>
        writing.addDocument({key: "song", title: "Song", authors: [], text: "Ägidius, ÉLAN vital; über Straßen. O'Brien's e-mail 42."}),
      );
      const found = async (query: string) => (await store.search(query, 5)).length;
      expect(await Promise.all(["agidius", "elan", '"elan vital"', '"vital elan"', "UBER", "stra*", "tra*", "brien", "mail", "42"].map(found))).toEqual([
        1, 1, 1, 0, 1, 1, 0, 1, 1, 1,
      ]);
    });

    test("the number of a row is given once, whatever was removed, undone or failed since", async () => {
      const add = (key: string) => hand.act((writing) => writing.addStatement(said({}, {key})));
      const first = await add("a");
      await hand.act((writing) => writing.removeStatement(first));
      const second = await add("b");
      await store.undo(hand.by());
      const third = await add("c");
      expect(first < second && second < third).toBe(true);
      expect(await store.statementRows([first, second])).toEqual([]);
    });

    test("nothing asked for is nothing found, and a project without types is whole", async () => {
      const ids = await hand.act(async (writing) => {
        for (const {name: type} of await store.types()) await writing.removeType(type);
        const id = await writing.addEntity({kind: "actor", name: "Anna"});
        await writing.mergeEntities(id, []);
        return [id, await writing.recodeEntity([], id, id)];
      });
      expect([ids[1], await store.statementRows([]), (await store.statementKeys([])).size, await store.types()]).toEqual([0, [], 0, []]);
      expect((await store.statements({type: "rumour"}, all)).total).toBe(0);
      expect((await store.statements({entity: ids[0] as EntityId}, all)).rows).toEqual([]);
      expect(await store.check()).toEqual([]);
    });

    test("rows are asked for by more ids than a database takes at once", async () => {
      const id = await hand.act((writing) => writing.addStatement(said({}, {key: "a"})));
      const ids = Array.from({length: 70_000}, (_, i) => i + 1);
      expect((await store.statementRows(ids)).map((row) => row.id)).toEqual([id]);
      expect([...(await store.statementKeys(ids))]).toEqual([[id, "a"]]);
    });

    test("a name that is taken is a fault that says so, and the act that met it leaves nothing", async () => {
      await hand.act(async (writing) => {
        for (const one of ["Anna", "Ben"]) {
          await writing.addDocument({key: one, title: one, authors: [], text});
          await writing.addEntity({kind: "actor", name: one});
          await writing.addType({name: one, colour: "#000000", variables: []});
          await writing.addStatement(said({}, {key: one}));
        }
      });
      const ben = (await store.entities("actor")).find((row) => row.name === "Ben")!.id as EntityId;
      const before = await contentOf(store);
      const last = await store.lastChange();
      const refused = [
        (writing) => writing.addDocument({key: "Anna", title: "x", authors: [], text}),
        (writing) => writing.changeDocument("Ben", {key: "Anna"}),
        (writing) => writing.addType({name: "Anna", colour: "#000000", variables: []}),
        (writing) => writing.changeType("Ben", {name: "Anna", colour: "#000000", variables: []}),
        (writing) => writing.changeEntity(ben, {name: "Anna"}),
        (writing) => writing.addStatement(said({holder: "Cleo"}, {key: "Anna"})),
      ] satisfies Parameters<Hand["act"]>[0][];
      for (const work of refused) {
        const asked = hand.act(async (writing, reading) => {
          await writing.addDocument({
            key: "new",
            title: "Xylophone",
            authors: ["Dora"],
            text: "Xylophones.",
            file: {name: "f", mediaType: "x/y", bytes: Uint8Array.of(1)},
          });
          await writing.addStatement(said({holder: "Dora", concept: "Noise"}, {coder: "dora"}));
          await (work as (...words: unknown[]) => Promise<unknown>)(writing, reading);
        });
        await expect(asked).rejects.toSatisfy((error) => error instanceof Conflict && error.message.includes('"Anna"'));
        expect(await contentOf(store)).toEqual(before);
        expect([await store.search("xylophones", 5), await store.lastChange()]).toEqual([[], last]);
      }
      expect(await store.check()).toEqual([]);
    });
  });
}

function byCodePoint(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
