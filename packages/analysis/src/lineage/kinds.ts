import {own} from "@standpoint/model";
import type {Relation} from "./relations.ts";

export type EventKind =
  | "founded"
  | "merged"
  | "absorbed"
  | "renamed"
  | "split"
  | "splinter"
  | "reconstituted"
  | "dissolved"
  | "descends from"
  | "claims continuity with"
  | "section of"
  | "affiliated with"
  | "left"
  | "expelled from"
  | "publishes"
  | "signed"
  | (string & {});

interface Grammar {
  readonly kind: EventKind;
  /** Which side comes first in time. */
  readonly older: "subject" | "object";
  /** What events of that kind share besides their date. */
  readonly shared: "subject" | "object" | "both";
  /** Whether the older side ends with it. */
  readonly ends: boolean;
  /** Whether it makes one organisation out of another, as against a tie between two that go on. */
  readonly descent: boolean;
  /** Whether it happens once. */
  readonly once: boolean;
}

const tie = {older: "subject", shared: "both", ends: false, descent: false, once: false} as const;

const grammar: Readonly<Record<string, Grammar>> = {
  founded: {kind: "founded", older: "subject", shared: "object", ends: false, descent: false, once: true},
  "merged into": {kind: "merged", older: "subject", shared: "object", ends: true, descent: true, once: true},
  "absorbed by": {kind: "absorbed", older: "subject", shared: "object", ends: true, descent: true, once: true},
  "renamed to": {kind: "renamed", older: "subject", shared: "both", ends: true, descent: true, once: true},
  "split from": {kind: "split", older: "object", shared: "object", ends: false, descent: true, once: false},
  "reconstituted as": {kind: "reconstituted", older: "subject", shared: "both", ends: true, descent: true, once: true},
  dissolved: {kind: "dissolved", older: "subject", shared: "subject", ends: true, descent: false, once: true},
  "descends from": {...tie, kind: "descends from", older: "object", descent: true},
  "claims continuity with": {...tie, kind: "claims continuity with", older: "object", descent: true},
};

/** How a relation is read; a word that is not known is a tie between two that go on. */
export function grammarOf({relation}: Pick<Relation, "relation">): Grammar {
  return own(grammar, relation) ?? {...tie, kind: relation};
}

/** Predecessors and successors of one relation. What is founded by nobody named has no predecessor. */
export function sidesOf(relation: Relation): {from: string[]; to: string[]} {
  const {older, kind} = grammarOf(relation);
  const [subject, object] = [relation.subject, relation.object].map((name) => (name === "" ? [] : [name]));
  if (kind === "founded" && relation.object === "") return {from: [], to: subject};
  return older === "subject" ? {from: subject, to: object} : {from: object, to: subject};
}

const binding = new Set(["section of", "affiliated with"]);
const loosing = new Set(["left", "expelled from"]);

/** Whether a relation makes a member of its subject. */
export function joins({relation}: Pick<Relation, "relation">): boolean {
  return binding.has(relation);
}

/** Whether a relation founds a body, which makes a member of its subject. */
export function founds({relation, object}: Pick<Relation, "relation" | "object">): boolean {
  return relation === "founded" && object !== "";
}

/** Whether a relation ends a membership of its subject. */
export function leaves({relation}: Pick<Relation, "relation">): boolean {
  return loosing.has(relation);
}
