import {counted} from "@standpoint/model";
import type {AnswerOf, SliceJson} from "@standpoint/workbench";
import type {Table} from "../table.ts";

type Row = readonly (string | number | null)[];

/** A network for people: its strongest ties, or the statements of an event list. */
export function networkTable(answer: AnswerOf["network"]): Table {
  if ("rows" in answer) return eventTable(answer);
  const {settings, notes, original, filtered, slices} = answer;
  const many = slices.length > 1;
  const one = settings.mode === "one";
  return {
    title: `${filtered} of ${counted(original, "statement")}, ${counted(slices.length, "slice")}`,
    columns: [
      ...(many ? [{title: "middle"}] : []),
      {title: one ? "actor" : (settings.rows ?? "row")},
      {title: one ? "actor" : (settings.columns ?? "column")},
      {title: "weight", number: true},
    ],
    rows: slices.flatMap((slice) => tiesOf(slice, one).map((tie) => (many ? [slice.mid?.slice(0, 10) ?? null, ...tie] : tie))),
    notes,
    empty: "No ties: no two rows share a column under these settings.",
  };
}

/** Non-zero cells, strongest first, ties in the order of names; of a one-mode network each pair once. */
function tiesOf({rows, columns, values}: SliceJson, one: boolean): Row[] {
  const ties: [string, string, number][] = [];
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      const value = values[i]?.[j] ?? 0;
      if (value !== 0 && (!one || i < j)) ties.push([row, column, Math.round(value * 1e6) / 1e6]);
    });
  });
  return ties.sort((a, b) => Math.abs(b[2]) - Math.abs(a[2]));
}

function eventTable({rows, notes}: Extract<AnswerOf["network"], {rows: unknown}>): Table {
  const shown = rows.map(
    ({id, date, text, title, start: _, stop: __, type: ___, coder: ____, document: _____, ...values}): Row => [
      ...[id, date, Object.values(values).map(String).join(" · ")],
      ...[text, title],
    ],
  );
  return {
    columns: [{title: "statement"}, {title: "date"}, {title: "values"}, {title: "passage"}, {title: "document"}],
    rows: shown,
    notes,
    empty: "No statements pass these filters.",
  };
}
