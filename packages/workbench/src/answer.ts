import type {AnalysisName, Answer, Dated} from "@standpoint/analysis";
import {timestampOf, version} from "@standpoint/model";

interface About<Settings> {
  readonly settings: Settings;
  readonly notes: readonly string[];
}

/** The parts of an answer under its head. Moments in the settings are told as dates, whichever way they were reckoned with. */
export function answer<Name extends AnalysisName, Settings extends object, Parts extends object>(
  analysis: Name,
  {settings, notes}: About<Settings>,
  parts: Parts,
): Answer<Name, Dated<Settings>> & Parts {
  return {analysis, version, settings: dated(settings), notes, ...parts};
}

const moments: readonly string[] = ["from", "to", "at"];

export function dated<Settings extends object>(settings: Settings): Dated<Settings> {
  const told = Object.entries(settings).map(([name, value]: [string, unknown]) => [
    name,
    moments.includes(name) && typeof value === "number" ? timestampOf(value) : value,
  ]);
  return Object.fromEntries(told) as Dated<Settings>;
}
