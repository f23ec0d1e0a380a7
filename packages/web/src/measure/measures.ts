import {analyses} from "@standpoint/analysis";
import type {MeasureName} from "./messages.ts";

/** What the page of a measure is asked with where the address says nothing, besides the usual values of its options. */
export function usualOf(name: MeasureName): Readonly<Record<string, string | number>> {
  const {usual = {}}: {readonly usual?: Readonly<Record<string, string | number>>} = analyses[name].page;
  return usual;
}

/** Whether there may be windows, must be, or are none. */
export function windowsOf(name: MeasureName): "free" | "needed" | "none" {
  if (!Object.hasOwn(analyses[name].options, "window")) return "none";
  return usualOf(name)["window"] === undefined ? "free" : "needed";
}
