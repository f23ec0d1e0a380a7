import type {Point} from "@standpoint/analysis";
import type {Store} from "@standpoint/store";
import {namesOf, pointsFrom} from "./names.ts";

/** Points as they are typed, "Carbon tax+,Free ports-", of the concepts of a project. Throws Missing for an unknown concept. */
export async function draftPoints(store: Store, texts: readonly string[]): Promise<readonly Point[]> {
  return pointsFrom(texts, namesOf("concept", await store.entities("concept")));
}
