/** What is listed. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
}

/** Some of what is listed, and how many there are in all. */
export interface PageOf<Row> extends Rows<Row> {
  readonly total: number;
}

/** How many were changed. */
export interface Changed {
  readonly changed: number;
}

/** The id or key of what is no longer there. */
export interface Removed<Id> {
  readonly removed: Id;
}
