/** A name of a time with whose it is; null for an end left open. */
export interface DatedNameRow {
  readonly actor: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}
