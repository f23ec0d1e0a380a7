import type {ClaimStatus, PlacedClaim, ThreadsAnswer} from "@standpoint/analysis";
import {keepPreviousData, queryOptions} from "@tanstack/react-query";
import {address, asked} from "../api/client.ts";
import type {Query} from "../api/client.ts";

export function threadsQuery(settings: Query) {
  return queryOptions({
    queryKey: ["threads", settings],
    placeholderData: keepPreviousData,
    queryFn: ({signal}) => asked<ThreadsAnswer>(address("/threads", settings), signal),
  });
}

export const verdicts = {in: "stands", out: "falls", undecided: "is open", unsettled: "is not settled"} as const satisfies Readonly<
  Record<ClaimStatus, string>
>;

/** What each reading of support means, in a few words. */
export const readings = {
  none: "support changes nothing",
  necessary: "what is supported needs its supporters",
  deductive: "who accepts a supporter accepts what it supports",
  evidential: "what is supported needs one of its supporters",
} as const;

const longest = 40;

/** How a person knows a claim or an argument: by who says it and its first words. */
export function namesOf({arguments: claims, links}: Pick<ThreadsAnswer, "arguments" | "links">): (id: string | null) => string {
  const said = new Map(
    claims.map(({statement, author, saidBy, text}) => [statement, `${author ?? statement} (“${shortened(text)}”${toldBy(author, saidBy)})`]),
  );
  const verbs = {supports: "support for", attacks: "attack on", undercuts: "undercut of", answers: "answer to", concedes: "concession of"} as const;
  const byId = new Map(links.map((link) => [link.statement, link]));
  const named = (id: string | null, depth = 0): string => {
    const link = byId.get(id ?? "");
    if (!link || depth > 3) return said.get(id ?? "") ?? "another argument";
    const by = link.saidBy === undefined ? named(link.from, depth + 1) : `${link.saidBy} with ${named(link.from, depth + 1)}`;
    return `the ${verbs[link.relation]} ${named(link.to, depth + 1)} by ${by}`;
  };
  return (id) => named(id);
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}

/** Who tells of a claim, where that is not whose claim it is. */
export function toldBy(author: string | undefined, saidBy: string | undefined): string {
  return saidBy === undefined || saidBy === author ? "" : `, says ${saidBy}`;
}

/** Why a claim stands, falls or is open, as a sentence. */
export function reasonOf({status, attacks, defence, beatenBy = [], uncounted = []}: PlacedClaim, named: (id: string | null) => string): string {
  if (attacks === 0) return uncounted.length > 0 ? "No attack on it counts." : "No attack on it is recorded.";
  if (status === "in") return defence.map(({attacker, answeredBy}) => `${capital(named(attacker))} is answered by ${named(answeredBy)}.`).join(" ");
  if (status === "out") return `It is beaten by ${beatenBy.map(({by}) => named(by)).join(", ")}.`;
  if (status === "unsettled") return "It is attacked, and the search ended before its outcome was known.";
  return "It is attacked, and the record does not settle it.";
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Which recorded attack, alone, would change that if it fell. */
export function flipOf({flips}: PlacedClaim, named: (id: string | null) => string): string {
  const words = {in: "stand", out: "fall", undecided: "be open", unsettled: "not be settled"} as const;
  return flips.length === 0 ? "" : `Without ${flips.map(({attack, then}) => `${named(attack)} it would ${words[then]}`).join("; without ")}.`;
}
