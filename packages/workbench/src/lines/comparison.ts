import {lines, movesBetween, nearness, type LineSettings} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";
import {dayOrNull} from "../moments.ts";
import {Reader, type Words} from "../words.ts";

interface Comparing {
  readonly pair: readonly [string, string];
  readonly words: Words;
}

/** How near two actors stand; with `--from` and `--to`, at both moments and what moved between them. */
export function comparison(frame: Frame, settings: LineSettings, {pair, words}: Comparing): object {
  const read = new Reader(words);
  const [from, to] = [read.second("from", "last"), read.second("to", "last")];
  const at = (moment: number | undefined) => nearness(lines(frame, {...settings, from: undefined, to: undefined, actor: undefined, at: moment}).lines, pair);
  const now = at(to ?? settings.at);
  if (from === undefined) return {actors: pair, ...now};
  const before = at(from);
  const between = {from: dayOrNull(from), to: dayOrNull(to ?? settings.at ?? NaN), before, moves: movesBetween(before, now)};
  return {actors: pair, ...now, between};
}
