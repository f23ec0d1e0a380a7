import type {Query} from "../api/client.ts";
import {count, known, word} from "../shell/url-state.ts";
import {commonQuery, commonSearch, commonSettings} from "./common-search.ts";
import type {CommonSearch} from "./common-search.ts";

/** What the page of each measure has in its address. */
export interface MeasureSearch extends CommonSearch {
  /** Default 1. */
  readonly seed?: number;
  /** Draws of documents; default none. */
  readonly bootstrap?: number;
  /** The mark whose passages are open. */
  readonly open?: string;
}

export function measureSearch(given: Record<string, unknown>): MeasureSearch {
  return {...commonSearch(given), ...known({seed: count(given, "seed"), bootstrap: count(given, "bootstrap"), open: word(given, "open")})};
}

/** As the kernels take them. */
export function measureSettings(search: MeasureSearch) {
  const {seed} = search;
  return {...commonSettings(search), ...known({seed})};
}

/** Of a measure of the whole range: there are no windows. */
export function wholeSearch(given: Record<string, unknown>): Omit<MeasureSearch, "window" | "kernel"> {
  const {window: _, kernel: __, ...whole} = measureSearch(given);
  return whole;
}

export function wholeSettings(search: MeasureSearch) {
  const {window: _, kernel: __, ...whole} = {window: undefined, ...measureSettings(search)};
  return whole;
}

/** In the words of the contract, for downloads. */
export function measureQuery(search: MeasureSearch): Query {
  const {seed, bootstrap} = search;
  return {...commonQuery(search), seed, bootstrap};
}
