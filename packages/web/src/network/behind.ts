import {select} from "@standpoint/analysis";
import type {NetworkSettings, Selection} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";

/** A tie by the names of its ends, and the stretch of time it is counted in (seconds, both ends belong to it). */
export interface Tie {
  readonly one: string;
  readonly other: string;
  readonly start: number;
  readonly stop: number;
}

/**
 * Ids of the statements a tie rests on, in the order of the frame.
 *
 * Two modes: those of the one on the other. One mode: those of both on the concepts they share; of congruence only
 * where they take the same stance, of conflict only where they take different ones.
 */
export function statementsBehind(frame: Frame, settings: NetworkSettings, tie: Tie): readonly number[] {
  const qualified = settings.aggregate !== "ignore" && settings.qualifier !== "none";
  const selection = select(frame, {...settings, ...sides(frame, settings), qualified, known: "both"});
  const inTime = (row: number) => Number.isNaN(tie.start) || settings.window === undefined || between(frame.first[row], tie);
  const mentions = settings.mode === "two" ? ofTwoModes(selection, tie) : ofOneMode(selection, tie, {aggregate: settings.aggregate ?? "ignore", inTime: (m) => inTime(selection.mentions.at[m] ?? -1)});
  const rows = [...new Set(mentions.map((m) => selection.mentions.at[m] ?? -1))].filter(inTime);
  return rows.map((row) => frame.statements[row] ?? 0);
}

function between(second: number | undefined, {start, stop}: Tie): boolean {
  return second !== undefined && second >= start && second <= stop;
}

function sides(frame: Frame, {rows, columns, qualifier}: NetworkSettings) {
  const first = (roles: readonly string[]) => frame.columns.find(({role}) => role !== undefined && roles.includes(role))?.name;
  return {
    rows: rows ?? first(["holder"]) ?? first(["participant", "subject"]),
    columns: columns ?? first(["concept"]) ?? first(["event", "object"]),
    qualifier: qualifier ?? first(["stance"]) ?? "none",
  };
}

function ofTwoModes({mentions, rows, columns}: Selection, {one, other}: Tie): readonly number[] {
  const row = rows.labels.indexOf(one);
  const column = columns.labels.indexOf(other);
  return placesWhere(mentions.at.length, (m) => mentions.rows[m] === row && mentions.columns[m] === column);
}

interface Shared {
  readonly aggregate: NonNullable<NetworkSettings["aggregate"]>;
  readonly inTime: (mention: number) => boolean;
}

function ofOneMode({mentions, rows, levels}: Selection, {one, other}: Tie, {aggregate, inTime}: Shared): readonly number[] {
  const ends = [rows.labels.indexOf(one), rows.labels.indexOf(other)] as const;
  const theirs = placesWhere(mentions.at.length, (m) => ends.includes(mentions.rows[m] ?? -1) && inTime(m));
  const said = ends.map((end) => new Set(theirs.filter((m) => mentions.rows[m] === end).map((m) => `${String(mentions.columns[m])} ${String(mentions.levels[m])}`)));
  return theirs.filter((m) => {
    const others = said[mentions.rows[m] === ends[0] ? 1 : 0] ?? new Set<string>();
    const column = String(mentions.columns[m]);
    const same = others.has(`${column} ${String(mentions.levels[m])}`);
    if (aggregate === "congruence") return levels.kind === "scale" ? saidOn(others, column) : same;
    const onIt = saidOn(others, column);
    return aggregate === "conflict" ? onIt && (!same || countOn(others, column) > 1) : onIt;
  });
}

function saidOn(said: ReadonlySet<string>, column: string): boolean {
  return countOn(said, column) > 0;
}

function countOn(said: ReadonlySet<string>, column: string): number {
  let count = 0;
  for (const one of said) if (one.startsWith(`${column} `)) count += 1;
  return count;
}

function placesWhere(length: number, test: (place: number) => boolean): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < length; place += 1) if (test(place)) places.push(place);
  return places;
}
