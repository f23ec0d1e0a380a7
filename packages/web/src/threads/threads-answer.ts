import {keepPreviousData, queryOptions} from "@tanstack/react-query";
import {address, asked} from "../api/client.ts";
import type {Query} from "../api/client.ts";

export interface ShownPost {
  readonly id: string;
  readonly document: string;
  readonly author: string | null;
  readonly date: string | null;
  readonly replyTo: string | null;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

export interface ShownClaim {
  readonly statement: string;
  readonly text: string;
  readonly author?: string;
  readonly status: "in" | "out" | "undecided";
  readonly attacks: number;
  readonly document?: string;
  readonly post?: string;
  readonly defence: readonly {readonly attacker: string | null; readonly answeredBy: string | null}[];
  readonly beatenBy?: readonly {readonly by: string | null}[];
  readonly flips: readonly {readonly attack: string; readonly then: ShownClaim["status"]}[];
}

interface ShownLink {
  readonly statement: string;
  readonly from: string;
  readonly to: string;
  readonly relation: "supports" | "attacks" | "undercuts" | "answers";
}

export interface Threads {
  readonly posts: readonly ShownPost[];
  readonly arguments: readonly ShownClaim[];
  readonly links: readonly ShownLink[];
  readonly count: number;
  readonly atLeast: boolean;
  readonly notes: readonly string[];
  /** Numbers of statements by key. */
  readonly ids: Readonly<Record<string, number>>;
}

export function threadsQuery(settings: Query) {
  return queryOptions({
    queryKey: ["threads", settings],
    placeholderData: keepPreviousData,
    queryFn: ({signal}) => asked<Threads>(address("/threads", settings), signal),
  });
}

/** Why a claim stands, falls or is open, as a sentence. */
export function reasonOf({status, attacks, defence, beatenBy = []}: ShownClaim): string {
  if (attacks === 0) return "No attack on it is recorded.";
  if (status === "in") return defence.map(({attacker, answeredBy}) => `${attacker ?? "An attack"} is answered by ${answeredBy ?? "another"}.`).join(" ");
  if (status === "out") return `Beaten by ${beatenBy.map(({by}) => by ?? "another").join(", ")}.`;
  return "Attacked, and the record does not settle it.";
}

/** Which recorded attack, alone, would change that if it fell. */
export function flipOf({flips}: ShownClaim): string {
  const words = {in: "stand", out: "fall", undecided: "be open"} as const;
  return flips.length === 0 ? "" : `Without ${flips.map(({attack, then}) => `${attack} it would ${words[then]}`).join("; without ")}.`;
}
