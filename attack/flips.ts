/**
 * Turns over one bit of a project's file, anywhere. Opening or checking must say so with a sentence, or the bit lay where
 * nothing is kept: then every row of every table is as it was.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {isFault} from "@standpoint/model";
import {chanceFrom, upTo} from "./chance.ts";
import {looking, rowsOf} from "./content.ts";
import {remove} from "./kills.ts";
import {Tally} from "./report.ts";
import {makeProject} from "./template.ts";

export async function flips(folder: string, {seed, count}: {seed: number; count: number}): Promise<Tally[]> {
  const tally = new Tally("one bit flipped anywhere in the file: found by check, or where nothing is kept");
  const original = join(folder, "original.standpoint");
  const flipped = join(folder, "flipped.standpoint");
  await makeProject(original, {seed, acts: 150});
  const bytes = readFileSync(original);
  const rows = rowsOf(original);
  const chance = chanceFrom(seed);
  let harmless = 0;
  for (let i = 0; i < count; ++i) {
    const [byte, bit] = [upTo(bytes.length, chance), upTo(8, chance)];
    remove(flipped);
    const changed = Buffer.from(bytes);
    changed[byte] ^= 1 << bit;
    writeFileSync(flipped, changed);
    const seen = await noticed(flipped);
    const other = seen === "no" ? otherTable(flipped, rows) : undefined;
    if (seen === "no" && other === undefined) harmless++;
    const loss = other === undefined ? undefined : `a change in ${other} is not found by check`;
    tally.tried(seen === "yes" || seen === "no" ? loss : seen);
  }
  process.stdout.write(`flips: ${bytes.length} bytes, ${harmless} of ${count} bits lay where nothing is kept\n`);
  return [tally];
}

/** Whether opening or checking speaks of damage; else the fault that is no sentence. */
async function noticed(path: string): Promise<string> {
  try {
    return (await looking(path, (store) => store.check())).length > 0 ? "yes" : "no";
  } catch (error) {
    return isFault(error) ? "yes" : `check fails itself: ${(error as Error).name}: ${(error as Error).message.slice(0, 60)}`;
  }
}

/** The first table whose rows are not what they were. */
function otherTable(path: string, rows: ReadonlyMap<string, string>): string | undefined {
  try {
    const found = rowsOf(path);
    return [...rows.keys()].find((name) => found.get(name) !== rows.get(name));
  } catch (error) {
    return `what cannot be read (${(error as Error).message})`;
  }
}
