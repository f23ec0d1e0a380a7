import {
  countingMap,
  frameworkOf,
  grounded,
  isAttack,
  isIn,
  soundMap,
  uncountedAttacks,
  type ArgumentMap,
  type ClaimState,
  type DossierReply,
  type Link,
  type Uncounted,
} from "@standpoint/analysis";
import type {ProjectMap} from "../threads/map.ts";

/** What the arguments of a project come to, claim by claim: the same reckoning as that of threads, by its usual rule. */
export interface Argued {
  /** What bears on each claim, or on each argument, by its key. */
  readonly replies: ReadonlyMap<string, readonly DossierReply[]>;
  /** Keys of claims that do not stand under the attacks that count: they fall, or are not settled. */
  readonly shaken: ReadonlySet<string>;
}

export function arguedIn({map, rows}: Pick<ProjectMap, "map" | "rows">): Argued {
  const sound = soundMap(map);
  const uncounted = uncountedAttacks(sound);
  const counting = countingMap(sound, uncounted);
  const {labels} = grounded(frameworkOf(counting, "none"));
  const authors = new Map(sound.claims.map(({id, saidBy, author}) => [id, saidBy ?? author ?? ""]));
  const replies = new Map<string, DossierReply[]>();
  for (const link of sound.links) {
    const reply = replyOf(link, {map: counting, authors, why: uncounted.get(link.id), quoteOf: (key) => rows.get(key)?.quote ?? ""});
    replies.set(link.to, [...(replies.get(link.to) ?? []), reply]);
  }
  return {replies, shaken: new Set(counting.claims.flatMap(({id}, n) => (labels[n] === isIn ? [] : [id])))};
}

interface Around {
  readonly map: ArgumentMap;
  readonly authors: ReadonlyMap<string, string>;
  /** Why the attack does not count, where it does not. */
  readonly why: Uncounted | undefined;
  readonly quoteOf: (key: string) => string;
}

/** An argument in the words of the claim it starts from; a concession in its own, for it starts from what is given up. */
function replyOf(link: Link, {map, authors, why, quoteOf}: Around): DossierReply {
  const words = link.relation === "concedes" ? [link.id, link.from] : [link.from, link.id];
  return {
    statement: link.id,
    from: link.from,
    relation: link.relation,
    by: link.saidBy ?? authors.get(link.from) ?? "",
    quote: words.map(quoteOf).find((quote) => quote !== "") ?? "",
    answered: why === undefined && isAnswered(link, map.links),
    ...(why && {uncounted: why}),
  };
}

/** Whether somebody answers an argument: the argument itself, or the claim it starts from. */
function isAnswered({id, from}: Link, links: readonly Link[]): boolean {
  return links.some((one) => one.id !== id && (isAttack(one) || one.relation === "answers") && (one.to === id || one.to === from));
}

interface Spoken {
  readonly replies: readonly Pick<DossierReply, "relation" | "uncounted">[];
  /** It does not stand under the attacks that count. */
  readonly shaken: boolean;
  /** Disputes, verdicts and denials against it. */
  readonly disputes: number;
}

/** What became of a claim. */
export function stateOf({replies, shaken, disputes}: Spoken): ClaimState {
  if (shaken || disputes > 0) return "open";
  if (replies.some(({relation}) => relation === "concedes")) return "conceded";
  return replies.some((one) => isAttack({relation: one.relation as Link["relation"]}) && one.uncounted === undefined) ? "answered" : "uncontested";
}
