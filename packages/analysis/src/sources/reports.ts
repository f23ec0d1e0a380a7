import type {Frame} from "@standpoint/model";
import {authorOf, flaggedOf, listOf} from "../lines/evidence.ts";
import {resolved} from "../network/settings.ts";
import type {Filters} from "../select/filter-options.ts";
import {select} from "../select/select.ts";
import {sidesOf} from "../lines/lines.ts";
import type {Stance} from "../lines/evidence.ts";

/** A position as somebody tells it: the holder itself, or others. */
export interface Telling {
  readonly row: number;
  readonly statement: number;
  readonly holder: string;
  readonly concept: string;
  readonly stance: Stance;
  readonly first: number;
  readonly last: number;
  readonly own: boolean;
  /** It is not certain who wrote the words. */
  readonly unsure: boolean;
  readonly practised: boolean;
  /** Who passes it on, nearest to the holder first; of own words empty. */
  readonly chain: readonly string[];
  /** The last of the chain; "" of own words, and where no author is recorded. */
  readonly reporter: string;
  /** Works it cites. */
  readonly cites: readonly string[];
  /** Row of the documents. */
  readonly document: number;
  readonly preferred: boolean;
}

/**
 * All positions that pass the filters, in the order of the frame; deprecated ones left out.
 *
 * A chain is the `via` of a statement. Where that is empty and the words are not the holder's, it is the author of the
 * post, else of the document.
 */
export function tellingsIn(frame: Frame, filters: Filters = {}): Telling[] {
  const {rows, columns, qualifier} = resolved(frame, {mode: "two"}, []);
  const {mentions, levels, ...axes} = select(frame, {...filters, conditions: "take", rows, columns, qualifier, qualified: true});
  const sides = sidesOf(levels);
  const [via, cites, author] = [listOf(frame, "via"), listOf(frame, "cites"), authorOf(frame)];
  const flagged = flaggedOf(frame);
  const mode = frame.columns.find(({role}) => role === "mode");
  const practised = mode?.form === "codes" ? mode.labels.indexOf("practised") : -1;
  const tellings: Telling[] = [];
  mentions.at.forEach((row, m) => {
    if (flagged(row, "deprecated")) return;
    const own = frame.own[row] === 1;
    const passed = via(row);
    const chain = own ? [] : passed.length > 0 ? passed : [author(row)].filter((name) => name !== "");
    tellings.push({
      row,
      statement: frame.statements[row],
      holder: axes.rows.labels[mentions.rows[m]],
      concept: axes.columns.labels[mentions.columns[m]],
      stance: sides[mentions.levels[m]],
      first: frame.first[row],
      last: frame.last[row],
      own,
      unsure: frame.unsure?.[row] === 1,
      practised: practised >= 0 && mode?.form === "codes" && mode.codes[row] === practised,
      chain,
      reporter: chain.at(-1) ?? "",
      cites: cites(row),
      document: frame.documents[row],
      preferred: flagged(row, "preferred"),
    });
  });
  return tellings;
}

/** The best rank: where any is preferred, the others do not count. */
export function bestRanked<T extends Pick<Telling, "preferred">>(tellings: readonly T[]): readonly T[] {
  const preferred = tellings.filter((one) => one.preferred);
  return preferred.length > 0 ? preferred : tellings;
}

/** By a key, in the order first met. */
export function grouped<T>(all: Iterable<T>, key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
