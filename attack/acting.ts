/** A program that opens a project and does acts by chance, saying each when it is acknowledged: node acting.js PATH SEED COUNT. */
import {openSqlite} from "@standpoint/store/sqlite";
import {writeSync} from "node:fs";
import {actByChance} from "./acts.ts";
import {chanceFrom} from "./chance.ts";

const [path, seed, count] = process.argv.slice(2);
const chance = chanceFrom(Number(seed));
writeSync(1, "opening\n");
const store = await openSqlite(path);
for (let n = 1; n <= Number(count); ++n) {
  const {name, refused} = await actByChance(store, chance, n);
  writeSync(1, `${n} ${refused ? "refused " : ""}${name}\n`);
}
writeSync(1, "closing\n");
await store.close();
writeSync(1, "closed\n");
