import {spanOfName, type DatedName, type SpanOfTime} from "@standpoint/model";

/** The names a record went by for a time; a record from before such names were kept has none. */
export function datedNamesOf({names}: {readonly names?: string | undefined}): readonly DatedName[] {
  return names === undefined ? [] : (JSON.parse(names) as DatedName[]);
}

/** Whether a name may have been in use at some moment of a span. A span that nobody knows may be any. */
export function mayBeNamed(name: DatedName, at: SpanOfTime | undefined): boolean {
  if (!at) return true;
  const {first, last} = spanOfName(name);
  return first <= (at.last ?? Infinity) && (at.first ?? -Infinity) <= last;
}
