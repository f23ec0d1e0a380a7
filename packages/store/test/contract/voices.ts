import type {Store} from "../../src/index.ts";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {handOf, type Adapter, type Hand} from "./adapter.ts";
import {said, text} from "./work.ts";

/** Whose words a statement is. */
export function voicesContract({name, make}: Adapter): void {
  describe(`${name} tells whose words a statement is`, () => {
    let store: Store;
    let hand: Hand;
    const act: Hand["act"] = (work, summary) => hand.act(work, summary);
    const all = {offset: 0, limit: 1000};

    beforeEach(async () => {
      store = await make();
      hand = handOf(store);
      await act((writing) => writing.addDocument({key: "minutes", title: "Minutes", authors: ["Anna"], date: "2024-03", text}));
    });
    afterEach(() => store.close());

    test("a statement is reported when another wrote the words, own when an organ of the holder did", async () => {
      await act(async (writing) => {
        await writing.addEntity({kind: "actor", name: "Anna", parent: "The Board"});
        await writing.addStatement(said("Anna", {holder: "The Board", concept: "Tax"}, {key: "organ"}));
        await writing.addStatement(said("Ben", {holder: "Ben", concept: "Tax"}, {key: "other"}));
        await writing.addStatement(said("Cleo", {holder: "Anna", concept: "Tax", via: ["Ben"]}, {key: "via"}));
      });
      const {rows} = await store.statements({}, all);
      expect(rows.map(({key, own}) => [key, own])).toEqual([
        ["organ", true],
        ["other", false],
        ["via", false],
      ]);
      expect([...(await store.frame("position")).own]).toEqual([1, 0, 0]);
    });

    test("whose words a statement is has one rule for rows, frames and lists: of a relation the subject's, and nobody's where none is named", async () => {
      await act(async (writing) => {
        await writing.addEntity({kind: "actor", name: "Anna", parent: "The Board"});
        await writing.addStatement({...said("Anna", {subject: "The Board", relation: "founded", object: "The Guild"}, {key: "own"}), type: "relation"});
        await writing.addStatement({...said("Ben", {subject: "Ben", relation: "founded", object: "The Guild"}, {key: "told"}), type: "relation"});
        await writing.addStatement(said("Cleo", {concept: "Tax"}, {key: "nobody"}));
      });
      const {rows} = await store.statements({}, all);
      expect(rows.map(({key, own}) => [key, own])).toEqual([
        ["own", true],
        ["told", false],
        ["nobody", null],
      ]);
      expect([...(await store.frame("relation")).own, ...(await store.frame("position")).own]).toEqual([1, 0, 1]);
      const keysOf = async (sources: "own" | "reported") => (await store.statements({sources}, all)).rows.map(({key}) => key).sort();
      expect([await keysOf("own"), await keysOf("reported")]).toEqual([["nobody", "own"], ["told"]]);
    });

    test("who took part tells of it in own words or is told of, and an argument is its author's own unless it is passed on", async () => {
      await act(async (writing) => {
        const meeting = {event: "The meeting", role: "attended"};
        await writing.addStatement({...said("Anna", {participant: "Anna", ...meeting}, {key: "own"}), type: "participation"});
        await writing.addStatement({...said("Ben", {participant: "Ben", ...meeting}, {key: "told"}), type: "participation"});
        await writing.addStatement({...said("Cleo", {participant: "Anna", ...meeting, via: ["Ben"]}, {key: "via"}), type: "participation"});
        await writing.addStatement({...said("Anna", {source: "own", relation: "attacks", target: "told"}, {key: "argued"}), type: "argument"});
        await writing.addStatement({...said("Ben", {source: "own", relation: "attacks", target: "told", via: ["Ben"]}, {key: "passed on"}), type: "argument"});
      });
      const {rows} = await store.statements({}, all);
      expect(new Map(rows.map(({key, own}) => [key, own]))).toEqual(
        new Map([
          ["own", true],
          ["told", false],
          ["via", false],
          ["argued", true],
          ["passed on", false],
        ]),
      );
      expect([[...(await store.frame("participation")).own], [...(await store.frame("argument")).own]]).toEqual([
        [1, 0, 0],
        [1, 0],
      ]);
    });

    test("within a post its own author speaks, under the name the project knows", async () => {
      await act(async (writing) => {
        await writing.addEntity({kind: "actor", name: "Cleo", aliases: ["C."]});
        const post = {key: "p", start: 0, end: text.length, author: "C."};
        await writing.addDocument({key: "thread", title: "Thread", authors: ["Anna"], text, posts: [post]});
        await writing.addStatement(said("Anna", {holder: "Cleo", concept: "Tax"}, {key: "own", document: "thread"}));
        await writing.addStatement(said("Ben", {holder: "Anna", concept: "Tax"}, {key: "of-anna", document: "thread"}));
      });
      const {own, author} = await store.frame("position");
      expect([[...own], author?.codes.length, author?.labels]).toEqual([[1, 0], 2, ["Cleo"]]);
      const {rows} = await store.statements({document: "thread"}, all);
      expect(rows.map((row) => row.own)).toEqual([true, false]);
    });

    test("a name of a time speaks for its actor at that time alone", async () => {
      await act(async (writing) => {
        await writing.addEntity({kind: "actor", name: "Harbour Union", names: [{name: "The Guild", to: "1999"}]});
        for (const date of ["1990-05", "2005-05"]) {
          await writing.addDocument({key: date, title: date, authors: ["The Guild"], date, text});
          await writing.addStatement(said("Anna", {holder: "Harbour Union", concept: "Tax"}, {key: `in-${date}`, document: date}));
        }
      });
      expect((await store.entities("actor")).find(({name}) => name === "Harbour Union")?.names).toEqual([{name: "The Guild", to: "1999"}]);
      const frame = await store.frame("position");
      expect([[...frame.own], frame.author?.labels]).toEqual([
        [1, 0],
        ["Harbour Union", "The Guild"],
      ]);
      await act((writing) => writing.addEntity({kind: "actor", name: "Other"}));
      const [kept, other] = ["Harbour Union", "Other"].map(async (name) => (await store.entities("actor")).find((row) => row.name === name)!.id as never);
      await act(async (writing) => writing.mergeEntities(await other!, [await kept!]));
      expect((await store.entities("actor")).find(({name}) => name === "Other")?.names).toEqual([{name: "The Guild", to: "1999"}]);
    });
  });
}
