import {timestampOf} from "@standpoint/model";
import type {Slice} from "./network.ts";

/** A slice as programs receive it. Moments are `2005-01-26T00:00:00`, or null where nothing is dated. */
export interface SliceJson {
  readonly start: string | null;
  readonly mid: string | null;
  readonly stop: string | null;
  readonly statements: number;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** A list a row; null for what is not a number. */
  readonly values: readonly (readonly (number | null)[])[];
}

export function sliceJson({start, mid, stop, statements, rows, columns, values}: Slice): SliceJson {
  const rowOf = (_: string, i: number) => Array.from(values.subarray(i * columns.length, (i + 1) * columns.length), numberOrNull);
  return {start: momentOf(start), mid: momentOf(mid), stop: momentOf(stop), statements, rows, columns, values: rows.map(rowOf)};
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function momentOf(seconds: number): string | null {
  return Number.isFinite(seconds) ? timestampOf(Math.floor(seconds)) : null;
}
