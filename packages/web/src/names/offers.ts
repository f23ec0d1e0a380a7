import {tidied} from "./folded.ts";
import {matching} from "./matching.ts";
import type {Match} from "./matching.ts";
import {meant} from "./meant.ts";
import type {Named} from "./named.ts";

export type Offer<Thing extends Named> = {readonly match: Match<Thing>} | {readonly create: string};

export interface Offers<Thing extends Named> {
  readonly offers: readonly Offer<Thing>[];
  /** Whether Enter takes the first of them without its being chosen. */
  readonly ready: boolean;
}

export interface Offering {
  readonly creates: boolean;
  readonly recent: readonly string[];
}

const shown = 30;

/**
 * What a list offers for the letters typed: what holds them, then to create it, then what is only similar. Enter takes the first,
 * unless the letters are the name of several things, or nothing is left but what is similar.
 */
export function offersFor<Thing extends Named>(things: readonly Thing[], typed: string, {creates, recent}: Offering): Offers<Thing> {
  const text = tidied(typed);
  const matches = matching(things, text, {limit: shown, recent});
  const create = creates && text !== "" && !things.some(({name}) => name === text) ? [{create: text}] : [];
  const held = matches.filter(({similar}) => !similar).map((match) => ({match}));
  const similar = matches.filter((one) => one.similar).map((match) => ({match}));
  const several = "ambiguous" in meant(things, text);
  const first = meantFirst(things, text, held);
  return {offers: [...first, ...create, ...similar], ready: text !== "" && !several && first.length + create.length > 0};
}

/** What is meant by the whole text stands before anything that only begins with it. */
function meantFirst<Thing extends Named>(things: readonly Thing[], text: string, held: readonly {readonly match: Match<Thing>}[]) {
  const whole = meant(things, text);
  if (!("exact" in whole)) return held;
  const at = held.findIndex(({match}) => match.thing === whole.exact);
  return at <= 0 ? held : [held[at] as {match: Match<Thing>}, ...held.toSpliced(at, 1)];
}
