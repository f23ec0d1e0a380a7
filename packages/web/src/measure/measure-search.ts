import {analyses} from "@standpoint/analysis";
import type {ComputedBy, networkOptions} from "@standpoint/analysis";
import {present, settingsOf, wordsFrom} from "@standpoint/model";
import type {AddressOf, Options} from "@standpoint/model";
import {pageAddress} from "../shell/page-address.ts";
import {word} from "../shell/url-state.ts";
import {usualOf} from "./measures.ts";
import type {MeasureName} from "./messages.ts";

/** Which statements count, and when: what every measure is asked with. */
export type CommonSearch = Omit<AddressOf<typeof networkOptions>, "mode" | "aggregate" | "normalize" | "isolates">;

/** What every measure has in its address besides. */
export interface MeasureSearch extends CommonSearch {
  /** Draws of documents. */
  readonly bootstrap?: number;
  /** The mark whose passages are open. */
  readonly open?: string;
}

/** What the page of a measure has in its address: its options, and the mark whose passages are open. */
export type SearchOf<Name extends MeasureName> = AddressOf<(typeof analyses)[Name]["options"]> & {readonly open?: string};

/** Reads the address of a measure's page. */
export function searchOf<Name extends MeasureName>(name: Name, given: Record<string, unknown>): SearchOf<Name> {
  const read: object = pageAddress({open: word}, analyses[name].options as Options)(given);
  return {...read, ...usualOf(name), ...present(read)} as SearchOf<Name>;
}

/** The settings that a computation takes of an address. */
export function settingsFrom<Table extends Options>(options: Table, address: AddressOf<Table>): ComputedBy<Table> {
  const {type: _, knownAt: __, bootstrap: ___, ...asked} = settingsOf(options as Options, fittingOf(options, address));
  return asked as ComputedBy<Table>;
}

/** An address in the words of requests, for downloads. */
export function queryFrom<Table extends Options>(options: Table, address: AddressOf<Table>): Record<string, string | readonly string[]> {
  return wordsFrom(options as Options, fittingOf(options, address));
}

/** An address without what means nothing beside the rest of it: weights without windows of time, settings of another method. */
function fittingOf<Table extends Options>(options: Table, address: AddressOf<Table>): AddressOf<Options> {
  const given = address as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(given).filter(([field]) => Object.hasOwn(options, field) && fits(options, given, field)));
}

/** Whether a setting means anything beside the others, usual values included. */
export function fits(options: Options, address: object, field: string): boolean {
  const given = address as Readonly<Record<string, unknown>>;
  if (field === "kernel" || field === "indent") return isTimed(given["window"]);
  return Object.entries(options[field]?.fits ?? {}).every(([other, values]) =>
    values.includes(String((given[other] ?? options[other]?.usual) as string | number)),
  );
}

/** Whether there are windows of time, which a kernel weighs by. */
function isTimed(window: unknown): boolean {
  return typeof window === "string" && window !== "none" && !window.startsWith("events:");
}
