import {polarization as computed, type PolarizedSlice} from "@standpoint/analysis";
import type {Store} from "@standpoint/store";
import {answer, type Answer} from "./answer.ts";
import {bootstrapped, type ShareDone} from "./bootstrapped.ts";
import {csvText} from "./csv-text.ts";
import {measured, spanJson} from "./measured.ts";
import {one, type NamedFile} from "./named-file.ts";
import {Reader, type Words} from "./words.ts";

/** How polarised the debate is, as a whole or over time, and between which groups. */
export async function polarizationAnswer(store: Store, words: Words, progress?: ShareDone): Promise<Answer> {
  const read = new Reader(words);
  const {frame, network} = await measured(store, words);
  const {aggregate: _, normalize: __, as, ...rest} = network;
  const options = {groups: read.whole("groups", 2) ?? 2, seed: read.whole("seed", 0) ?? 1};
  const {settings, slices, notes} = computed(frame, {...rest, ...options});
  const spreads = bootstrapped(words, {frame, network: rest, seed: options.seed, progress}, (drawn, range) =>
    computed(drawn, {...rest, ...options, ...range}).slices.map(({score}, i) => [String(i), score]),
  );
  const chance = as ? ["DNA 3.1 begins its search for groups at an unseeded draw, so that its number cannot be reproduced: this is ours."] : [];
  return answer("polarization", {
    settings: {type: frame.type, sources: "all", ...settings, ...options},
    notes: [...notes, ...chance],
    slices: slices.map((slice, i) => ({...sliceJson(slice), ...(spreads ? {interval: spreads.get(String(i)) ?? null} : {})})),
  });
}

/** A line a slice. */
export async function polarizationFiles(store: Store, words: Words): Promise<readonly NamedFile[]> {
  const {slices} = (await polarizationAnswer(store, words)) as unknown as {readonly slices: readonly (ReturnType<typeof spanJson> & PolarizedSlice)[]};
  const lines = slices.map(({start, mid, stop, statements, score, groups}) => [
    ...[start ?? "", mid ?? "", stop ?? "", statements, score ?? ""],
    groups.map((group) => group.join(", ")).join(" | "),
  ]);
  return [one("csv", csvText([["start", "mid", "stop", "statements", "score", "groups"], ...lines]))];
}

function sliceJson({start, mid, stop, statements, ...slice}: PolarizedSlice): object {
  return {...spanJson({start, mid, stop, statements}), ...slice};
}
