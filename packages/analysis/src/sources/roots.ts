import {grouped, type Telling} from "./reports.ts";

/** Which document a work is, by row of the documents; undefined for a work that is not in the project. */
export type WorkAsDocument = (work: string) => number | undefined;

/**
 * The sources that each report goes back to in the end, by statement id: two reports of one source count once.
 *
 * A report goes back to the works it cites; where such a work is a document of the project that reports the same
 * position of the same holder, to what that goes back to. Without works it goes back to the first of its chain. Own
 * words go back to the document they stand in. A circle of citations ends where it closes.
 */
export function rootsOf(tellings: readonly Telling[], documentOf: WorkAsDocument): ReadonlyMap<number, readonly string[]> {
  const within = grouped(tellings, (telling) => placeKey(telling.document, telling));
  const rootOf = (telling: Telling, seen: ReadonlySet<number>): string[] => {
    if (telling.own) return [`document ${telling.document}`];
    if (telling.cites.length === 0) return [telling.chain.length > 0 ? `actor ${telling.chain[0]}` : `document ${telling.document}`];
    return telling.cites.flatMap((work) => {
      const document = documentOf(work);
      const cited = document === undefined ? [] : (within.get(placeKey(document, telling)) ?? []).filter(({statement}) => !seen.has(statement));
      if (cited.length === 0) return [document === undefined ? `work ${work}` : `document ${document}`];
      return cited.flatMap((one) => rootOf(one, new Set([...seen, one.statement])));
    });
  };
  return new Map(tellings.map((telling) => [telling.statement, [...new Set(rootOf(telling, new Set([telling.statement])))].sort()]));
}

function placeKey(document: number, {holder, concept}: Telling): string {
  return `${document}\u0000${holder}\u0000${concept}`;
}

/** How many independent sources some statements have: those that share one are one. */
export function independent(statements: readonly number[], roots: ReadonlyMap<number, readonly string[]>): number {
  const groups: Set<string>[] = [];
  for (const statement of statements) {
    const own = new Set(roots.get(statement));
    const touching = groups.filter((group) => [...own].some((root) => group.has(root)));
    for (const group of touching) {
      for (const root of group) own.add(root);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(own);
  }
  return groups.length;
}
