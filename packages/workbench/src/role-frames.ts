import {Invalid, type ChangeId, type Frame, type Role} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {Reader, type Words} from "./words.ts";

/** The change up to which `--known-at` lets an analysis see; undefined for all of them. Throws Invalid for what is no moment. */
export async function knownAt(store: Store, words: Words): Promise<ChangeId | undefined> {
  const at = new Reader(words).text("known-at");
  if (at === undefined) return undefined;
  const milliseconds = Date.parse(at);
  if (Number.isNaN(milliseconds)) throw new Invalid(`--known-at cannot be "${at}": write a moment such as 2024-05-01T12:00:00Z`);
  return store.changeAt(milliseconds);
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
