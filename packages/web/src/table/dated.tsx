import {dateWords} from "@standpoint/model";

/** A date in a table, in words; on hover as it was written. */
export function Dated({date}: {readonly date: string | null}) {
  if (date === null) return <span className="quiet">undated</span>;
  return <span title={date}>{dateWords(date)}</span>;
}
