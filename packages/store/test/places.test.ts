import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {Invalid} from "@standpoint/model";
import {places} from "@standpoint/store/places";
import {expect, test} from "vitest";
import {placeContract} from "./contract/place.ts";

const folder = mkdtempSync(join(tmpdir(), "standpoint-places-"));

placeContract("A folder", places, (called) => join(folder, `${called}.standpoint`));

test("two paths of one file are one address, and a project in memory has none that another could open", async () => {
  const path = join(folder, "x.standpoint");
  expect(places.canonical(relative(process.cwd(), path))).toBe(path);
  const store = await places.make(":memory:", {at: 0});
  expect([store.address, places.around(":memory:").backups]).toEqual([null, null]);
  await store.close();
});

test("an address of no place is refused, without the password in it", async () => {
  const opening = places.open("postgres://ada:secret@db.example/tax");
  await expect(opening).rejects.toBeInstanceOf(Invalid);
  await expect(opening).rejects.not.toThrow("secret");
});
