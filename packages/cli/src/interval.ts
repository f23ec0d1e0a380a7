/** Where 95 of 100 samples lie; null where no sample gave a number. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A column for spreads, where there are any. */
export function intervalColumn(rows: readonly {readonly interval?: Interval | null}[]): {title: string}[] {
  return rows.some(({interval}) => interval !== undefined) ? [{title: "95 %"}] : [];
}

export function intervalText(interval: Interval | null | undefined): string[] {
  if (interval === undefined) return [];
  return [interval === null ? "–" : `${interval.low.toFixed(3)} to ${interval.high.toFixed(3)}`];
}
