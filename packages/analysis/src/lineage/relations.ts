import type {Frame} from "@standpoint/model";
import {axisOf} from "../frame/axis.ts";
import type {Filters} from "../select/filter-options.ts";
import {rowsPassing} from "../select/filters.ts";
import {flaggedOf} from "../lines/evidence.ts";

/** One relation statement: who, what, whom, when. */
export interface Relation {
  readonly statement: number;
  readonly subject: string;
  readonly relation: string;
  /** "" for none. */
  readonly object: string;
  /** As typed; "" when the statement has no date of its own. */
  readonly date: string;
  /** First and last possible second of that date, NaN without one. */
  readonly first: number;
  readonly last: number;
  /** First possible second of what else dates the statement: by then it held. NaN for nothing. */
  readonly known: number;
  /** Last possible second of the same. */
  readonly knownLast: number;
  /** The subject itself says so. */
  readonly own: boolean;
}

/** The relation statements that pass the filters, in the order of the frame; deprecated and subjectless ones left out. */
export function relationsIn(frame: Frame, filters: Filters = {}): Relation[] {
  const text = (role: string) => {
    if (!frame.columns.some((column) => column.role === role)) return () => "";
    const {codes, labels} = axisOf(frame, role);
    return (row: number) => labels[codes[row]] ?? "";
  };
  const [subject, relation, object, date] = [text("subject"), text("relation"), text("object"), text("date")];
  const flagged = flaggedOf(frame);
  const rows = rowsPassing(frame, filters).filter((row) => subject(row) !== "" && relation(row) !== "" && !flagged(row, "deprecated"));
  return rows.map((row) => {
    const dated = date(row) !== "";
    return {
      statement: frame.statements[row],
      subject: subject(row),
      relation: relation(row),
      object: object(row),
      date: date(row),
      first: dated ? frame.first[row] : NaN,
      last: dated ? frame.last[row] : NaN,
      known: dated ? NaN : frame.first[row],
      knownLast: dated ? NaN : frame.last[row],
      own: frame.own[row] === 1,
    };
  });
}
