import {dateOf} from "@standpoint/model";

/** The last moment of a date, as `--known-at` takes it; undefined for what is no date or never ends. */
function momentOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  try {
    const {last} = dateOf(date);
    return last === null ? undefined : new Date(last * 1000 + 999).toISOString();
  } catch {
    return undefined;
  }
}

/** What a request says of the record as it stood at the end of a date; nothing where there is none. */
export function recordedQuery(date: string | undefined): {readonly "known-at"?: string} {
  const moment = momentOf(date);
  return moment === undefined ? {} : {"known-at": moment};
}
