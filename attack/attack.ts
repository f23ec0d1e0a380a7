/**
 * Attacks the program as accidents and other programs do, and counts what is lost.
 *
 *     npm run attack [-- kind… --seed n --quick --write]
 *
 * Kinds: kills, flips, swaps, writers, disks (all, when none is named). The same seed does the same acts, flips and swaps; the
 * moments of the kills also depend on the machine. With --write the table goes into docs/promises.md. Exits with 1 when
 * anything was lost.
 */
import {mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {disks} from "./disks.ts";
import {flips} from "./flips.ts";
import {kills} from "./kills.ts";
import {details, markdown, writeInto, type Tally} from "./report.ts";
import {servedKills} from "./served-kills.ts";
import {swaps} from "./swaps.ts";
import {writers} from "./writers.ts";

interface Kind {
  readonly run: (folder: string, wish: {seed: number; count: number}) => Promise<Tally[]>;
  readonly count: number;
  /** With --quick. */
  readonly few: number;
}

const kinds: Readonly<Record<string, readonly Kind[]>> = {
  kills: [
    {run: kills, count: 940, few: 40},
    {run: servedKills, count: 60, few: 4},
  ],
  flips: [{run: flips, count: 300, few: 60}],
  swaps: [{run: swaps, count: 10, few: 1}],
  writers: [{run: writers, count: 200, few: 40}],
  disks: [{run: disks, count: 1, few: 1}],
};

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {seed: {type: "string", default: "11"}, quick: {type: "boolean", default: false}, write: {type: "boolean", default: false}},
});
const seed = Number(values.seed);
const chosen = positionals.length > 0 ? positionals : Object.keys(kinds);
const unknown = chosen.find((name) => !Object.hasOwn(kinds, name));
if (unknown !== undefined || !Number.isSafeInteger(seed)) {
  process.stderr.write(
    `${unknown === undefined ? `--seed ${values.seed} is no whole number` : `There is no attack "${unknown}": take ${Object.keys(kinds).join(", ")}`}.\n`,
  );
  process.exit(2);
}

const root = mkdtempSync(join(tmpdir(), "standpoint-attack-"));
const tallies: Tally[] = [];
const begun = performance.now();
process.stdout.write(`seed ${seed}\n`);
for (const name of chosen) {
  for (const [i, {run, count, few}] of kinds[name].entries()) {
    const folder = join(root, `${name}-${i}`);
    mkdirSync(folder);
    const started = performance.now();
    const found = await run(folder, {seed, count: values.quick ? few : count});
    tallies.push(...found);
    process.stdout.write(`${name}: ${found.reduce((sum, {tries}) => sum + tries, 0)} tries, ${seconds(started)} s\n`);
    rmSync(folder, {recursive: true, force: true});
  }
}
rmSync(root, {recursive: true, force: true});
const table = `${markdown(tallies)}\n\nSeed ${seed}, ${seconds(begun)} s.`;
process.stdout.write(`\n${table}\n\n${details(tallies)}\n`);
if (values.write) writeInto(join(import.meta.dirname, "../../docs/promises.md"), table);
process.exitCode = tallies.some(({losses}) => losses.length > 0) ? 1 : 0;

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 1000);
}
