import type {ArgumentMap} from "./argument-map.ts";
import {byCodeUnits} from "../frame/axis.ts";

/** What somebody says of a concept, in words. */
export interface Held {
  readonly holder: string;
  readonly concept: string;
  readonly stance: "yes" | "no";
  /** "" for without. */
  readonly condition: string;
}

/**
 * Who denies a claim though no argument between the two is recorded: others who take the opposite stance on its concept. Whoever
 * attacks the claim, or holds something that argues with it, is left out, and so is whoever the claim's holder argues with on the same
 * concept; by claim, names by code units.
 */
export function denialsOf(
  {claims, links}: Pick<ArgumentMap, "claims" | "links">,
  own: ReadonlyMap<string, Held>,
  all: readonly Held[],
): ReadonlyMap<string, readonly string[]> {
  const holders = new Map(claims.map(({id, author}) => [id, author]));
  const against = new Map<string, Held[]>();
  for (const one of all) against.set(keyOf(one), [...(against.get(keyOf(one)) ?? []), one]);
  return new Map(
    claims.flatMap(({id}) => {
      const held = own.get(id);
      if (!held) return [];
      const argued = new Set(
        links.flatMap(({from, to, saidBy}) => {
          if (to === id) return [saidBy, holders.get(from)];
          if (from === id) return [holders.get(to)];
          const other = own.get(to);
          const speaks = saidBy === held.holder || holders.get(from) === held.holder;
          return speaks && other?.concept === held.concept ? [other.holder] : [];
        }),
      );
      const opposed = against.get(keyOf({...held, stance: held.stance === "yes" ? "no" : "yes"})) ?? [];
      const names = [...new Set(opposed.map(({holder}) => holder))].filter((name) => name !== held.holder && !argued.has(name));
      return names.length > 0 ? [[id, names.sort(byCodeUnits)] as const] : [];
    }),
  );
}

function keyOf({concept, stance, condition}: Omit<Held, "holder">): string {
  return [concept, stance, condition].join("\u0000");
}
