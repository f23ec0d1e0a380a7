import type {EventJson, NetworkAnswer} from "@standpoint/analysis";
import {axisOf, networkNeeds, network as computed, sliceJson, networkOptions} from "@standpoint/analysis";
import type {Network, NetworkSettings} from "@standpoint/analysis";
import {type Frame, type StatementRow, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {frameFor, toldOf, askedOf, computedBy} from "../filters.ts";

export interface NetworkWish {
  readonly frame: Frame;
  readonly network: Network;
}

/** Reads the options of a network and computes it. */
export async function network(store: Store, words: Words): Promise<NetworkWish> {
  const asked = askedOf(networkOptions, words);
  const settings: NetworkSettings = computedBy(asked);
  const frame = await frameFor(store, words, networkNeeds(asked));
  if (settings.qualifier !== undefined && settings.qualifier !== "none") axisOf(frame, settings.qualifier);
  return {frame, network: computed(frame, settings)};
}

/** The contract's JSON. */
export async function networkAnswer(store: Store, {frame, network}: NetworkWish): Promise<NetworkAnswer> {
  const {settings, notes, original, filtered, slices} = network;
  const {mode} = settings;
  const told = toldOf(frame.type, settings);
  if (mode === "events") return answer("network", {settings: {...told, mode}, notes}, {rows: (await eventRows(store, {frame, network})).map(eventJson)});
  return answer("network", {settings: {...told, mode}, notes}, {original, filtered, slices: slices.map(sliceJson)});
}

/** The statements of an event list, in its order. */
export function eventRows(store: Store, {frame, network}: NetworkWish): Promise<readonly StatementRow[]> {
  return store.statementRows(Array.from(network.events, (row) => frame.statements[row]!));
}

function eventJson({key, documentKey, documentTitle, spans, quote, date, values, coder, type}: StatementRow): EventJson {
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
