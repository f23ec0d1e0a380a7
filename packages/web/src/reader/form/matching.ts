import type {EntityRow} from "@standpoint/model";
import {byName} from "../../shell/by-name.ts";

/** An entity that a few letters may mean; `alias` is the other name they were found in. */
export interface Match {
  readonly entity: EntityRow;
  readonly alias: string | null;
}

/**
 * The entities that a few letters may mean, best first.
 *
 * A name, abbreviation or alias that is typed whole stands first; then one that begins so, one with a word that does,
 * one whose words begin with the letters (`hn` for Harbour Neighbours), one that holds every word typed, one with a
 * slip of the finger. Among equals, the one used later, then the one used more, then the alphabet.
 */
export function matching(entities: readonly EntityRow[], typed: string, {limit, recent = []}: {limit: number; recent?: readonly string[]}): readonly Match[] {
  const sought = folded(typed);
  const late = new Map(recent.map((name, place) => [name, recent.length - place]));
  const scored = entities.map((entity) => ({entity, ...best(entity, sought)})).filter(({score}) => score > 0);
  const lateness = ({entity}: {entity: EntityRow}) => late.get(entity.name) ?? 0;
  return scored
    .sort((a, b) => b.score - a.score || lateness(b) - lateness(a) || b.entity.statements - a.entity.statements || byName(a.entity.name, b.entity.name))
    .slice(0, limit)
    .map(({entity, alias}) => ({entity, alias}));
}

function best({name, abbreviation, aliases}: EntityRow, sought: string): {score: number; alias: string | null} {
  if (sought === "") return {score: 1, alias: null};
  let found = {score: Math.max(scoreOf(folded(name), sought), scoreOf(folded(abbreviation ?? ""), sought)), alias: null as string | null};
  for (const alias of aliases) {
    const score = scoreOf(folded(alias), sought);
    if (score > found.score) found = {score, alias};
  }
  return found;
}

function scoreOf(word: string, sought: string): number {
  if (word === "") return 0;
  if (word === sought) return 7;
  if (word.startsWith(sought)) return 6;
  if (word.includes(` ${sought}`)) return 5;
  if (sought.length > 1 && initialsOf(word).startsWith(sought)) return 4;
  if (sought.split(/\s+/).every((part) => word.includes(part))) return 3;
  return sought.length > 3 && slipped(word, sought) ? 2 : 0;
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

/** Lower case, without accents, white space at the ends or typographic apostrophes. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").trim().toLowerCase();
}
