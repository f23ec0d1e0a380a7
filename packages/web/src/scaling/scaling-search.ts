import {scalingModels} from "@standpoint/analysis";
import type {ScalingSettings} from "@standpoint/analysis";
import type {Query} from "../api/client.ts";
import {commonQuery, commonSearch, commonSettings} from "../measure/common-search.ts";
import type {CommonSearch} from "../measure/common-search.ts";
import {amount, choice, count, known, word} from "../shell/url-state.ts";

/** What the page of scaling shows; all of it is in the address. */
export interface ScalingSearch extends CommonSearch {
  /** Default "1". */
  readonly dimensions?: "1" | "2";
  /** Default "binary". */
  readonly model?: (typeof scalingModels)[number];
  /** Default 0. */
  readonly threshold?: number;
  /** Default 4, 1000 and 5000. */
  readonly chains?: number;
  readonly burnIn?: number;
  readonly iterations?: number;
  readonly seed?: number;
  /** The mark whose passages are open. */
  readonly open?: string;
}

export function scalingSearch(given: Record<string, unknown>): ScalingSearch {
  const {window: _, kernel: __, ...common} = commonSearch(given);
  return {
    ...common,
    ...known({
      dimensions: choice(given, "dimensions", ["1", "2"] as const),
      model: choice(given, "model", scalingModels),
      threshold: amount(given, "threshold"),
      chains: count(given, "chains"),
      burnIn: count(given, "burnIn"),
      iterations: count(given, "iterations"),
      seed: count(given, "seed"),
      open: word(given, "open"),
    }),
  };
}

export function scalingSettings(search: ScalingSearch): ScalingSettings {
  const {dimensions, model = "binary", threshold, chains, burnIn, iterations, seed} = search;
  const {kernel: _, window: __, ...common} = {window: undefined, ...commonSettings(search)};
  const mixed = model === "binary" ? {threshold} : {};
  return {...common, model, dimensions: dimensions === "2" ? 2 : 1, ...known({...mixed, chains, burnIn, iterations, seed})};
}

/** In the words of the contract, for downloads. */
export function scalingQuery(search: ScalingSearch): Query {
  const {dimensions, model, chains, burnIn, iterations, seed} = search;
  return {...commonQuery(search), dimensions, model, threshold: scalingSettings(search).threshold, chains, "burn-in": burnIn, iterations, seed};
}
