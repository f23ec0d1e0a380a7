import type {CodesColumn, Frame} from "@standpoint/model";
import {byCodeUnits} from "../frame/axis.ts";
import type {Event} from "./events.ts";

/**
 * Who counts as one: `strict` each by itself; `names` an organisation under all its names; `successor` also what it
 * merged into, was absorbed by or reconstituted as; `family` also what split or descends from it.
 */
export const identities = ["strict", "names", "successor", "family"] as const;
export type Identity = (typeof identities)[number];

const followed: Readonly<Record<Identity, ReadonlySet<string>>> = {
  strict: new Set(),
  names: new Set(["renamed"]),
  successor: new Set(["renamed", "merged", "absorbed", "reconstituted"]),
  family: new Set(["renamed", "merged", "absorbed", "reconstituted", "split", "splinter", "descends from", "claims continuity with"]),
};

/**
 * The name each organisation goes by under a rule; those that keep their own are left out.
 *
 * All that events of the rule join go by one name: of `names` and `successor` the last that came about, of `family` the
 * first that was there. Events are in their order; ties go to the first in code unit order. `former` gives names that
 * others went by for a time, by what they are called today: they join under every rule but `strict`.
 */
export function identityOf(events: readonly Event[], identity: Identity, former: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  if (identity === "strict") return new Map();
  const joining = [...[...former].map(([from, to]) => ({from: [from], to: [to]})), ...events.filter(({kind}) => followed[identity].has(kind))];
  const root = new Map<string, string>();
  const find = (actor: string): string => {
    let at = actor;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    root.set(actor, at);
    return at;
  };
  for (const {from, to} of joining) for (const actor of [...from, ...to]) root.set(find(actor), find(to[0] ?? from[0]));
  const heads = headsOf(joining, find, identity);
  const names = [...root.keys()].map((actor) => [actor, heads.get(find(actor)) ?? actor] as const);
  return new Map(names.filter(([actor, name]) => actor !== name).sort(([a], [b]) => byCodeUnits(a, b)));
}

function headsOf(joining: readonly Pick<Event, "from" | "to">[], find: (actor: string) => string, identity: Identity): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  for (const {from, to} of joining) {
    const name = identity === "family" ? (from[0] ?? to[0]) : (to[0] ?? from[0]);
    const head = find(name);
    if (identity !== "family" || !heads.has(head)) heads.set(head, name);
  }
  return heads;
}

/**
 * A frame whose actors go by other names: a successor speaks for its predecessor, as holder, as reporter and as author.
 * What is own and what is reported stays.
 */
export function relabelled(frame: Frame, names: ReadonlyMap<string, string>): Frame {
  if (names.size === 0) return frame;
  return {
    ...frame,
    ...(frame.author && {author: {...frame.author, ...renamed(frame.author, names)}}),
    columns: frame.columns.map((column) =>
      (column.kind === "entity" || column.kind === "entities") && column.entityKind !== "concept" && "labels" in column
        ? {...column, ...renamed(column, names)}
        : column,
    ),
  };
}

function renamed({labels: before, codes}: Pick<CodesColumn, "labels" | "codes">, names: ReadonlyMap<string, string>): Pick<CodesColumn, "labels" | "codes"> {
  const named = before.map((label) => names.get(label) ?? label);
  const labels = [...new Set(named)].sort(byCodeUnits);
  const places = new Map(labels.map((label, place) => [label, place]));
  return {labels, codes: codes.map((code) => (code < 0 ? -1 : (places.get(named[code]) ?? -1)))};
}
