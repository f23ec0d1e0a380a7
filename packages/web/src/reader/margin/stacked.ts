/** Something of the margin with the height where it belongs. */
export interface Placed {
  readonly top: number;
}

/** One line of the margin: the first is shown, the rest are counted. */
export interface Line<Entry> {
  readonly top: number;
  readonly entries: readonly Entry[];
}

export interface Room {
  /** Of a line, in pixels. */
  readonly height: number;
  /** How far a line may be pushed below its passage before it joins the one above. */
  readonly reach: number;
}

/**
 * Lines that do not overlap, each as near to its passage as the ones above allow.
 *
 * Entries must come from top to bottom. One that would end further than `reach` below its passage joins the line above.
 */
export function stacked<Entry extends Placed>(entries: readonly Entry[], {height, reach}: Room): readonly Line<Entry>[] {
  const lines: {top: number; entries: Entry[]}[] = [];
  for (const entry of entries) {
    const above = lines.at(-1);
    const top = Math.max(entry.top, above === undefined ? -Infinity : above.top + height);
    if (above !== undefined && top - entry.top > reach) above.entries.push(entry);
    else lines.push({top, entries: [entry]});
  }
  return lines;
}
