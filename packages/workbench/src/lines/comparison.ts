import {filterOptions, lines, movesBetween, nearness, type ComparedJson, type LineSettings} from "@standpoint/analysis";
import {date, settingsIn, type Frame, type Words} from "@standpoint/model";
import {dayOrNull} from "../moments.ts";

interface Comparing {
  readonly pair: readonly [string, string];
  readonly words: Words;
}

/** How near two actors stand; with `--from` and `--to`, at both moments and what moved between them. */
export function comparison(frame: Frame, settings: LineSettings, {pair, words}: Comparing): ComparedJson {
  const {from, to} = settingsIn({from: date("last", filterOptions.from), to: filterOptions.to}, words);
  const at = (moment: number | undefined) => nearness(lines(frame, {...settings, from: undefined, to: undefined, actor: undefined, at: moment}).lines, pair);
  const now = at(to ?? settings.at);
  if (from === undefined) return {actors: pair, ...now};
  const before = at(from);
  const between = {from: dayOrNull(from), to: dayOrNull(to ?? settings.at ?? NaN), before, moves: movesBetween(before, now)};
  return {actors: pair, ...now, between};
}
