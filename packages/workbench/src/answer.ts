import {timestampOf} from "@standpoint/model";

/** Every answer says which analysis it is, by which version, under which settings, and what to know about it. */
export interface Answer {
  readonly analysis: string;
  readonly version: string;
  readonly settings: object;
  readonly notes: readonly string[];
  readonly [part: string]: unknown;
}

export const version = "0.1.0";

/** Moments in the settings are told as dates, whichever way they were reckoned with. */
export function answer(analysis: string, {settings, notes, ...parts}: {settings: object; notes: readonly string[]; [part: string]: unknown}): Answer {
  return {analysis, version, settings: dated(settings), notes, ...parts};
}

function dated(settings: object): object {
  const moments = ["from", "to", "at"];
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]: [string, unknown]) => [
      name,
      moments.includes(name) && typeof value === "number" ? timestampOf(value) : value,
    ]),
  );
}
