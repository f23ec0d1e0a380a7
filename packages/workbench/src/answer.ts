/** Every answer says which analysis it is, by which version, under which settings, and what to know about it. */
export interface Answer {
  readonly analysis: string;
  readonly version: string;
  readonly settings: object;
  readonly notes: readonly string[];
  readonly [part: string]: unknown;
}

export const version = "0.1.0";

export function answer(analysis: string, {settings, notes, ...parts}: {settings: object; notes: readonly string[]; [part: string]: unknown}): Answer {
  return {analysis, version, settings, notes, ...parts};
}
