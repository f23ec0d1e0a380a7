export const relations = ["supports", "attacks", "undercuts", "answers", "concedes"] as const;
export type ArgumentRelation = (typeof relations)[number];

/** Something said that others support or attack. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  /** Whose claim it is. */
  readonly author?: string;
  /** Who tells of it: the author of its passage or the last who passes it on; left out where nobody is recorded. */
  readonly saidBy?: string;
  /** It is not certain who wrote its passage. */
  readonly authorUnsure?: true;
  /** Shown in deeds, not said in words. */
  readonly deed?: true;
}

/** What one claim does to another, or to a link: an attack on a link is an undercut of it. Ids are those of claims or links. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly relation: ArgumentRelation;
  /** Whose argument it is, as with claims. */
  readonly saidBy?: string;
  readonly authorUnsure?: true;
  /** When and where it is said; left out where that is not known. */
  readonly said?: Said;
}

/** First and last possible second, NaN without a date; and the place in a document. */
export interface Said {
  readonly first: number;
  readonly last: number;
  readonly document: string;
  readonly start: number;
}

/** One contribution to a conversation. */
export interface Contribution {
  readonly id: string;
  readonly author: string | null;
  /** The id of the post it answers. */
  readonly replyTo: string | null;
  /** It is not certain who wrote it. */
  readonly authorUnsure?: true;
  readonly text?: string;
}

/** A debate as a file or a project holds it. Ids of claims and links are unique together. */
export interface ArgumentMap {
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
  readonly posts: readonly Contribution[];
  /** What could not be taken over, one sentence each. */
  readonly notes: readonly string[];
}

/** The map without links that lead nowhere, and a sentence on each of them; also on claims that attack themselves. */
export function soundMap({claims, links, posts, notes}: ArgumentMap): ArgumentMap {
  const known = new Set([...claims.map(({id}) => id), ...links.map(({id}) => id)]);
  const lost = links.filter(({from, to}) => !known.has(from) || !known.has(to));
  const own = links.filter(({from, to, relation}) => from === to && relation !== "answers" && relation !== "concedes");
  return {
    claims,
    links: links.filter((link) => !lost.includes(link)),
    posts,
    notes: [
      ...notes,
      ...lost.map(({id, from, to}) => `"${id}" leads from "${from}" to "${to}", and "${known.has(from) ? to : from}" is not there: it is left out.`),
      ...own.map(({from, relation}) => (relation === "supports" ? `"${from}" supports itself.` : `"${from}" attacks itself, so it stands in no extension.`)),
    ],
  };
}
