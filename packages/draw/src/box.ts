/** A stretch of the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function boxAround({x, y}: {readonly x: number; readonly y: number}, reach: number): Box {
  return {left: x - reach, right: x + reach, top: y - reach, bottom: y + reach};
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
