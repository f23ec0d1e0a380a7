/**
 * Times the semantics of arguments on seeded graphs.
 *
 *     npx tsc -b bench && node bench/dist/threads.js
 */
import {attacksOnly, extensions, grounded, type Framework} from "@standpoint/analysis";
import {chanceFrom} from "./chance.ts";

/** Attacks between any two. */
function anyhow(size: number, attacks: number): Framework {
  const chance = chanceFrom(42);
  const ends = () => Int32Array.from({length: attacks}, () => Math.floor(chance() * size));
  return attacksOnly(size, ends(), ends());
}

/** As in a real debate: most attack something said before, and a share answers back. */
function debate(size: number, {backward, answered, again = 1}: {backward: number; answered: number; again?: number}): Framework {
  const chance = chanceFrom(42);
  const [from, to]: [number[], number[]] = [[], []];
  for (let n = 1; n < size; ++n) {
    const attacked = Math.floor(chance() * n);
    for (let k = 0; k < again; ++k) {
      from.push(n);
      to.push(k === 0 ? attacked : Math.floor(chance() * n));
    }
    if (chance() < answered) {
      from.push(attacked);
      to.push(n);
    }
    if (chance() < backward) {
      from.push(Math.floor(chance() * size));
      to.push(n);
    }
  }
  return attacksOnly(size, Int32Array.from(from), Int32Array.from(to));
}

function timed(name: string, framework: Framework, work: (framework: Framework) => string): void {
  const times: number[] = [];
  let found = "";
  for (let run = 0; run < 3; ++run) {
    const start = performance.now();
    found = work(framework);
    times.push(performance.now() - start);
  }
  console.log(`| ${name} | ${framework.size} | ${framework.from.length} | ${times[0].toFixed(0)} | ${Math.min(...times).toFixed(0)} | ${found} |`);
}

const accepted = (framework: Framework): string => `${grounded(framework).labels.reduce((sum, label) => sum + (label === 1 ? 1 : 0), 0)} accepted`;
const preferred = (framework: Framework): string => {
  const {count, complete} = extensions(framework, {semantics: "preferred"});
  return `${complete ? "" : "at least "}${count} extensions`;
};

/** Each attacks each other with the same chance. */
function evenly(size: number, density: number): Framework {
  const chance = chanceFrom(42);
  const pairs = Array.from({length: size * size}, (_, at) => [Math.floor(at / size), at % size] as const).filter(([a, b]) => a !== b && chance() < density);
  return attacksOnly(
    size,
    Int32Array.from(pairs, ([from]) => from),
    Int32Array.from(pairs, ([, to]) => to),
  );
}

const decided =
  (semantics: "complete" | "preferred" | "stable") =>
  (framework: Framework): string => {
    const {count, complete, sure} = extensions(framework, {semantics});
    return `${complete ? "" : "at least "}${count} extensions${sure ? "" : ", not settled"}`;
  };

/** How many stable extensions there are, by trying all sets. */
function naiveStable({size, from, to}: Framework): string {
  const targets = new Int32Array(size);
  from.forEach((a, k) => (targets[a] |= 1 << to[k]));
  let count = 0;
  for (let set = 0; set < 2 ** size; ++set) {
    let beaten = 0;
    for (let n = 0; n < size; ++n) if ((set >> n) & 1) beaten |= targets[n];
    if ((beaten & set) === 0 && (beaten | set) === 2 ** size - 1) ++count;
  }
  return `${count} extensions`;
}

console.log("| what | arguments | attacks | first ms | best ms | found |\n|---|---:|---:|---:|---:|---|");
timed("grounded", debate(10_000, {backward: 0, answered: 0, again: 10}), accepted);
timed("grounded, between any two", anyhow(10_000, 100_000), accepted);
timed("grounded, two attacks each", anyhow(10_000, 20_000), accepted);
timed("preferred, a sparse debate", debate(10_000, {backward: 0.1, answered: 0.01}), preferred);
timed("preferred, one in four answers back", debate(10_000, {backward: 0.1, answered: 0.25}), preferred);
timed("preferred, two attacks each", anyhow(10_000, 20_000), preferred);
for (const density of [0.05, 0.1]) {
  for (const semantics of ["complete", "preferred", "stable"] as const)
    timed(`${semantics}, attacks with chance ${density}`, evenly(200, density), decided(semantics));
}
timed("stable, attacks with chance 0.1", evenly(20, 0.1), decided("stable"));
timed("the same by trying all sets", evenly(20, 0.1), naiveStable);
