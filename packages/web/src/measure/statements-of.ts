import {select} from "@standpoint/analysis";
import type {ResolvedSettings} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";
import type {Whose} from "./messages.ts";

/** The ids of the statements that a mark of a measure rests on, in the order of the frame; those that settings leave out are not among them. */
export function statementsOf(frame: Frame, settings: ResolvedSettings, whose: Whose): Int32Array {
  const qualified = settings.aggregate !== "ignore";
  const {mentions, rows, columns} = select(frame, {...settings, qualifier: qualified ? settings.qualifier : "none", qualified});
  const found = new Set<number>();
  const belongs = testOf(frame, whose, {rows: rows.labels, columns: columns.labels});
  mentions.at.forEach((row, mention) => {
    if (belongs(row, mentions.rows[mention] ?? -1, mentions.columns[mention] ?? -1)) found.add(frame.statements[row] ?? 0);
  });
  return Int32Array.from(found);
}

type Belongs = (row: number, actor: number, concept: number) => boolean;

function testOf(frame: Frame, whose: Whose, labels: {readonly rows: readonly string[]; readonly columns: readonly string[]}): Belongs {
  if (whose.of === "windows") return (row) => whose.windows.some((window) => isWithin(frame.first[row], window));
  const {of, name, within} = whose;
  const wanted = (of === "actor" ? labels.rows : labels.columns).indexOf(name);
  return (row, actor, concept) => (of === "actor" ? actor : concept) === wanted && (within === undefined || isWithin(frame.first[row], within));
}

/** Where nothing is dated the stretch has no ends, and everything lies in it. */
function isWithin(moment = NaN, {start, stop}: {readonly start: number; readonly stop: number}): boolean {
  return Number.isNaN(start) || (moment >= start && moment <= stop);
}
