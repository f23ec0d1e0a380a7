import {counted} from "@standpoint/model";
import type {Answer, Network, Slice} from "@standpoint/workbench";
import type {Table} from "../table.ts";

type Row = readonly (string | number | null)[];

/** A network for people: its strongest ties, or the statements of an event list. */
export function networkTable(network: Network, answer: Answer): Table {
  const notes = [...network.notes];
  if (network.settings.mode === "events") return eventTable(answer["rows"] as readonly Record<string, unknown>[], notes);
  const many = network.slices.length > 1;
  const one = network.settings.mode === "one";
  return {
    title: `${network.filtered} of ${counted(network.original, "statement")}, ${counted(network.slices.length, "slice")}`,
    columns: [
      ...(many ? [{title: "middle"}] : []),
      {title: one ? "actor" : (network.settings.rows ?? "row")},
      {title: one ? "actor" : (network.settings.columns ?? "column")},
      {title: "weight", number: true},
    ],
    rows: network.slices.flatMap((slice) => tiesOf(slice, one).map((tie) => (many ? [day(slice.mid), ...tie] : tie))),
    notes,
    empty: "No ties: no two rows share a column under these settings.",
  };
}

/** Non-zero cells, strongest first, ties in the order of names; of a one-mode network each pair once. */
function tiesOf({rows, columns, values}: Slice, one: boolean): Row[] {
  const ties: [string, string, number][] = [];
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      const value = values[i * columns.length + j]!;
      if (value !== 0 && (!one || i < j)) ties.push([row, column, Math.round(value * 1e6) / 1e6]);
    });
  });
  return ties.sort((a, b) => Math.abs(b[2]) - Math.abs(a[2]));
}

function day(seconds: number): string | null {
  return Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString().slice(0, 10) : null;
}

function eventTable(rows: readonly Record<string, unknown>[], notes: readonly string[]): Table {
  const shown = rows.map(
    ({id, date, text, title, start: _, stop: __, type: ___, coder: ____, document: _____, ...values}) =>
      [id, date, Object.values(values).map(String).join(" · "), text, title] as Row,
  );
  return {
    columns: [{title: "statement"}, {title: "date"}, {title: "values"}, {title: "passage"}, {title: "document"}],
    rows: shown,
    notes,
    empty: "No statements pass these filters.",
  };
}
