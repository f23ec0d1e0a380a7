import type {PolarizationSettings} from "@standpoint/analysis";
import type {Query} from "../api/client.ts";
import {commonQuery, commonSearch, commonSettings} from "../measure/common-search.ts";
import type {CommonSearch} from "../measure/common-search.ts";
import {count, known, word} from "../shell/url-state.ts";

/** What the page of polarization shows; all of it is in the address. */
export interface PolarizationSearch extends CommonSearch {
  /** Default 2. */
  readonly groups?: number;
  /** Default 1. */
  readonly seed?: number;
  /** Draws of documents; default none. */
  readonly bootstrap?: number;
  /** The mark whose passages are open. */
  readonly open?: string;
}

export function polarizationSearch(given: Record<string, unknown>): PolarizationSearch {
  return {
    ...commonSearch(given),
    ...known({groups: count(given, "groups"), seed: count(given, "seed"), bootstrap: count(given, "bootstrap"), open: word(given, "open")}),
  };
}

export function polarizationSettings(search: PolarizationSearch): PolarizationSettings {
  const {groups, seed} = search;
  return {...commonSettings(search), ...known({groups, seed})};
}

/** In the words of the contract, for downloads. */
export function polarizationQuery(search: PolarizationSearch): Query {
  const {groups, seed, bootstrap} = search;
  return {...commonQuery(search), groups, seed, bootstrap};
}
