/** Rows are asked for in windows of this many. */
export const windowSize = 100;

/** The offsets of the windows that hold the rows `first` to `last`, both counted in. */
export function windowsFor(first: number, last: number): readonly number[] {
  const windows: number[] = [];
  for (let offset = Math.floor(first / windowSize) * windowSize; offset <= last; offset += windowSize) windows.push(offset);
  return windows;
}

/** Where in its window a row is. */
export function placeOf(row: number): {readonly offset: number; readonly within: number} {
  const within = row % windowSize;
  return {offset: row - within, within};
}
