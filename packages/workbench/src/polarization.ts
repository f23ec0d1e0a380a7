import {polarization as computed, type PolarizedSlice} from "@standpoint/analysis";
import type {Store} from "@standpoint/store";
import {answer, type Answer} from "./answer.ts";
import {measured, spanJson} from "./measured.ts";
import {Reader, type Words} from "./words.ts";

/** How polarised the debate is, as a whole or over time, and between which groups. */
export async function polarizationAnswer(store: Store, words: Words): Promise<Answer> {
  const read = new Reader(words);
  const {frame, network} = await measured(store, words);
  const {aggregate: _, normalize: __, as, ...rest} = network;
  const options = {groups: read.whole("groups", 2) ?? 2, seed: read.whole("seed", 0) ?? 1};
  const {settings, slices, notes} = computed(frame, {...rest, ...options});
  const chance = as ? ["DNA 3.1 begins its search for groups at an unseeded draw, so that its number cannot be reproduced: this is ours."] : [];
  return answer("polarization", {
    settings: {type: frame.type, sources: "all", ...settings, ...options},
    notes: [...notes, ...chance],
    slices: slices.map(sliceJson),
  });
}

function sliceJson({start, mid, stop, statements, ...slice}: PolarizedSlice): object {
  return {...spanJson({start, mid, stop, statements}), ...slice};
}
