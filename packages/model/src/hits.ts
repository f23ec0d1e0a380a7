/** What is looked for in the texts. */
export interface Sought {
  readonly pattern: string;
  /** A phrase as it stands, a phrase with `*` (any letters) and `?` (one), or a regular expression. */
  readonly as: "phrase" | "wildcard" | "regex";
  readonly matchCase?: boolean;
  /** Only whole words; for phrases and wildcards. */
  readonly whole?: boolean;
  /** Keys; all documents when left out. */
  readonly documents?: readonly string[];
}

/** A place in a text where it stands. */
export interface Hit {
  /** Key. */
  readonly document: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** Words around the hit; the hit itself begins at `at`. */
  readonly excerpt: string;
  readonly at: number;
}

export interface Found {
  readonly total: number;
  /** At most five thousand; `total` counts them all. */
  readonly rows: readonly Hit[];
}
