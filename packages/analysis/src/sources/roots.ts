import {byCodeUnits} from "../frame/axis.ts";
import {grouped, type Telling} from "./reports.ts";

/** Which document a work is, by row of the documents; undefined for a work that is not in the project. */
export type WorkAsDocument = (work: string) => number | undefined;

/** What each statement goes back to, by statement id. */
export interface Roots {
  /** Documents and actors in the record, and works that were cited and not seen. */
  readonly of: ReadonlyMap<number, readonly string[]>;
  /** Who in the record vouches for a report that goes back to works not seen. */
  readonly vouching: ReadonlyMap<number, string>;
}

/**
 * The sources that each report goes back to in the end: two reports of one source count once.
 *
 * A report goes back to the works it cites; where such a work is a document of the project that reports the same
 * position of the same holder, to what that goes back to. Without works it goes back to the first of its chain who is heard in own
 * words, else to the last, who tells it. Own words go back to the document they stand in. A circle of citations ends where it closes.
 */
export function rootsOf(tellings: readonly Telling[], {documentOf, heard}: {readonly documentOf: WorkAsDocument; readonly heard: ReadonlySet<string>}): Roots {
  const within = grouped(tellings, (telling) => placeKey(telling.document, telling));
  const tellerOf = ({chain, document}: Telling) => {
    const name = chain.find((one) => heard.has(one)) ?? chain.at(-1);
    return name === undefined ? `document ${document}` : `actor ${name}`;
  };
  const rootOf = (telling: Telling, seen: ReadonlySet<number>): string[] => {
    if (telling.own) return [`document ${telling.document}`];
    if (telling.cites.length === 0) return [tellerOf(telling)];
    return telling.cites.flatMap((work) => {
      const document = documentOf(work);
      const cited = document === undefined ? [] : (within.get(placeKey(document, telling)) ?? []).filter(({statement}) => !seen.has(statement));
      if (cited.length === 0) return [document === undefined ? `${unseen}${work}` : `document ${document}`];
      return cited.flatMap((one) => rootOf(one, new Set([...seen, one.statement])));
    });
  };
  const of = new Map(tellings.map((telling) => [telling.statement, [...new Set(rootOf(telling, new Set([telling.statement])))].sort()]));
  const unseenAlone = tellings.filter(({statement}) => of.get(statement)?.every((root) => root.startsWith(unseen)));
  return {of, vouching: new Map(unseenAlone.map((telling) => [telling.statement, tellerOf(telling)]))};
}

const unseen = "work ";

function placeKey(document: number, {holder, concept}: Telling): string {
  return `${document}\u0000${holder}\u0000${concept}`;
}

/**
 * How many independent sources some statements have: those that share one are one. Works that were not seen are no sources of
 * their own: reports that cite the same are one, and count only where none of those who vouch for them is counted already.
 */
export function independent(statements: readonly number[], roots: Roots): number {
  const groups = joined(statements, roots);
  const seen = groups.filter(({shared}) => [...shared].some((root) => !root.startsWith(unseen)));
  const counted = new Set(seen.flatMap(({shared}) => [...shared]));
  const vouched = groups
    .filter((group) => !seen.includes(group))
    .map(({members}) => new Set(members.map((one) => roots.vouching.get(one) ?? "")))
    .sort((a, b) => a.size - b.size || byCodeUnits([...a].join(), [...b].join()));
  let more = 0;
  for (const names of vouched) {
    if ([...names].some((name) => counted.has(name))) continue;
    for (const name of names) counted.add(name);
    ++more;
  }
  return seen.length + more;
}

interface Group {
  readonly members: readonly number[];
  readonly shared: ReadonlySet<string>;
}

/** Statements that share a root, directly or through others. */
function joined(statements: readonly number[], {of}: Roots): readonly Group[] {
  let groups: Group[] = [];
  for (const statement of statements) {
    const own = of.get(statement) ?? [];
    const touching = groups.filter(({shared}) => own.some((root) => shared.has(root)));
    const one = {members: [...touching.flatMap(({members}) => members), statement], shared: new Set([...touching.flatMap(({shared}) => [...shared]), ...own])};
    groups = [...groups.filter((group) => !touching.includes(group)), one];
  }
  return groups;
}

/** The roots of a report that are in the record: where it cites only what was not seen, who vouches for it. */
export function rootsInRecord(statement: number, {of, vouching}: Roots): readonly string[] {
  const found = (of.get(statement) ?? []).filter((root) => !root.startsWith(unseen));
  const teller = vouching.get(statement);
  return found.length === 0 && teller !== undefined ? [teller] : found;
}
