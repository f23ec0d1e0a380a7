import {overlap, type Box} from "./box.ts";

const band = 24;

/** What of a picture is covered by boxes: they are kept by bands of height, so that one box is held against those near it only. */
export class Cover {
  readonly #bands = new Map<number, Box[]>();

  constructor(boxes: readonly Box[] = []) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (const at of bandsOf(box)) {
      const before = this.#bands.get(at);
      if (before) before.push(box);
      else this.#bands.set(at, [box]);
    }
  }

  /** Whether a box overlaps none of the others, but for those that lie about a point. */
  isFree(box: Box, point?: Point): boolean {
    for (const at of bandsOf(box)) {
      for (const other of this.#bands.get(at) ?? []) if (overlap(box, other) && !(point && holds(other, point))) return false;
    }
    return true;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function holds({left, right, top, bottom}: Box, {x, y}: Point): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

function* bandsOf({top, bottom}: Box): Generator<number> {
  for (let at = Math.floor(top / band); at <= Math.floor(bottom / band); ++at) yield at;
}
