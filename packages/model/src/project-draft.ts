import type {DocumentDraft} from "./document.ts";
import type {EntityDraft} from "./entity.ts";
import type {StatementDraft} from "./statement.ts";
import type {StatementTypeDraft} from "./statement-type.ts";

export interface CoderDraft {
  readonly name: string;
  /** `#rrggbb` */
  readonly colour?: string;
}

/** A pattern the reader marks wherever it occurs, as DNA's regexes do. */
export interface HighlighterDraft {
  readonly pattern: string;
  /** `#rrggbb` */
  readonly colour: string;
}

/**
 * A statement on its way in: its place is a quote still to be found (`near` the offset where it once started), or a
 * span already known.
 */
export interface IncomingStatement extends Omit<StatementDraft, "spans"> {
  readonly place:
    | {readonly quote: string; readonly prefix?: string; readonly suffix?: string; readonly near?: number}
    | {readonly start: number; readonly end: number};
  /** Line of the file it came from, counted from 1, for messages. */
  readonly line?: number;
}

/** What a file of another program, or of ours, brings into a project. Parts may be empty. */
export interface ProjectDraft {
  readonly types: readonly StatementTypeDraft[];
  readonly entities: readonly EntityDraft[];
  readonly documents: Iterable<DocumentDraft>;
  readonly statements: Iterable<IncomingStatement> | AsyncIterable<IncomingStatement>;
  readonly coders: readonly CoderDraft[];
  readonly highlighters: readonly HighlighterDraft[];
  /** What could not be taken over, one sentence each. */
  readonly notes: readonly string[];
}
