import {folded, tidied} from "./folded.ts";
import {calledOf} from "./named.ts";
import type {Named} from "./named.ts";

export type Meant<Thing> = {readonly exact: Thing} | {readonly ambiguous: readonly Thing[]} | {readonly create: string};

/**
 * What a text that was typed means.
 *
 * A thing is meant when the text is its name, an alias, an abbreviation or a name it went by, but for accents, case and the kinds
 * of blanks, hyphens and quotation marks. When that fits several, the one that is spelled just so is meant, by its name before
 * another of its names; when that does not decide, nobody guesses. A text that only resembles a name means something new.
 */
export function meant<Thing extends Named>(things: readonly Thing[], typed: string): Meant<Thing> {
  const text = tidied(typed);
  const sought = folded(text);
  const same = sought === "" ? [] : things.filter((thing) => goesBy(thing, sought));
  const named = same.filter(({name}) => name === text);
  const spelled = same.filter(
    ({abbreviation, aliases, names = []}) => abbreviation === text || aliases.includes(text) || names.some(({name}) => name === text),
  );
  const closest = [named, spelled, same].find(({length}) => length > 0) ?? [];
  const [first] = closest;
  if (first === undefined) return {create: text};
  return closest.length === 1 ? {exact: first} : {ambiguous: closest};
}

function goesBy(thing: Named, sought: string): boolean {
  const {name, abbreviation, others} = calledOf(thing);
  return name === sought || abbreviation === sought || others.some((one) => one.folded === sought);
}
