/** A passage of one statement; offsets in UTF-16 code units, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** Place of its statement in whatever list the caller keeps. */
  readonly statement: number;
}

/** A stretch of text that the same statements cover from its first to its last character. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Places of statements, earlier starts first; at most `deepest`. */
  readonly statements: readonly number[];
}

/** More layers than this on one word cannot be told apart by eye. */
export const deepest = 4;

/**
 * Overlapping passages cut at every start and end, so that each piece has one look.
 *
 * Pieces come in the order of the text and do not overlap; text under no statement has none.
 */
export function piecesOf(passages: readonly Passage[]): readonly Piece[] {
  const starts = passages.filter(({start, end}) => start < end).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const ends = starts.toSorted((a, b) => a.end - b.end);
  const open = new Set<Passage>();
  const pieces: Piece[] = [];
  let from = 0;
  for (let s = 0, e = 0; e < ends.length; ) {
    const to = Math.min(starts[s]?.start ?? Infinity, ends[e]?.end ?? Infinity);
    if (open.size > 0 && from < to) pieces.push({from, to, statements: layersOf(open)});
    for (let passage = starts[s]; passage?.start === to; passage = starts[++s]) open.add(passage);
    for (let passage = ends[e]; passage?.end === to; passage = ends[++e]) open.delete(passage);
    from = to;
  }
  return pieces;
}

/** The passages that hold a place, shortest first: the one a click most likely means. */
export function passagesAt(passages: readonly Passage[], place: number): readonly Passage[] {
  const length = ({start, end}: Passage) => end - start;
  return passages.filter(({start, end}) => start <= place && place < end).toSorted((a, b) => length(a) - length(b));
}

function layersOf(open: ReadonlySet<Passage>): readonly number[] {
  const layers: number[] = [];
  for (const {statement} of open) {
    if (layers.length === deepest) break;
    layers.push(statement);
  }
  return layers;
}
