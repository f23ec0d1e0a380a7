import {filterOptions} from "@standpoint/analysis";
import {settingsIn, type ChangeId, type Frame, type Role, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";

/** The change up to which `--known-at` lets an analysis see; undefined for all of them. Throws Invalid for what is no moment. */
export async function knownAt(store: Store, words: Words): Promise<ChangeId | undefined> {
  const {knownAt: at} = settingsIn({knownAt: filterOptions.knownAt}, words);
  return at === undefined ? undefined : store.changeAt(Date.parse(at));
}

/** The frames of every type that has all these roles and any statements, by name, as the record is or was. */
export async function framesWith(store: Store, words: Words, roles: readonly Role[]): Promise<readonly Frame[]> {
  const asOf = await knownAt(store, words);
  const types = (await store.types()).filter(
    ({variables, statements}) => statements > 0 && roles.every((role) => variables.some((variable) => variable.role === role)),
  );
  const frames: Frame[] = [];
  for (const {name} of types) frames.push(await store.frame(name, asOf));
  return frames;
}
