import {listed} from "@standpoint/model";
import type {ArgumentMap, Claim, Link} from "./argument-map.ts";
import {isAttack, type Uncounted} from "./uncounted.ts";

/** Who speaks for and against a claim. Links by id, people by name. */
export interface Hearing {
  /** Whose the attacks that count are. */
  readonly attackedBy: readonly string[];
  /** Whose the attacks on those attacks are. */
  readonly answeredBy: readonly string[];
  /** Whose claim it is has no own words in the record, or has said nothing against the attacks. */
  readonly unheard?: "no own words" | "no answer";
  readonly uncounted?: readonly {readonly attack: string; readonly by: string; readonly because: Uncounted}[];
}

export interface HearingSettings {
  readonly uncounted: ReadonlyMap<string, Uncounted>;
  /** Whether somebody has own words in the record; left out, everybody has. */
  readonly heard?: ((name: string) => boolean) | undefined;
}

const nobody = "somebody not named";

/** Who attacks a claim, who answers, and whether its holder is heard. */
export function hearingOf({claims, links}: Pick<ArgumentMap, "claims" | "links">, claim: Claim, {uncounted, heard}: HearingSettings): Hearing {
  const held = new Map(claims.map(({id, author}) => [id, author]));
  const sayers = (some: readonly Link[]) => [...new Set(some.map(({saidBy, from}) => saidBy ?? held.get(from) ?? nobody))];
  const counts = (link: Link) => isAttack(link) && !uncounted.has(link.id);
  const attacks = links.filter((link) => link.to === claim.id && counts(link));
  const replies = repliesTo(attacks, links);
  const silent = attacks.length > 0 ? silence(claim, {replies, held, heard, attackers: sayers(attacks)}) : undefined;
  const left = links.flatMap((link) => {
    const because = link.to === claim.id ? uncounted.get(link.id) : undefined;
    return because ? [{attack: link.id, by: sayers([link])[0], because}] : [];
  });
  return {
    attackedBy: sayers(attacks),
    answeredBy: sayers(replies.filter(counts)),
    ...(silent && {unheard: silent}),
    ...(left.length > 0 && {uncounted: left}),
  };
}

/** What is said against attacks or what they start from, or in answer to it. */
function repliesTo(attacks: readonly Link[], links: readonly Link[]): Link[] {
  const against = new Set(attacks.flatMap(({id, from}) => [id, from]));
  return links.filter(({to, relation}) => against.has(to) && relation !== "supports" && relation !== "concedes");
}

interface Silence {
  readonly replies: readonly Link[];
  readonly held: ReadonlyMap<string, string | undefined>;
  readonly heard: HearingSettings["heard"];
  readonly attackers: readonly string[];
}

function silence({author}: Claim, {replies, held, heard, attackers}: Silence): Hearing["unheard"] {
  if (author === undefined || attackers.includes(author)) return undefined;
  if (heard?.(author) === false) return "no own words";
  return replies.some(({saidBy, from}) => saidBy === author || held.get(from) === author) ? undefined : "no answer";
}

/** The hearing in words, such as "attacked by Ann alone; Ben has not been heard". */
export function wordsOnHearing(
  claim: Pick<Claim, "author" | "saidBy">,
  status: "in" | "out" | "undecided" | "unsettled",
  hearing: Hearing & {readonly deniedBy?: readonly string[]},
): string {
  const {attackedBy, answeredBy, unheard, uncounted = [], deniedBy = []} = hearing;
  const author = claim.author ?? nobody;
  const attacked = attackedBy.length > 0;
  const parts = [
    attacked ? wordsOnAttacks(claim, attackedBy) : `no attack ${uncounted.length > 0 ? "on it counts" : "is recorded"}`,
    attacked && answeredBy.length > 0 && `answered by ${listed(answeredBy)}`,
    status === "undecided" && "open",
    status === "unsettled" && "not settled: the search ended before",
    unheard === "no own words" && `${author} has not been heard`,
    unheard === "no answer" && `no answer by ${author} is recorded`,
    ...uncounted.map(({by, because}) =>
      because === "deed" ? `a deed held against it by ${by} does not defeat words` : `an attack by ${by} is over, for what it attacked is conceded`,
    ),
    deniedBy.length > 0 && `denied by ${listed(deniedBy)} without a recorded argument`,
  ];
  return parts.filter((part) => part !== false).join("; ");
}

/** Whoever rejects what another tells of it is said to; nobody is said to dispute himself. */
function wordsOnAttacks({author, saidBy}: Pick<Claim, "author" | "saidBy">, by: readonly string[]): string {
  const own = author !== undefined && by.includes(author);
  if (!own) return `attacked by ${listed(by)}${by.length === 1 ? " alone" : ""}`;
  const others = by.filter((name) => name !== author);
  const rejected = saidBy === undefined || saidBy === author ? `taken back by ${author}` : `rejected by ${author}, to whom ${saidBy} ascribes it`;
  return [rejected, ...(others.length > 0 ? [`attacked by ${listed(others)}`] : [])].join("; ");
}
