import {Conflict, Invalid, Missing} from "@standpoint/model";
import {describe, expect, test} from "vitest";
import type {Place} from "../../src/index.ts";

/** What every place must do. `fresh` gives addresses in one room, where there is no project yet. */
export function placeContract(name: string, place: Place, fresh: (called: string) => string): void {
  describe(`${name} keeps projects`, () => {
    const made = async (address: string, project?: string) => (await place.make(address, {at: 0, ...(project !== undefined && {name: project})})).close();

    test("a project that was made is opened by its address, under the name it was given or its place has for it", async () => {
      const [named, plain] = [fresh("tax"), fresh("rain")];
      await made(named, "The carbon tax");
      await made(plain);
      const names = await Promise.all(
        [named, plain].map(async (address) => {
          const store = await place.open(address);
          const {name} = await store.facts();
          await store.close();
          return name;
        }),
      );
      expect(names).toEqual(["The carbon tax", place.nameOf(plain)]);
      expect([named, plain].map((address) => place.holds(address))).toEqual([true, true]);
    });

    test("no project is made or copied over another, and none is opened that is not there", async () => {
      const address = fresh("strike");
      await expect(place.open(address)).rejects.toBeInstanceOf(Missing);
      await made(address);
      await expect(made(address)).rejects.toBeInstanceOf(Conflict);
      const store = await place.open(address);
      await expect(store.copy(address)).rejects.toBeInstanceOf(Conflict);
      const copy = fresh("strike copied");
      await store.copy(copy);
      await expect(store.copy(copy)).rejects.toBeInstanceOf(Conflict);
      const copied = await place.open(copy);
      expect(await copied.facts()).toEqual(await store.facts());
      for (const one of [copied, store]) await one.close();
    });

    test("the projects beside one are listed, opened and made by what they are called there", async () => {
      const [one, other] = [fresh("lake"), fresh("river")];
      for (const address of [one, other]) await made(address);
      const room = place.around(one);
      const called = place.around(other).own;
      expect(await room.list()).toEqual(expect.arrayContaining([room.own, called]));
      expect(place.canonical(await room.addressOf(called))).toBe(place.canonical(other));
      await expect(room.addressOf("nowhere")).rejects.toBeInstanceOf(Missing);
      const free = await room.freeAddress("sea of 1912");
      await made(free);
      expect(await room.list()).toContain(place.around(free).own);
      await expect(room.freeAddress("sea of 1912")).rejects.toBeInstanceOf(Conflict);
      for (const wrong of ["", "a/b", "../up", "x".repeat(300)]) await expect(room.freeAddress(wrong), wrong).rejects.toBeInstanceOf(Invalid);
    });

    test("a project that is open is opened beside by its address, and sees each act", async () => {
      const store = await place.make(fresh("wood"), {at: 0});
      const beside = await place.open(store.address!, {beside: true});
      await store.act({who: "ada", command: "test", summary: "-", at: 0}, (writing) => writing.addEntity({kind: "actor", name: "Anna"}));
      expect((await beside.entities()).map((row) => row.name)).toEqual(["Anna"]);
      for (const one of [beside, store]) await one.close();
    });
  });
}
