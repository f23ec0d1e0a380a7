import {backboneMethods} from "@standpoint/analysis";
import type {BackboneSettings} from "@standpoint/analysis";
import type {Query} from "../api/client.ts";
import {measureQuery, wholeSearch, wholeSettings} from "../measure/measure-search.ts";
import type {MeasureSearch} from "../measure/measure-search.ts";
import {amount, choice, count, known} from "../shell/url-state.ts";

/** What the page of the backbone shows; all of it is in the address. */
export interface BackboneSearch extends MeasureSearch {
  /** Default "nested". */
  readonly method?: (typeof backboneMethods)[number];
  /** Of "fixed"; default 3. */
  readonly size?: number;
  /** Of "penalty"; default 3.5. */
  readonly penalty?: number;
  /** Default 10,000. */
  readonly iterations?: number;
}

export function backboneSearch(given: Record<string, unknown>): BackboneSearch {
  return {
    ...wholeSearch(given),
    ...known({
      method: choice(given, "method", backboneMethods),
      size: count(given, "size"),
      penalty: amount(given, "penalty"),
      iterations: count(given, "iterations"),
    }),
  };
}

export const usualSize = 3;

/** What does not belong to the method is left out. */
export function backboneSettings(search: BackboneSearch): BackboneSettings {
  const {method = "nested", size = usualSize, penalty, iterations} = search;
  const searched = method === "nested" ? {} : {iterations};
  return {...wholeSettings(search), method, ...known({...searched, ...(method === "fixed" ? {size} : {}), ...(method === "penalty" ? {penalty} : {})})};
}

/** In the words of the contract, for downloads. */
export function backboneQuery(search: BackboneSearch): Query {
  const {method, size, penalty, iterations} = backboneSettings(search);
  return {...measureQuery(search), method, size, penalty, iterations};
}
