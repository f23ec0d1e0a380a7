import {editsBetween} from "../edits-between.ts";
import {Invalid} from "../faults.ts";
import {own} from "../named.ts";
import {refused} from "./kinds.ts";
import {writtenName, type AddressOf, type Option, type Options, type SettingsOf, type Words} from "./option.ts";
import {present} from "../present.ts";

/**
 * The settings that words ask for; those not asked for are left out. Throws Invalid for a value that its option does not take.
 * Words of other options are no fault here: `refuseUnknown` sees to them.
 */
export function settingsIn<Table extends Options>(table: Table, words: Words): SettingsOf<Table> {
  const read = Object.entries(table).map(([field, option]) => {
    const name = writtenName(field, option);
    const meant = meantFor(table, {name, option}, wordsAt(words, name));
    return [field, meant.length === 0 ? undefined : option.read(meant, name)] as const;
  });
  return present(Object.fromEntries(read));
}

/** The words given for an option. */
export function wordsAt(words: Words, name: string): readonly string[] {
  const value = own(words, name);
  if (value === undefined || value === "") return [];
  return typeof value === "object" ? value : [String(value)];
}

/**
 * Several options may be written by one name, when all are choices and no word is of two: then each takes its own words, and a
 * word of none of them is refused by the first.
 */
function meantFor(table: Options, {name, option}: {readonly name: string; readonly option: Option}, words: readonly string[]): readonly string[] {
  const sharing = Object.entries(table).flatMap(([field, other]) => (writtenName(field, other) === name ? [other] : []));
  if (sharing.length < 2) return words;
  const known = sharing.flatMap(({choices = {}}) => Object.keys(choices));
  const strange = words.find((word) => !known.includes(word));
  if (strange !== undefined) throw refused(name, strange, known.join(", "));
  return words.filter((word) => Object.hasOwn(option.choices ?? {}, word));
}

/** Throws Invalid for a word that names no option of any table, saying which is near. */
export function refuseUnknown(words: Words, ...tables: readonly Options[]): void {
  const known = new Set(tables.flatMap((table) => Object.entries(table).map(([field, option]) => writtenName(field, option))));
  const strange = Object.keys(words).find((word) => words[word] !== undefined && !known.has(word));
  if (strange === undefined) return;
  const slips = Math.max(1, Math.floor(strange.length / 4));
  const near = [...known].find((name) => editsBetween(strange, name, slips) <= slips);
  throw new Invalid(`There is no option "${strange}" here: ${near === undefined ? `take ${[...known].join(", ")}` : `did you mean "${near}"?`}`);
}

/**
 * What an address says of options: a word that its option does not take is left out, so that an old or mistyped link still opens.
 */
export function addressIn<Table extends Options>(table: Table, given: Readonly<Record<string, unknown>>): AddressOf<Table> {
  const read = Object.entries(table).map(([field, option]) => [field, writtenAt(option, wordsOf(given[field]))] as const);
  return present(Object.fromEntries(read));
}

function writtenAt(option: Option, words: readonly string[]): unknown {
  if (words.length === 0) return undefined;
  try {
    const value = option.read(words, "");
    return value === undefined || value === false ? undefined : option.written(words);
  } catch (error) {
    if (error instanceof Invalid) return undefined;
    throw error;
  }
}

function wordsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  return typeof value === "string" && value !== "" ? [value] : [];
}

/** The settings that an address keeps. */
export function settingsOf<Table extends Options>(table: Table, address: AddressOf<Table>): SettingsOf<Table> {
  return settingsIn(table, wordsFrom(table, address));
}

/** An address in the words of requests and the command line. */
export function wordsFrom<Table extends Options>(table: Table, address: AddressOf<Table>): Record<string, string | readonly string[]> {
  const words: Record<string, string | readonly string[]> = {};
  for (const [field, option] of Object.entries(table)) {
    const value = (address as Readonly<Record<string, unknown>>)[field];
    if (value === undefined) continue;
    const name = writtenName(field, option);
    const said = Array.isArray(value) ? wordsOf(value) : wordsOf(value).join();
    words[name] = words[name] === undefined ? said : [words[name], said].flat();
  }
  return words;
}
