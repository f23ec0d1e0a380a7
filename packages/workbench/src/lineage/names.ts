import {filterOptions, identityOf, lineage, relabelled} from "@standpoint/analysis";
import {settingsIn, type EntityRow, type Frame, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {framesWith} from "../role-frames.ts";

/** The names that organisations go by under the rule asked for; those that keep their own are left out. */
async function namesFor(store: Store, words: Words): Promise<ReadonlyMap<string, string>> {
  const {identity = filterOptions.identity.usual} = settingsIn({identity: filterOptions.identity}, words);
  if (identity === "strict") return new Map();
  const {events} = lineage(await framesWith(store, words, ["subject", "relation", "object"]));
  return identityOf(events, identity, formerNames(await store.entities("actor")));
}

/** Actors whose name is one that another went by for a time, with what that one is called. */
function formerNames(actors: readonly EntityRow[]): ReadonlyMap<string, string> {
  const known = new Set(actors.map(({name}) => name));
  return new Map(
    actors.flatMap(({name, names = []}) => names.filter((one) => one.name !== name && known.has(one.name)).map((one) => [one.name, name] as const)),
  );
}

/** A frame in which a successor speaks for its predecessor, as far as the rule asked for goes. */
export async function underIdentity(store: Store, words: Words, frame: Frame): Promise<Frame> {
  return relabelled(frame, await namesFor(store, words));
}

/** The name an actor goes by under the rule asked for: whoever asks for a predecessor gets its successor. */
export async function nameUnder(store: Store, words: Words, actor: string): Promise<string> {
  return (await namesFor(store, words)).get(actor) ?? actor;
}
