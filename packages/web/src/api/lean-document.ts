import type {StatementRow} from "@standpoint/model";
import type {OpenDocument} from "./queries.ts";

interface LeanSpan {
  readonly start: number;
  readonly end: number;
  /** Left out where the words are those of the text. */
  readonly quote?: string;
}

type LeanRow = Omit<StatementRow, "spans" | "quote"> & {readonly spans: readonly LeanSpan[]};

/** A document as it travels: twenty thousand passages would carry the text with them twice. */
export interface LeanDocument extends Omit<OpenDocument, "statements"> {
  readonly statements: readonly LeanRow[];
}

/** Every passage with its words again. */
export function withQuotes({statements, ...document}: LeanDocument): OpenDocument {
  const spanOf = ({start, end, quote = document.text.slice(start, end)}: LeanSpan) => ({start, end, quote});
  const rowOf = (row: LeanRow) => {
    const spans = row.spans.map(spanOf);
    return {...row, spans, quote: spans[0]?.quote ?? ""};
  };
  return {...document, statements: statements.map(rowOf)};
}
