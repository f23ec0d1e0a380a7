import {contextOf, type Context} from "../../src/bases/context.ts";

/** A table as rows of X and ., as in a Burmeister file. */
export function table(...rows: string[]): Context {
  return contextOf(rows.length, rows[0]?.length ?? 0, (g, m) => rows[g][m] === "X");
}

/** A Burmeister file of crosses and dots, read the plain way. */
export function burmeister(text: string): Context {
  const lines = text.split(/\r?\n/);
  const [objects, attributes] = [Number(lines[2]), Number(lines[3])];
  const rows = lines.slice(5 + objects + attributes, 5 + 2 * objects + attributes);
  return contextOf(objects, attributes, (g, m) => rows[g][m].toUpperCase() === "X");
}

type Sets = ReadonlySet<number>;

/** Double derivation by plain sets. */
export function slowClosure({objects, attributes, rows, rowWords}: Context, set: Sets): Set<number> {
  const has = (g: number, m: number) => ((rows[g * rowWords + (m >>> 5)] >>> (m & 31)) & 1) === 1;
  const all = Array.from({length: attributes}, (_, m) => m);
  const extent = Array.from({length: objects}, (_, g) => g).filter((g) => [...set].every((m) => has(g, m)));
  return new Set(all.filter((m) => extent.every((g) => has(g, m))));
}

/** NextClosure (Ganter 1984): every closed set, in lectic order, as texts of members. */
export function nextClosure(context: Context): string[] {
  const found: string[] = [];
  let set: Set<number> | undefined = slowClosure(context, new Set());
  while (set) {
    found.push(textOf(set));
    set = following(context, set);
  }
  return found;
}

function following(context: Context, set: Sets): Set<number> | undefined {
  for (let m = context.attributes - 1; m >= 0; --m) {
    if (set.has(m)) continue;
    const before = [...set].filter((other) => other < m);
    const next = slowClosure(context, new Set([...before, m]));
    if ([...next].filter((other) => other < m).every((other) => set.has(other))) return next;
  }
  return undefined;
}

export function textOf(set: Iterable<number>): string {
  return [...set].sort((a, b) => a - b).join(" ");
}

/** Every subset of 0 … size − 1. */
export function subsets(size: number): number[][] {
  return Array.from({length: 2 ** size}, (_, bits) => Array.from({length: size}, (__, i) => i).filter((i) => (bits >>> i) & 1));
}

/** The canonical base as texts of premise, conclusion and support: NextClosure over plain sets, each implication tried again and again. */
export function slowBase(context: Context): string[] {
  const rules: {premise: Set<number>; closed: Set<number>}[] = [];
  const close = (start: Iterable<number>): Set<number> => {
    const set = new Set(start);
    for (let before = -1; before !== set.size; ) {
      before = set.size;
      for (const {premise, closed} of rules) if (premise.size < set.size && [...premise].every((m) => set.has(m))) for (const m of closed) set.add(m);
    }
    return set;
  };
  for (let set: Set<number> | undefined = new Set(); set; set = lecticallyNext(context.attributes, set, close)) {
    const closed = slowClosure(context, set);
    if (closed.size > set.size) rules.push({premise: set, closed});
  }
  return rules.map(({premise, closed}) => `${textOf(premise)} > ${textOf([...closed].filter((m) => !premise.has(m)))} (${holding(context, premise)})`);
}

function lecticallyNext(attributes: number, set: Sets, close: (start: Iterable<number>) => Set<number>): Set<number> | undefined {
  for (let m = attributes - 1; m >= 0; --m) {
    if (set.has(m)) continue;
    const before = [...set].filter((other) => other < m);
    const next = close([...before, m]);
    if ([...next].every((other) => other >= m || before.includes(other))) return next;
  }
  return undefined;
}

/** How many objects have all of these. */
function holding({objects, rows, rowWords}: Context, set: Sets): number {
  const has = (g: number, m: number) => ((rows[g * rowWords + (m >>> 5)] >>> (m & 31)) & 1) === 1;
  return Array.from({length: objects}, (_, g) => g).filter((g) => [...set].every((m) => has(g, m))).length;
}
