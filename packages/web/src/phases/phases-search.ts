import {sliceDistances} from "@standpoint/analysis";
import type {PhaseSettings} from "@standpoint/analysis";
import type {Query} from "../api/client.ts";
import {measureQuery, measureSearch, measureSettings} from "../measure/measure-search.ts";
import type {MeasureSearch} from "../measure/measure-search.ts";
import {choice, count, known} from "../shell/url-state.ts";

/** What the page of phases shows; all of it is in the address. */
export interface PhasesSearch extends MeasureSearch {
  /** Default "absolute". */
  readonly distance?: (typeof sliceDistances)[number];
  /** How many states at least and at most; default 2 and 6. */
  readonly least?: number;
  readonly most?: number;
}

/** Phases need a window: where the address has none it is half a year. */
const usualWindow = "months:6";

export function phasesSearch(given: Record<string, unknown>): PhasesSearch {
  return {
    window: usualWindow,
    ...measureSearch(given),
    ...known({distance: choice(given, "distance", sliceDistances), least: count(given, "least"), most: count(given, "most")}),
  };
}

export function phasesSettings(search: PhasesSearch): PhaseSettings {
  const {distance, least, most} = search;
  return {...measureSettings(search), ...known({distance, least, most})};
}

/** In the words of the contract, for downloads. */
export function phasesQuery(search: PhasesSearch): Query {
  const {distance, least, most} = search;
  return {...measureQuery(search), distance, least, most};
}
