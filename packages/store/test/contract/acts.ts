import {setImmediate} from "node:timers/promises";
import {spanOf, type EntityId} from "@standpoint/model";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {Reading, Store, Writing} from "../../src/index.ts";
import {contentOf, handOf, type Adapter, type Hand} from "./adapter.ts";

/** An act is whole, alone, and over when it is over. */
export function actsContract({name, make, beside}: Adapter): void {
  describe(`${name} keeps acts apart`, () => {
    let store: Store;
    let hand: Hand;

    beforeEach(async () => {
      store = await make();
      hand = handOf(store);
    });
    afterEach(() => store.close());

    const names = async () => (await store.entities("actor")).map((row) => row.name);

    test("an act begun while another is under way waits for its end, and reads what it left", async () => {
      const order: string[] = [];
      const slow = store.act({who: "ada", command: "test", at: 0}, async (writing) => {
        order.push("first begins");
        await writing.addEntity({kind: "actor", name: "Anna"});
        for (let i = 0; i < 20; ++i) await setImmediate();
        order.push("first ends");
      });
      const quick = store.act({who: "bob", command: "test", at: 0}, async (writing, reading) => {
        order.push("second begins");
        for (const {name} of await reading.entities("actor")) await writing.addEntity({kind: "actor", name: `${name} again`});
      });
      await Promise.all([slow, quick]);
      expect(order).toEqual(["first begins", "first ends", "second begins"]);
      expect(await names()).toEqual(["Anna", "Anna again"]);
    });

    test("what an act asks for at once is done in order: a name that is asked for twice is made once", async () => {
      const ids = await hand.act((writing) => Promise.all(["Anna", "Ben", "Anna"].map((name) => writing.entityNamed("actor", name))));
      expect([ids[0] === ids[2], await names()]).toEqual([true, ["Anna", "Ben"]]);
    });

    test("an act that asks for many things at once fails with the fault of the one that failed, and leaves nothing", async () => {
      const before = await contentOf(store);
      const asked = hand.act((writing) =>
        Promise.all([
          writing.addEntity({kind: "actor", name: "Anna"}),
          writing.removeDocument("nowhere"),
          ...["Ben", "Cleo"].map((name) => writing.addEntity({kind: "actor", name})),
        ]),
      );
      await expect(asked).rejects.toThrow("nowhere");
      expect(await contentOf(store)).toEqual(before);
      expect(await store.check()).toEqual([]);
    });

    test("an act that does not wait for what it asked fails and leaves nothing", async () => {
      const before = await contentOf(store);
      let forgotten: Promise<EntityId> | undefined;
      const hasty = hand.act(async (writing) => {
        forgotten = writing.addEntity({kind: "actor", name: "Anna"});
      });
      await expect(hasty).rejects.toThrow("wait");
      await forgotten;
      expect(await contentOf(store)).toEqual(before);
      expect(await store.check()).toEqual([]);
    });

    test("nothing is written or read by an act that is over", async () => {
      let kept: {writing: Writing; reading: Reading} | undefined;
      await store.act({who: "ada", command: "test", at: 0}, async (writing, reading) => void (kept = {writing, reading}));
      await expect(kept!.writing.addEntity({kind: "actor", name: "Late"})).rejects.toThrow("over");
      await expect(kept!.reading.entities()).rejects.toThrow("over");
      expect(await names()).toEqual([]);
    });

    if (beside === null) return;

    test("nobody sees of an act before it is over", async () => {
      const other = await beside(store);
      await hand.act(async (writing) => {
        await writing.addEntity({kind: "actor", name: "Anna"});
        expect([await names(), await other.entities("actor")]).toEqual([[], []]);
      });
      expect([await names(), (await other.entities("actor")).length]).toEqual([["Anna"], 1]);
      await other.close();
    });

    test("two who write to one row come one after the other, and neither loses what the other wrote", async () => {
      const other = handOf(await beside(store));
      const text = "Anna backs the tax.";
      const id = await hand.act(async (writing) => {
        await writing.addDocument({key: "minutes", title: "Minutes", authors: [], text});
        return writing.addStatement({document: "minutes", type: "position", spans: [spanOf(text, 0, 4)], values: {}, memo: "-"});
      });
      const note = (letter: string) => async (writing: Writing, reading: Reading) => {
        const [row] = await reading.statementRows([id]);
        await writing.changeStatement(id, {memo: `${row!.memo}${letter}`});
      };
      const letters = ["a", "b", "c", "d", "e", "f", "g", "h"];
      const writers = [hand, other];
      await Promise.all(letters.map((letter, i) => writers[i % 2]!.act(note(letter))));
      const {memo} = (await store.statementRows([id]))[0]!;
      expect([memo.length, letters.filter((letter) => !memo.includes(letter))]).toEqual([9, []]);
      expect((await store.statementHistory(id)).length).toBe(9);
      expect(await store.check()).toEqual([]);
      await other.close();
    });
  });
}
