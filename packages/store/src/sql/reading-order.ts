interface Unordered {
  /** Rows of the document table, sorted by document id. */
  readonly documents: Int32Array;
  /** First possible second, NaN for undated. */
  readonly first: Float64Array;
  readonly starts: Int32Array;
  readonly stops: Int32Array;
  readonly ids: Int32Array;
}

/**
 * The order a reader meets statements in: first possible second, document, start, end, id; undated ones last.
 *
 * Sorted within each document, then stably by date, in time that grows with the number of statements.
 */
export function readingOrder(rows: Unordered): Int32Array {
  const byDocument = stableBy(Int32Array.from(rows.documents.keys()), rows.documents, 1 + rows.documents.reduce((a, b) => Math.max(a, b), -1));
  sortWithinDocuments(byDocument, rows);
  const {ranks, count} = ranksOf(rows.first);
  return stableBy(byDocument, ranks, count);
}

/** Counting sort of `order` by `keys[row]`, each below `count`. */
function stableBy(order: Int32Array, keys: Int32Array, count: number): Int32Array {
  const places = new Int32Array(count + 1);
  for (const row of order) places[keys[row]! + 1]!++;
  for (let key = 0; key < count; ++key) places[key + 1]! += places[key]!;
  const out = new Int32Array(order.length);
  for (const row of order) out[places[keys[row]!]!++] = row;
  return out;
}

function sortWithinDocuments(order: Int32Array, {documents, starts, stops, ids}: Unordered): void {
  const compare = (a: number, b: number) => starts[a]! - starts[b]! || stops[a]! - stops[b]! || ids[a]! - ids[b]!;
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && documents[order[to]!] === documents[order[from]!]) ++to;
    order.subarray(from, to).sort(compare);
  }
}

/** A small whole number for each date, in order; undated rows get the largest. */
function ranksOf(first: Float64Array): {ranks: Int32Array; count: number} {
  const distinct = [...new Set(first)].filter((second) => !Number.isNaN(second)).sort((a, b) => a - b);
  const rank = new Map(distinct.map((second, i) => [second, i]));
  const ranks = new Int32Array(first.length);
  for (let row = 0; row < ranks.length; ++row) ranks[row] = rank.get(first[row]!) ?? distinct.length;
  return {ranks, count: distinct.length + 1};
}
