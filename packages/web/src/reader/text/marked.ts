import type {StatementRow, TypeRow} from "@standpoint/model";
import {sayingOf} from "../../stance/stance.ts";
import type {Saying} from "../../stance/stance.ts";
import type {Passage} from "./pieces.ts";

/** A statement as the text and the margin show it. */
export interface MarkedStatement {
  readonly row: StatementRow;
  readonly saying: Saying;
  /** `#rrggbb` */
  readonly colour: string;
}

/** The statements of a document in the order of the text, with their passages. */
export interface Marked {
  readonly statements: readonly MarkedStatement[];
  /** By start, the longer first; `statement` is a place in `statements`. */
  readonly passages: readonly Passage[];
}

const plain = "#78736a";

export function markedOf(rows: readonly StatementRow[], types: readonly TypeRow[]): Marked {
  const byName = new Map(types.map((type) => [type.name, type]));
  const start = (row: StatementRow) => row.spans[0]?.start ?? 0;
  const statements = rows
    .toSorted((a, b) => start(a) - start(b) || (b.spans[0]?.end ?? 0) - (a.spans[0]?.end ?? 0) || a.id - b.id)
    .map((row) => {
      const type = byName.get(row.type);
      return {row, saying: sayingOf(row, type), colour: type?.colour ?? plain};
    });
  const passages = statements.flatMap(({row}, statement) => row.spans.map(({start: from, end}) => ({start: from, end, statement})));
  return {statements, passages: passages.toSorted((a, b) => a.start - b.start || b.end - a.end)};
}
