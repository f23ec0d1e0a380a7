import {byName} from "../shell/by-name.ts";
import {folded} from "./folded.ts";
import {calledOf} from "./named.ts";
import type {Named} from "./named.ts";

/** A thing that a few letters may mean; `alias` is the other name they were found in. */
export interface Match<Thing extends Named> {
  readonly thing: Thing;
  readonly alias: string | null;
  /** The letters are not all in it: a slip of the finger, or another number. Never to be taken without being chosen. */
  readonly similar: boolean;
}

/**
 * The things that a few letters may mean, best first.
 *
 * A name, abbreviation or alias that is typed whole stands first; then one that begins so, one with a word that does,
 * one whose words begin with the letters (`hn` for Harbour Neighbours), one that holds every word typed; last what is only
 * similar: a slip of the finger, or a number that goes on (`Paragraph 218` for `Paragraph 21`). Among equals, the one used
 * later, then the one used more, then the alphabet.
 */
export function matching<Thing extends Named>(
  things: readonly Thing[],
  typed: string,
  {limit, recent = []}: {limit: number; recent?: readonly string[]},
): readonly Match<Thing>[] {
  const sought = folded(typed);
  const late = new Map(recent.map((name, place) => [name, recent.length - place]));
  const scored = things.map((thing) => ({thing, ...best(thing, sought)})).filter(({score}) => score > 0);
  const lateness = ({thing}: {thing: Thing}) => late.get(thing.name) ?? 0;
  return scored
    .sort((a, b) => b.score - a.score || lateness(b) - lateness(a) || b.thing.statements - a.thing.statements || byName(a.thing.name, b.thing.name))
    .slice(0, limit)
    .map(({thing, alias, score}) => ({thing, alias, similar: score <= scores.similar}));
}

const scores = {whole: 7, beginning: 6, word: 5, initials: 4, everyWord: 3, similar: 2, any: 8};

function best(thing: Named, sought: string): {score: number; alias: string | null} {
  if (sought === "") return {score: scores.any, alias: null};
  const {name, abbreviation, others} = calledOf(thing);
  let found = {score: Math.max(scoreOf(name, sought), scoreOf(abbreviation, sought)), alias: null as string | null};
  for (const other of others) {
    const score = scoreOf(other.folded, sought);
    if (score > found.score) found = {score, alias: other.spelled};
  }
  return found;
}

function scoreOf(word: string, sought: string): number {
  if (word === "") return 0;
  if (word === sought) return scores.whole;
  if (word.startsWith(sought)) return cutsNumber(word, sought, 0) ? scores.similar : scores.beginning;
  const within = word.indexOf(` ${sought}`);
  if (within >= 0) return cutsNumber(word, sought, within + 1) ? scores.similar : scores.word;
  if (sought.length > 1 && initialsOf(word).startsWith(sought)) return scores.initials;
  if (holdsEveryWord(word, sought)) return scores.everyWord;
  return sought.length > 3 && slipped(word, sought) ? scores.similar : 0;
}

/** Whether the letters end within a number that goes on: 21 is no part of 218. */
function cutsNumber(word: string, sought: string, from: number): boolean {
  return /\d$/.test(sought) && /^\d/.test(word.slice(from + sought.length));
}

function holdsEveryWord(word: string, sought: string): boolean {
  return sought.split(" ").every((part) => {
    const from = word.indexOf(part);
    return from >= 0 && !cutsNumber(word, part, from);
  });
}

/** `hn` for "harbour neighbours". */
function initialsOf(word: string): string {
  return word
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .join("");
}

/** Whether some word begins with what was typed but for one letter added, left out, changed, or two that changed places. */
function slipped(word: string, sought: string): boolean {
  const beginnings = [word, ...word.split(/\s+/)];
  return beginnings.some((one) => [-1, 0, 1].some((more) => oneApart(one.slice(0, sought.length + more), sought)));
}

function oneApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) ++start;
  let ends = 0;
  while (ends < Math.min(a.length, b.length) - start && a.at(-1 - ends) === b.at(-1 - ends)) ++ends;
  const [x, y] = [a.slice(start, a.length - ends), b.slice(start, b.length - ends)];
  return Math.max(x.length, y.length) <= 1 || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]);
}
