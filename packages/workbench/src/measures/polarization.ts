import type {PolarizationAnswer} from "@standpoint/analysis";
import {polarization, polarizationOptions, polarizationSpreads} from "@standpoint/analysis";
import {scoreMarks} from "@standpoint/draw";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {bootstrapped, spreadColumns, type ShareDone} from "./bootstrapped.ts";
import {csvFile} from "../csv-file.ts";
import {toldOf} from "../filters.ts";
import {measured, spanJson} from "./measured.ts";
import type {NamedFile} from "../named-file.ts";
import {pictureFile} from "../pictures.ts";
import type {Words} from "@standpoint/model";

/** How polarised the debate is, as a whole or over time, and between which groups. */
export async function polarizationAnswer(store: Store, words: Words, progress?: ShareDone): Promise<PolarizationAnswer> {
  const {type, settings, slices, spreads, notes} = await found(store, words, progress);
  const json = slices.map(({score, groups, exact, untied, parts, ...span}, i) => ({
    ...{...spanJson(span), score, groups, exact, ...(untied && {untied}), ...(parts && {parts})},
    ...(spreads ? {interval: spreads.get(String(i)) ?? null} : {}),
  }));
  return answer("polarization", {settings: toldOf(type, settings), notes}, {slices: json});
}

/** A line a slice, or the scores over time as a picture. */
export async function polarizationFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const {slices, spreads} = await found(store, words);
  if (format !== "csv") {
    const drawn = slices.map((slice, i) => ({...slice, interval: spreads?.get(String(i))}));
    return [pictureFile(scoreMarks(drawn), `Polarization of ${slices.length} ${slices.length === 1 ? "slice" : "slices"}`, format)];
  }
  const {heads, cells} = spreadColumns(spreads);
  const lines = slices.map(({score, groups, ...span}, i) => {
    const {start, mid, stop, statements} = spanJson(span);
    return [start ?? "", mid ?? "", stop ?? "", statements, score ?? "", ...cells(String(i)), groups.map((group) => group.join(", ")).join(" | ")];
  });
  return [csvFile([["start", "mid", "stop", "statements", "score", ...heads("score"), "groups"], ...lines])];
}

async function found(store: Store, words: Words, progress?: ShareDone) {
  const {frame, asked: found, seed} = await measured(store, polarizationOptions, words);
  const {as, groups = polarizationOptions.groups.usual, ...rest} = found;
  const options = {groups, seed};
  const asked = {...rest, ...options};
  const {settings, slices, notes} = polarization(frame, {...asked, progress});
  const sampling = bootstrapped(words, {seed: options.seed, progress});
  const spreads = sampling && polarizationSpreads(frame, asked, sampling);
  const chance = as ? ["DNA 3.1 begins its search for groups at an unseeded draw, so that its number cannot be reproduced: this is ours."] : [];
  return {type: frame.type, settings: {...settings, ...options}, slices, spreads, notes: [...notes, ...chance]};
}
