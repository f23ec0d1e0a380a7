import {sliceDistances} from "@standpoint/analysis";
import type {PhaseSettings} from "@standpoint/analysis";
import type {Query} from "../api/client.ts";
import {commonQuery, commonSearch, commonSettings} from "../measure/common-search.ts";
import type {CommonSearch} from "../measure/common-search.ts";
import {choice, count, known, word} from "../shell/url-state.ts";

/** What the page of phases shows; all of it is in the address. */
export interface PhasesSearch extends CommonSearch {
  /** Default "absolute". */
  readonly distance?: (typeof sliceDistances)[number];
  /** How many states at least and at most; default 2 and 6. */
  readonly least?: number;
  readonly most?: number;
  readonly seed?: number;
  readonly bootstrap?: number;
  /** The mark whose passages are open. */
  readonly open?: string;
}

/** Phases need a window: where the address has none it is half a year. */
const usualWindow = "months:6";

export function phasesSearch(given: Record<string, unknown>): PhasesSearch {
  return {
    window: usualWindow,
    ...commonSearch(given),
    ...known({
      distance: choice(given, "distance", sliceDistances),
      least: count(given, "least"),
      most: count(given, "most"),
      seed: count(given, "seed"),
      bootstrap: count(given, "bootstrap"),
      open: word(given, "open"),
    }),
  };
}

export function phasesSettings(search: PhasesSearch): PhaseSettings {
  const {distance, least, most, seed} = search;
  return {...commonSettings(search), ...known({distance, least, most, seed})};
}

/** In the words of the contract, for downloads. */
export function phasesQuery(search: PhasesSearch): Query {
  const {distance, least, most, seed, bootstrap} = search;
  return {...commonQuery(search), distance, least, most, seed, bootstrap};
}
