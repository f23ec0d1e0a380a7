/** Does some acts as acting.js does, then keeps the project open without work: node resting.js PATH SEED COUNT. */
import {openSqlite} from "@standpoint/store/sqlite";
import {writeSync} from "node:fs";
import {actByChance} from "./acts.ts";
import {chanceFrom} from "./chance.ts";

const [path, seed, count] = process.argv.slice(2);
const chance = chanceFrom(Number(seed));
const store = await openSqlite(path);
for (let n = 1; n <= Number(count); ++n) {
  const {name} = await actByChance(store, chance, n);
  writeSync(1, `${n} ${name}\n`);
}
writeSync(1, "resting\n");
setInterval(() => undefined, 1000);
