/**
 * The canonical base the plain way, for comparison: NextClosure (Ganter, 1984) over sets as large numbers, every implication
 * looked at until none adds anything. Answers how many implications there are.
 */
export function naiveBase(rows: readonly bigint[], attributes: number): number {
  const all = (1n << BigInt(attributes)) - 1n;
  const rules: (readonly [premise: bigint, closed: bigint])[] = [];
  const closure = (set: bigint) => rows.reduce((common, row) => ((row & set) === set ? common & row : common), all);
  for (let set: bigint | undefined = 0n; set !== undefined; set = following(rules, set, attributes)) {
    const closed = closure(set);
    if (closed !== set) rules.push([set, closed]);
  }
  return rules.length;
}

type Rules = readonly (readonly [premise: bigint, closed: bigint])[];

/** Attribute m is bit m; the lectically next set that respects the rules. */
function following(rules: Rules, set: bigint, attributes: number): bigint | undefined {
  for (let m = attributes - 1; m >= 0; --m) {
    const bit = 1n << BigInt(m);
    if (set & bit) continue;
    const before = set & (bit - 1n);
    const next = respecting(rules, before | bit);
    if ((next & (bit - 1n)) === before) return next;
  }
  return undefined;
}

function respecting(rules: Rules, start: bigint): bigint {
  let set = start;
  for (let before = -1n; before !== set; ) {
    before = set;
    for (const [premise, closed] of rules) if (premise !== set && (premise & set) === premise) set |= closed;
  }
  return set;
}
