import {editsBetween} from "../edits-between.ts";
import {Invalid} from "../faults.ts";
import {own} from "../named.ts";
import {refused} from "./kinds.ts";
import {repeatable, writtenName, type AddressOf, type Option, type Options, type SettingsOf, type Words} from "./option.ts";
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
  if (value === undefined) return [];
  return typeof value === "object" ? value : [String(value)];
}

/**
 * Several options may be written by one name, when all are choices and no word is of two: then each takes its own words, and a
 * word of none of them is refused by the first.
 */
function meantFor(table: Options, {name, option}: {readonly name: string; readonly option: Option}, words: readonly string[]): readonly string[] {
  const strange = strangeAmong(table, name, words);
  if (strange !== undefined) throw refused(name, strange, wordsSharing(table, name).join(", "));
  return onlyOne(
    option,
    words.filter((word) => isMeant(table, {name, option}, word)),
    name,
  );
}

function sharing(table: Options, name: string): readonly Option[] {
  return Object.entries(table).flatMap(([field, option]) => (writtenName(field, option) === name ? [option] : []));
}

function wordsSharing(table: Options, name: string): readonly string[] {
  return sharing(table, name).flatMap(({choices = {}}) => Object.keys(choices));
}

/** The first word that none of several options takes which share a name. */
function strangeAmong(table: Options, name: string, words: readonly string[]): string | undefined {
  if (sharing(table, name).length < 2) return undefined;
  const known = wordsSharing(table, name);
  return words.find((word) => !known.includes(word));
}

function isMeant(table: Options, {name, option}: {readonly name: string; readonly option: Option}, word: string): boolean {
  return sharing(table, name).length < 2 || Object.hasOwn(option.choices ?? {}, word);
}

/** Throws Invalid for an option that is given without a value, and for one that takes a single value and is given two. */
function onlyOne({kind}: Option, words: readonly string[], name: string): readonly string[] {
  if (words.some((word) => word.trim() === "")) throw new Invalid(`--${name} is empty: give it a value, or leave it out`);
  const other = words.find((word) => word !== words[0]);
  if (other === undefined || repeatable.includes(kind)) return words;
  throw new Invalid(`--${name} is given twice, as "${words[0]!}" and "${other}": give it once`);
}

/** Throws Invalid for a word that names no option of any table, saying which is near. */
export function refuseUnknown(words: Words, ...tables: readonly Options[]): void {
  const known = new Set(tables.flatMap((table) => Object.entries(table).map(([field, option]) => writtenName(field, option))));
  const strange = Object.keys(words).find((word) => words[word] !== undefined && !known.has(word));
  if (strange !== undefined) throw noSuch("option", strange, [...known]);
}

/** The fault of a name that nothing here has, saying which is near. */
export function noSuch(what: "option" | "field", strange: string, known: readonly string[]): Invalid {
  const slips = Math.max(1, Math.floor(strange.length / 4));
  const near = known.find((name) => lettersOf(name) === lettersOf(strange) || editsBetween(strange, name, slips) <= slips);
  const all = known.length === 0 ? "none is taken" : `take ${known.join(", ")}`;
  return new Invalid(`There is no ${what} "${strange}" here: ${near === undefined ? all : `did you mean "${near}"?`}`);
}

/** The letters of a word whatever their order: fingers that were too quick change that. */
function lettersOf(word: string): string {
  return Array.from(word).sort().join("");
}

/** What an address says of options, and the names of what it says that none of them takes. */
export interface Addressed<Table extends Options> {
  readonly address: AddressOf<Table>;
  readonly leftOut: readonly string[];
}

/**
 * What an address says of options, by the names of their settings or as requests write them. A word that its option does not take is
 * left out, so that an old or mistyped link still opens, and told. Names of no option are not looked at.
 */
export function addressed<Table extends Options>(table: Table, given: Readonly<Record<string, unknown>>): Addressed<Table> {
  const strange = addressNames(table).filter((name) => strangeAmong(table, name, wordsOf(own(given, name))) !== undefined);
  const read = Object.entries(table).map(([field, option]) => {
    const names = namesOf(table, field).filter((name) => wordsOf(own(given, name)).length > 0);
    const words = names.flatMap((name) => wordsOf(own(given, name)).filter((word) => isMeant(table, {name, option}, word)));
    return {field, names, ...writtenAt(option, words)};
  });
  const leftOut = [...strange, ...read.flatMap(({refused, names}) => (refused ? names : []))];
  return {address: present(Object.fromEntries(read.map(({field, value}) => [field, value]))), leftOut: [...new Set(leftOut)]};
}

/** The names by which an address may say something of options. */
export function addressNames(table: Options): readonly string[] {
  return [...new Set(Object.keys(table).flatMap((field) => namesOf(table, field)))];
}

/** As it is written, and the name of its setting, where that is no other option's. */
function namesOf(table: Options, field: string): readonly string[] {
  const written = Object.entries(table).map(([one, option]) => writtenName(one, option));
  return written.includes(field) ? [writtenName(field, table[field]!)] : [writtenName(field, table[field]!), field];
}

function writtenAt(option: Option, words: readonly string[]): {readonly value: unknown; readonly refused: boolean} {
  if (words.length === 0) return {value: undefined, refused: false};
  try {
    const value = option.read(onlyOne(option, words, ""), "");
    return {value: value === undefined || value === false ? undefined : option.written(words), refused: false};
  } catch (error) {
    if (error instanceof Invalid) return {value: undefined, refused: true};
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
