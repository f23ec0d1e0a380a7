import {tidied} from "./folded.ts";
import {meant} from "./meant.ts";
import type {Named} from "./named.ts";

/** A field where one name or several are typed. */
export interface NameSlot {
  readonly name: string;
  readonly several: boolean;
  readonly things: readonly Named[];
}

/** What stands in fields and is not taken over yet, by field. */
export type TypedNames = Readonly<Record<string, string>>;

export interface Settled<Value> {
  readonly values: Readonly<Record<string, Value>>;
  /** The fields whose text means nothing known, or several things: in the order of the fields. */
  readonly open: readonly string[];
}

/** The values with what was typed and is the name of one thing; a field that was emptied becomes undefined. */
export function settledNames<Value>(
  slots: readonly NameSlot[],
  values: Readonly<Record<string, Value>>,
  typed: TypedNames,
): Settled<Value | string | readonly string[] | undefined> {
  let settled: Record<string, Value | string | readonly string[] | undefined> = {...values};
  const open: string[] = [];
  for (const {name, several, things} of slots) {
    const text = typed[name];
    if (text === undefined) continue;
    const names = namesIn(things, piecesOf(text, several));
    if (names === null) open.push(name);
    else if (several) settled = {...settled, [name]: joined(settled[name], names)};
    else settled = {...settled, [name]: names[0]};
  }
  return {values: settled, open};
}

/** The names in a text: one, or several with semicolons between them. */
export function piecesOf(text: string, several: boolean): readonly string[] {
  return (several ? text.split(";") : [text]).map(tidied).filter(Boolean);
}

/** A list with further names, each once. */
export function joined(list: unknown, names: readonly string[]): readonly string[] {
  return [...new Set([...(Array.isArray(list) ? (list as readonly string[]) : []), ...names])];
}

function namesIn(things: readonly Named[], texts: readonly string[]): readonly string[] | null {
  const names: string[] = [];
  for (const text of texts) {
    const found = meant(things, text);
    if (!("exact" in found)) return null;
    names.push(found.exact.name);
  }
  return names;
}
