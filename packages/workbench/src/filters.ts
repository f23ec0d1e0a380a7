import {filterOptions, type Beside, type Filters, type Identity} from "@standpoint/analysis";
import {Invalid, settingsIn, usualType, type Frame, type Options, type SettingsOf, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {underIdentity} from "./lineage/names.ts";
import {knownAt} from "./role-frames.ts";

/** The settings that words ask for. Throws Invalid for a value that its option does not take, and for a range that ends before it begins. */
export function askedOf<Table extends Options>(table: Table, words: Words): SettingsOf<Table> {
  const settings = settingsIn(table, words);
  const {from, to} = settingsIn({from: filterOptions.from, to: filterOptions.to}, words);
  if (from !== undefined && to !== undefined && from > to)
    throw new Invalid(`--from ${String(words["from"])} is after --to ${String(words["to"])}: take an earlier beginning or a later end`);
  return settings;
}

const beside = ["type", "seed", "bootstrap", "passages", "width"] as const satisfies readonly Beside[];

/** What a computation takes of settings, and an answer tells. */
export function computedBy<Settings extends object>(settings: Settings): Omit<Settings, Beside> & {readonly identity: Identity} {
  const kept = Object.fromEntries(Object.entries(settings).filter(([name]) => !(beside as readonly string[]).includes(name))) as Omit<Settings, Beside>;
  return {identity: filterOptions.identity.usual, ...kept};
}

interface Filtering {
  readonly sources?: "own" | "reported" | "all" | undefined;
  readonly practice?: "all" | "stated" | "practised" | undefined;
  readonly manner?: Filters["manner"];
  readonly unsureAuthors?: Filters["unsureAuthors"];
}

/** Settings as an answer tells them: the type, and the filters that were not asked for too. */
export function toldOf<Settings extends Filtering>(
  type: string,
  {sources = "all", practice = "all", manner = "said", unsureAuthors = "count", ...rest}: Settings,
) {
  return {type, sources, practice, manner, unsureAuthors, ...rest};
}

/** The same of an analysis of several types, which has no modes. */
export function allSources<Settings extends Omit<Filtering, "practice">>({sources = "all", manner = "said", unsureAuthors = "count", ...rest}: Settings) {
  return {sources, manner, unsureAuthors, ...rest};
}

/** The frame an analysis reads: of the type asked for or found, as the record is or was. `needs` are variables, roles or document fields. */
export async function frameFor(store: Store, words: Words, needs: readonly string[]): Promise<Frame> {
  const {type = usualType(await store.types(), needs)} = settingsIn({type: filterOptions.type}, words);
  return underIdentity(store, words, await store.frame(type, await knownAt(store, words)));
}
