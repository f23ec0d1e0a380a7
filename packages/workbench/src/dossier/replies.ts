import {uncountedAttacks, type ClaimState, type DossierReply, type Link} from "@standpoint/analysis";
import type {ProjectMap} from "../threads/map.ts";

const speaksAgainst: ReadonlySet<string> = new Set(["attacks", "undercuts"]);
const answersBack: ReadonlySet<string> = new Set(["attacks", "undercuts", "answers"]);

/** What bears on each claim, by its key: each argument, or each argument about an argument. */
export function repliesTo({map, rows}: ProjectMap): ReadonlyMap<string, readonly DossierReply[]> {
  const authors = new Map(map.claims.map(({id, saidBy, author}) => [id, saidBy ?? author ?? ""]));
  const uncounted = uncountedAttacks(map);
  const replies = new Map<string, DossierReply[]>();
  for (const link of map.links) {
    const quote = rows.get(link.from)?.quote ?? rows.get(link.id)?.quote ?? "";
    const by = link.saidBy ?? authors.get(link.from) ?? "";
    const answered = uncounted.get(link.id) === "conceded" || isAnswered(link, map.links);
    replies.set(link.to, [...(replies.get(link.to) ?? []), {statement: link.id, from: link.from, relation: link.relation, by, quote, answered}]);
  }
  return replies;
}

/** Whether somebody answers an argument: the argument itself, or the claim it starts from. */
function isAnswered({id, from}: Link, links: readonly Link[]): boolean {
  return links.some((one) => one.id !== id && answersBack.has(one.relation) && (one.to === id || one.to === from));
}

/** What became of a claim, given what answers it and how many disputes, verdicts and denials are against it. */
export function stateOf(replies: readonly Pick<DossierReply, "relation" | "answered">[], disputes: number): ClaimState {
  if (replies.some(({relation}) => relation === "concedes")) return "conceded";
  const attacks = replies.filter(({relation}) => speaksAgainst.has(relation));
  if (attacks.length + disputes === 0) return "uncontested";
  return disputes === 0 && attacks.every(({answered}) => answered) ? "answered" : "open";
}
