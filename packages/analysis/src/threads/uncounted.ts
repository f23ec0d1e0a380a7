import type {ArgumentMap, Claim, Link, Said} from "./argument-map.ts";

/** Why an attack is told and not counted: it is a deed held against words, or its own side grants what it attacks. */
export type Uncounted = "deed" | "conceded";

/**
 * The attacks that do not count, by id.
 *
 * What somebody does may sit ill with what is said, but words are answered by words. An attack is over when whoever makes it, or
 * whoever holds the claim it comes from, concedes what it attacks; not when that was certainly said before it.
 */
export function uncountedAttacks({claims, links}: Pick<ArgumentMap, "claims" | "links">): ReadonlyMap<string, Uncounted> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const conceded = links.filter(({relation}) => relation === "concedes");
  return new Map(
    links.filter(isAttack).flatMap((link): [string, Uncounted][] => {
      if (byId.get(link.from)?.deed && byId.has(link.to) && !byId.get(link.to)?.deed) return [[link.id, "deed"]];
      return conceded.some((one) => endsAttack(one, link, byId)) ? [[link.id, "conceded"]] : [];
    }),
  );
}

export function isAttack({relation}: Pick<Link, "relation">): boolean {
  return relation === "attacks" || relation === "undercuts";
}

/** The same map with attacks that do not count as answers, which change nothing: links keep their places. */
export function countingMap(map: ArgumentMap, uncounted: ReadonlyMap<string, Uncounted>): ArgumentMap {
  return uncounted.size === 0 ? map : {...map, links: map.links.map((link) => (uncounted.has(link.id) ? {...link, relation: "answers"} : link))};
}

function endsAttack(concession: Link, attack: Link, claims: ReadonlyMap<string, Claim>): boolean {
  if (concession.to !== attack.to && concession.to !== attack.id) return false;
  if (concession.said && attack.said && isBefore(concession.said, attack.said)) return false;
  const who = claims.get(concession.from)?.author ?? concession.saidBy;
  return who !== undefined && (who === attack.saidBy || who === claims.get(attack.from)?.author);
}

/** Certainly earlier: by date, else by place where both stand in one document. */
function isBefore(a: Said, b: Said): boolean {
  if (a.last < b.first) return true;
  return a.document === b.document && a.start < b.start && !(b.last < a.first);
}
