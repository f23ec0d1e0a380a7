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
  if (whose.of === "spans") {
    const whole = whose.spans.some(({start}) => Number.isNaN(start));
    return (row) => whole || whose.spans.some(({start, stop}) => (frame.first[row] ?? NaN) >= start && (frame.first[row] ?? NaN) <= stop);
  }
  const wanted = (whose.of === "actor" ? labels.rows : labels.columns).indexOf(whose.name);
  return whose.of === "actor" ? (_, actor) => actor === wanted : (_, __, concept) => concept === wanted;
}
