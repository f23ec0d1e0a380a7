/** Where a key leads from row `at` of `total`, or null for a key that does not move. */
export function moved(key: string, at: number, total: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -total, End: total};
  const step = steps[key];
  return step === undefined || total === 0 ? null : Math.min(total - 1, Math.max(0, at + step));
}
