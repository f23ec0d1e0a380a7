const collator = new Intl.Collator("en", {numeric: true});

/** Names as people order them, "Article 9" before "Article 10". Made once: it is many times faster than `localeCompare`. */
export function byName(a: string, b: string): number {
  return collator.compare(a, b);
}
