import {scalingModels} from "@standpoint/analysis";
import type {ScalingSettings} from "@standpoint/analysis";
import type {Query} from "../api/client.ts";
import {measureQuery, wholeSearch, wholeSettings} from "../measure/measure-search.ts";
import type {MeasureSearch} from "../measure/measure-search.ts";
import {amount, choice, count, known} from "../shell/url-state.ts";

/** What the page of scaling shows; all of it is in the address. */
export interface ScalingSearch extends MeasureSearch {
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
}

export function scalingSearch(given: Record<string, unknown>): ScalingSearch {
  return {
    ...wholeSearch(given),
    ...known({
      dimensions: choice(given, "dimensions", ["1", "2"] as const),
      model: choice(given, "model", scalingModels),
      threshold: amount(given, "threshold"),
      chains: count(given, "chains"),
      burnIn: count(given, "burnIn"),
      iterations: count(given, "iterations"),
    }),
  };
}

export function scalingSettings(search: ScalingSearch): ScalingSettings {
  const {dimensions, model = "binary", threshold, chains, burnIn, iterations} = search;
  const mixed = model === "binary" ? {threshold} : {};
  return {...wholeSettings(search), model, dimensions: dimensions === "2" ? 2 : 1, ...known({...mixed, chains, burnIn, iterations})};
}

/** In the words of the contract, for downloads. */
export function scalingQuery(search: ScalingSearch): Query {
  const {dimensions, model, chains, burnIn, iterations} = search;
  return {...measureQuery(search), dimensions, model, threshold: scalingSettings(search).threshold, chains, "burn-in": burnIn, iterations};
}
