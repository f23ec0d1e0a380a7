import type {LeanDocument, LeanRow, LeanSpan, OpenDocument} from "@standpoint/model";

/** Every passage with its words again. */
export function withQuotes({statements, ...document}: LeanDocument): OpenDocument {
  const spanOf = ({start, end, quote = document.text.slice(start, end)}: LeanSpan) => ({start, end, quote});
  const rowOf = (row: LeanRow) => {
    const spans = row.spans.map(spanOf);
    return {...row, spans, quote: spans[0]?.quote ?? ""};
  };
  return {...document, statements: statements.map(rowOf)};
}
