import {aggregates, axisOf, duplicateRules, kernels, network as computed, networkModes, normalizations, sliceJson, windowUnits} from "@standpoint/analysis";
import type {Network, NetworkSettings, TimeWindow} from "@standpoint/analysis";
import {Invalid, type Frame, type StatementRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer, type Answer} from "./answer.ts";
import {defined, filtersOf, frameFor, practices, unfiltered} from "./filters.ts";
import {Reader, type Words} from "./words.ts";

export interface NetworkWish {
  readonly frame: Frame;
  readonly network: Network;
}

/** Reads the options of a network and computes it. */
export async function network(store: Store, words: Words): Promise<NetworkWish> {
  const settings = networkSettings(words);
  const needs = [
    settings.rows ?? "holder",
    ...(settings.mode === "events" ? [] : [settings.columns ?? "concept"]),
    ...(settings.qualifier ? [settings.qualifier] : []),
  ];
  const frame = await frameFor(store, words, words["type"] || settings.rows || settings.qualifier ? needs : ["holder"]);
  if (settings.qualifier !== undefined && settings.qualifier !== "none") axisOf(frame, settings.qualifier);
  return {frame, network: computed(frame, settings)};
}

export function networkSettings(words: Words): NetworkSettings {
  const read = new Reader(words);
  const modes = read.list("mode");
  return defined({
    ...filtersOf(words),
    mode: new Reader({mode: modes.filter((mode) => !(practices as readonly string[]).includes(mode))}).oneOf("mode", networkModes),
    practice: practices.find((practice) => modes.includes(practice)),
    rows: read.text("rows"),
    columns: read.text("columns"),
    qualifier: read.text("qualifier"),
    aggregate: read.oneOf("aggregate", aggregates),
    normalize: read.oneOf("normalize", normalizations),
    duplicates: read.oneOf("duplicates", duplicateRules),
    isolates: read.flag("isolates"),
    window: windowOf(read.text("window")),
    kernel: read.oneOf("kernel", kernels),
    indent: read.flag("indent"),
  });
}

function windowOf(text: string | undefined): TimeWindow | undefined {
  if (text === undefined || text === "none") return undefined;
  const [name, size] = text.split(":");
  const unit = windowUnits.find((candidate) => candidate === name);
  if (unit && /^[1-9]\d{0,8}$/.test(size ?? "")) return {unit, size: Number(size)};
  throw new Invalid(`--window cannot be "${text}": write UNIT:SIZE, such as days:7 or months:3 (${windowUnits.join(", ")})`);
}

/** The contract's JSON. */
export async function networkAnswer(store: Store, {frame, network}: NetworkWish): Promise<Answer> {
  const {settings, notes} = network;
  const resolved = {type: frame.type, ...unfiltered, ...settings};
  if (settings.mode === "events") return answer("network", {settings: resolved, notes, rows: (await eventRows(store, {frame, network})).map(eventJson)});
  return answer("network", {settings: resolved, notes, original: network.original, filtered: network.filtered, slices: network.slices.map(sliceJson)});
}

/** The statements of an event list, in its order. */
export function eventRows(store: Store, {frame, network}: NetworkWish): Promise<readonly StatementRow[]> {
  return store.statementRows(Array.from(network.events, (row) => frame.statements[row]!));
}

function eventJson({key, documentKey, documentTitle, spans, quote, date, values, coder, type}: StatementRow): object {
  return {
    id: key,
    type,
    date,
    ...values,
    start: spans[0]?.start ?? null,
    stop: spans.at(-1)?.end ?? null,
    text: quote,
    coder,
    document: documentKey,
    title: documentTitle,
  };
}
