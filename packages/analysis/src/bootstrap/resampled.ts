import type {Cells, Frame} from "@standpoint/model";
import {below, type Chance} from "../chance.ts";

/**
 * As many documents as there are, drawn with replacement, with their statements. A document drawn twice is two
 * documents, so that whatever is counted once a document is counted twice. Rows keep the order of the frame's.
 */
export function resampled(frame: Frame, chance: Chance): Frame {
  const count = frame.documentIds.length;
  const copies: number[][] = Array.from({length: count}, () => []);
  const drawn = Int32Array.from({length: count}, () => below(count, chance)).sort();
  drawn.forEach((document, copy) => copies[document].push(copy));
  const [rows, documents]: [number[], number[]] = [[], []];
  for (let row = 0; row < frame.size; ++row) {
    for (const copy of copies[frame.documents[row]]) {
      rows.push(row);
      documents.push(copy);
    }
  }
  return withRows(frame, {rows, documents, drawn});
}

interface Sample {
  readonly rows: readonly number[];
  /** The copy each row belongs to, and the document each copy is of. */
  readonly documents: readonly number[];
  readonly drawn: Int32Array;
}

function withRows(frame: Frame, {rows, documents, drawn}: Sample): Frame {
  const whole = (values: Int32Array) => Int32Array.from(rows, (row) => values[row]);
  const real = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]);
  return {
    ...frame,
    size: rows.length,
    statements: whole(frame.statements),
    documents: Int32Array.from(documents),
    first: real(frame.first),
    last: real(frame.last),
    own: Uint8Array.from(rows, (row) => frame.own[row]),
    ...(frame.unsure && {unsure: Uint8Array.from(rows, (row) => frame.unsure![row])}),
    ...(frame.posts && {posts: whole(frame.posts)}),
    coder: {...frame.coder, codes: whole(frame.coder.codes)},
    ...(frame.author ? {author: {...frame.author, codes: whole(frame.author.codes)}} : {}),
    ...(frame.flags ? {flags: cellsAt(frame.flags, rows)} : {}),
    columns: frame.columns.map((column) => ({...column, ...cellsAt(column, rows)})),
    documentIds: Int32Array.from(drawn, (document) => frame.documentIds[document]),
    documentColumns: frame.documentColumns.map((column) => ({...column, codes: Int32Array.from(drawn, (document) => column.codes[document])})),
  };
}

function cellsAt<Form extends Cells>(cells: Form, rows: readonly number[]): Form {
  switch (cells.form) {
    case "codes":
      return {...cells, codes: Int32Array.from(rows, (row) => cells.codes[row])};
    case "numbers":
      return {...cells, values: Float64Array.from(rows, (row) => cells.values[row])};
    case "flags":
      return {...cells, values: Int8Array.from(rows, (row) => cells.values[row])};
    case "references":
      return {...cells, values: Int32Array.from(rows, (row) => cells.values[row])};
    case "lists": {
      const {offsets, codes} = cells;
      const lists = rows.map((row) => Array.from(codes.subarray(offsets[row], offsets[row + 1])));
      const ends = new Int32Array(rows.length + 1);
      lists.forEach((list, i) => (ends[i + 1] = ends[i] + list.length));
      return {...cells, offsets: ends, codes: Int32Array.from(lists.flat())};
    }
  }
}
