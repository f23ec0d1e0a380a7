import type {DocumentId, StatementId, TypeId} from "./ids.ts";

/** A stretch of a text: UTF-16 code units, end exclusive, with the exact words and up to 32 characters either side. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * One value, as people and files write it: an entity by name, a list of names, a text, a number, a yes or no, a
 * statement by its key. `null` is an explicit neutral and only a boolean can hold it; unknown is a value left out.
 */
export type Value = string | number | boolean | null | readonly string[];

export interface StatementDraft {
  /** Made from the content when left out, so that the same import twice adds nothing twice. */
  readonly key?: string;
  /** Key of the document. */
  readonly document: string;
  /** Name of the statement type. */
  readonly type: string;
  readonly spans: readonly Span[];
  readonly values: Readonly<Record<string, Value>>;
  readonly coder?: string;
  readonly memo?: string;
  readonly flags?: readonly string[];
}

export interface Statement {
  readonly id: StatementId;
  readonly key: string;
  readonly document: DocumentId;
  readonly type: TypeId;
  readonly spans: readonly Span[];
  readonly values: Readonly<Record<string, Value>>;
  readonly coder: string;
  readonly memo: string;
  readonly flags: readonly string[];
}

/** The context kept with a quote, in characters either side. */
export const contextLength = 32;

/** The span from `start` to `end` of a text, with its words and their surroundings. */
export function spanOf(text: string, start: number, end: number): Span {
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}
