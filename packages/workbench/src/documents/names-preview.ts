import type {FactsFromName} from "@standpoint/model";
import {factsFromName} from "@standpoint/formats";

/** What a pattern reads off each file name; null for a name that does not fit. Throws Invalid for a pattern that is none. */
export function factsFromNames(pattern: string, names: readonly string[]): readonly {readonly name: string; readonly facts: FactsFromName | null}[] {
  return names.map((name) => ({name, facts: factsFromName(pattern, name) ?? null}));
}
