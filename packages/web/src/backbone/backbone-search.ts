import {backboneMethods} from "@standpoint/analysis";
import type {BackboneSettings} from "@standpoint/analysis";
import type {Query} from "../api/client.ts";
import {commonQuery, commonSearch, commonSettings} from "../measure/common-search.ts";
import type {CommonSearch} from "../measure/common-search.ts";
import {amount, choice, count, known, word} from "../shell/url-state.ts";

/** What the page of the backbone shows; all of it is in the address. */
export interface BackboneSearch extends CommonSearch {
  /** Default "nested". */
  readonly method?: (typeof backboneMethods)[number];
  /** Of "fixed"; default 3. */
  readonly size?: number;
  /** Of "penalty"; default 3.5. */
  readonly penalty?: number;
  /** Default 10,000. */
  readonly iterations?: number;
  readonly seed?: number;
  readonly bootstrap?: number;
  /** The mark whose passages are open. */
  readonly open?: string;
}

export function backboneSearch(given: Record<string, unknown>): BackboneSearch {
  const {window: _, kernel: __, ...common} = commonSearch(given);
  return {
    ...common,
    ...known({
      method: choice(given, "method", backboneMethods),
      size: count(given, "size"),
      penalty: amount(given, "penalty"),
      iterations: count(given, "iterations"),
      seed: count(given, "seed"),
      bootstrap: count(given, "bootstrap"),
      open: word(given, "open"),
    }),
  };
}

export const usualSize = 3;

/** What does not belong to the method is left out. */
export function backboneSettings(search: BackboneSearch): BackboneSettings {
  const {method = "nested", size = usualSize, penalty, iterations, seed} = search;
  const {kernel: _, window: __, ...common} = {window: undefined, ...commonSettings(search)};
  const searched = method === "nested" ? {} : {iterations};
  return {...common, method, ...known({...searched, ...(method === "fixed" ? {size} : {}), ...(method === "penalty" ? {penalty} : {}), seed})};
}

/** In the words of the contract, for downloads. */
export function backboneQuery(search: BackboneSearch): Query {
  const {method, size, penalty, iterations, seed} = backboneSettings(search);
  return {...commonQuery(search), method, size, penalty, iterations, seed, bootstrap: search.bootstrap};
}
