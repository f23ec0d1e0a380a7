import {analyses} from "@standpoint/analysis";
import type {Options} from "@standpoint/model";
import type {MeasureName} from "./messages.ts";

export interface MeasurePageRow {
  readonly options: Options;
  /** What its page is asked with where the address says nothing, besides the usual values of its options. */
  readonly usual: Readonly<Record<string, string | number>>;
  /** Whether there may be windows, must be, or are none. */
  readonly windows: "free" | "needed" | "none";
}

/** Measures that have a page which computes them itself. */
export const measures = {
  polarization: {options: analyses.polarization.options, usual: {}, windows: "free"},
  backbone: {options: analyses.backbone.options, usual: {size: 3}, windows: "none"},
  phases: {options: analyses.phases.options, usual: {window: "months:6"}, windows: "needed"},
  scaling: {options: analyses.scaling.options, usual: {}, windows: "none"},
} as const satisfies Readonly<Record<MeasureName, MeasurePageRow>>;
