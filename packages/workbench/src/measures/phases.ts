import type {PhasesAnswer} from "@standpoint/analysis";
import {phaseOptions, phases, phaseSpreads} from "@standpoint/analysis";
import {phaseMarks} from "@standpoint/draw";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {bootstrapped, type ShareDone} from "./bootstrapped.ts";
import {csvFile} from "../csv-file.ts";
import {toldOf} from "../filters.ts";
import {measured, spanJson} from "./measured.ts";
import type {NamedFile} from "../named-file.ts";
import {pictureFile} from "../pictures.ts";
import type {Words} from "@standpoint/model";

/** When the structure of the debate changed: distances of slices, states, the path they take. */
export async function phasesAnswer(store: Store, words: Words, progress?: ShareDone): Promise<PhasesAnswer> {
  const {type, settings, result, spreads} = await found(store, words, progress);
  const {slices, distances, groupings, states, path, notes} = result;
  const count = slices.length;
  const parts = {
    slices: slices.map((slice, i) => ({
      ...spanJson(slice),
      ...{state: stateAt(states, i), x: path.points[i]?.[0] ?? null, y: path.points[i]?.[1] ?? null},
      ...(spreads ? {turns: spreads.get(String(slice.mid))?.mean ?? null} : {}),
    })),
    untied: result.untied,
    states: Math.max(...states) + 1,
    best: groupings[0]!,
    groupings,
    stress: path.stress,
    distances: Array.from({length: count}, (_, i) => Array.from(distances.subarray(i * count, (i + 1) * count))),
  };
  return answer("phases", {settings: toldOf(type, settings), notes}, parts);
}

/** A line a slice, with its state, its place and its distance to each slice; or the states, distances and path as a picture. */
export async function phaseFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const {result, spreads} = await found(store, words);
  const {slices, distances, states, path} = result;
  if (format !== "csv") {
    const moments = slices.map((slice, i) => {
      const [x, y] = path.points[i] ?? [null, null];
      return {...slice, state: stateAt(states, i), x, y, turns: spreads?.get(String(slice.mid))?.mean};
    });
    return [pictureFile(phaseMarks(moments, distances), `Phases of ${slices.length} slices`, format)];
  }
  const lines = slices.map((slice, i) => {
    const {start, mid, stop, statements} = spanJson(slice);
    const [x, y] = path.points[i] ?? ["", ""];
    const turns = spreads ? [spreads.get(String(slice.mid))?.mean ?? ""] : [];
    return [
      start ?? "",
      mid ?? "",
      stop ?? "",
      statements,
      stateAt(states, i) ?? "",
      ...turns,
      x,
      y,
      ...distances.subarray(i * slices.length, (i + 1) * slices.length),
    ];
  });
  const head = ["start", "mid", "stop", "statements", "state", ...(spreads ? ["turns"] : []), "x", "y", ...slices.map((_, i) => `distance ${i + 1}`)];
  return [csvFile([head, ...lines])];
}

function stateAt(states: Int32Array, place: number): number | null {
  const state = states[place]!;
  return state < 0 ? null : state;
}

async function found(store: Store, words: Words, progress?: ShareDone) {
  const {frame, asked: chosen, seed} = await measured(store, phaseOptions, words);
  const {distance = phaseOptions.distance.usual, methods, least = phaseOptions.least.usual, most = phaseOptions.most.usual, ...network} = chosen;
  const options = {distance, ...(methods ? {methods} : {}), least, most, seed};
  const asked = {...network, ...options};
  const result = phases(frame, asked);
  const sampling = bootstrapped(words, {seed: options.seed, progress});
  const spreads = sampling && phaseSpreads(frame, asked, sampling);
  return {type: frame.type, settings: {...result.settings, ...options}, result, spreads};
}
