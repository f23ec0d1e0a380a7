import type {EntityRow} from "@standpoint/model";

/** An actor, for tests: its name, how often it is named, its abbreviation, its aliases. */
export function entity(name: string, statements = 0, abbreviation: string | null = null, aliases: readonly string[] = []): EntityRow {
  return {
    id: statements,
    kind: "actor",
    name,
    aliases,
    abbreviation,
    parent: null,
    colour: null,
    attributes: {},
    notes: null,
    externalIds: {},
    statements,
    version: 1,
  };
}
