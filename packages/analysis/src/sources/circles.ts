/**
 * The circles in a graph of who rests on whom, each from its first member in code unit order, without repeats.
 *
 * One circle for each largest set of members that all rest on one another, and one for what rests on itself.
 */
export function circlesIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const reach = new Map([...edges.keys()].map((from) => [from, reachedFrom(from, edges)]));
  const circles = new Map<string, string[]>();
  for (const [from, reached] of reach) {
    if (!reached.has(from)) continue;
    const members = [...reached].filter((to) => reach.get(to)?.has(from)).sort();
    circles.set(members.join("\u0000"), members);
  }
  return [...circles.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function reachedFrom(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>(edges.get(start));
  for (const next of reached) for (const to of edges.get(next) ?? []) reached.add(to);
  return reached;
}
