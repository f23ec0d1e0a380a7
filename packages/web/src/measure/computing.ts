import {backbone, backboneSpreads, phases, phaseSpreads, polarization, polarizationSpreads, scaling, scalingSpreads} from "@standpoint/analysis";
import type {BootstrapSettings, Spreads} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";

/** Told how much is done, 0 to 1. */
type Share = (share: number) => void;

/** How the worker computes a measure that has a page. */
interface Computing<Settings, Result> {
  /** What is said while it is under way. */
  readonly words: string;
  readonly compute: (frame: Frame, settings: Settings, progress: Share) => Result;
  /** Its numbers on documents drawn anew. */
  readonly spreads: (frame: Frame, settings: Settings, result: Result, sampling: BootstrapSettings) => Spreads;
}

/** Told how far a measure is, and how documents are drawn anew where they are. */
interface Telling {
  readonly tell: (share: number | null, words: string) => void;
  readonly sampling: BootstrapSettings | null;
}

/** A measure as the worker runs it. */
function row<Settings, Result>({words, compute, spreads}: Computing<Settings, Result>) {
  return {
    run(frame: Frame, settings: Settings, {tell, sampling}: Telling): {readonly result: Result; readonly spreads: Spreads | null} {
      tell(null, words);
      const result = compute(frame, settings, (share) => tell(share, words));
      return {result, spreads: sampling && spreads(frame, settings, result, sampling)};
    },
  };
}

/** A row for every measure that has a page: its name is its analysis, what it gives is told by its types. */
export const computing = {
  polarization: row({
    words: "Looking for the groups of each slice",
    compute: (frame, settings: Parameters<typeof polarization>[1], progress) => polarization(frame, {...settings, progress}),
    spreads: (frame, settings = {}, _, sampling) => polarizationSpreads(frame, settings, sampling),
  }),
  backbone: row({
    words: "Taking concepts out",
    compute: (frame, settings: Parameters<typeof backbone>[1], progress) => backbone(frame, {...settings, progress}),
    spreads: (frame, settings = {}, _, sampling) => backboneSpreads(frame, settings, sampling),
  }),
  phases: row({
    words: "Comparing the slices",
    compute: (frame, settings: Parameters<typeof phases>[1]) => phases(frame, settings),
    spreads: (frame, settings = {}, _, sampling) => phaseSpreads(frame, settings, sampling),
  }),
  scaling: row({
    words: "Running the chains",
    compute: (frame, settings: Parameters<typeof scaling>[1], progress) => scaling(frame, {...settings, progress}),
    spreads: (frame, settings = {}, {actors}, sampling) => scalingSpreads(frame, {settings, whole: actors}, sampling),
  }),
};
