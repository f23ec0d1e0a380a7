import {polarization as computed, type PolarizedSlice} from "@standpoint/analysis";
import {timestampOf} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer, type Answer} from "./answer.ts";
import {frameFor} from "./filters.ts";
import {networkSettings} from "./network.ts";
import {Reader, type Words} from "./words.ts";

/** How polarised the debate is, as a whole or over time, and between which groups. */
export async function polarizationAnswer(store: Store, words: Words): Promise<Answer> {
  const read = new Reader(words);
  const {mode: _, aggregate: __, normalize: ___, isolates: ____, as, ...network} = networkSettings(words);
  const settings = {...network, groups: read.whole("groups", 2) ?? 2, seed: read.whole("seed", 0) ?? 1};
  const frame = await frameFor(store, words, [settings.rows ?? "holder", settings.columns ?? "concept", settings.qualifier ?? "stance"]);
  const {slices, notes} = computed(frame, settings);
  const chance = as ? ["DNA 3.1 begins its search for groups at an unseeded draw, so that its number cannot be reproduced: this is ours."] : [];
  return answer("polarization", {settings: {type: frame.type, sources: "all", ...settings}, notes: [...notes, ...chance], slices: slices.map(sliceJson)});
}

function sliceJson({start, mid, stop, ...slice}: PolarizedSlice): object {
  return {start: moment(start), mid: moment(mid), stop: moment(stop), ...slice};
}

function moment(seconds: number): string | null {
  return Number.isFinite(seconds) ? timestampOf(Math.floor(seconds)) : null;
}
