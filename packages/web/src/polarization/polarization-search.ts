import type {PolarizationSettings} from "@standpoint/analysis";
import type {Query} from "../api/client.ts";
import {measureQuery, measureSearch, measureSettings} from "../measure/measure-search.ts";
import type {MeasureSearch} from "../measure/measure-search.ts";
import {count, known} from "../shell/url-state.ts";

/** What the page of polarization shows; all of it is in the address. */
export interface PolarizationSearch extends MeasureSearch {
  /** Default 2. */
  readonly groups?: number;
}

export function polarizationSearch(given: Record<string, unknown>): PolarizationSearch {
  return {...measureSearch(given), ...known({groups: count(given, "groups")})};
}

export function polarizationSettings(search: PolarizationSearch): PolarizationSettings {
  const {groups} = search;
  return {...measureSettings(search), ...known({groups})};
}

/** In the words of the contract, for downloads. */
export function polarizationQuery(search: PolarizationSearch): Query {
  return {...measureQuery(search), groups: search.groups};
}
