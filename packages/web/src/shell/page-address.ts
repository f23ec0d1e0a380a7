import {addressed, addressNames} from "@standpoint/model";
import type {AddressOf, Options} from "@standpoint/model";

type Given = Readonly<Record<string, unknown>>;
/** What of an address its page does not know, as `name=word`. It stays in the address, and on the page, until it is put away. */
export interface LeftOut {
  readonly leftOut?: readonly string[];
}

/** How each field of a page's own is read from its address; undefined for a word it does not take. */
type Fields<Own> = {readonly [Field in keyof Own]-?: (given: Given, name: string) => Own[Field] | undefined};

type OwnOf<Own> = LeftOut & {readonly [Field in keyof Own]?: Exclude<Own[Field], undefined>};

/** Takes apart what an address gives for a field: what can be read of it, undefined for nothing, and what cannot. */
export type Sift = (given: unknown) => {readonly read: unknown; readonly unread: readonly string[]};

/**
 * The reader of a page's address: the options of a table, and fields of its own, which come before options of the same name. Whatever
 * else was given is there as undefined, because the router lays what is read over what was given. Of fields that hold several things `sifts`
 * leave out those alone that cannot be read.
 */
export function pageAddress<Own extends object, Table extends Options>(
  fields: Fields<Own>,
  options: Table,
  sifts: Readonly<Record<string, Sift>> = {},
): (given: Readonly<Record<string, unknown>>) => AddressOf<Table> & OwnOf<Own> {
  const known = new Set([...addressNames(options), ...Object.keys(fields)]);
  return (raw) => {
    const {leftOut: before, ...all} = raw;
    const {given, sifted} = sift(all, sifts);
    const {address, leftOut} = addressed(options, given);
    const own = Object.entries<Fields<Own>[keyof Own]>(fields).map(([name, read]) => [name, read(given, name)] as const);
    const unread = own.flatMap(([name, value]) => (value === undefined && says(given[name]) ? [name] : []));
    const unknown = Object.keys(given).filter((name) => !known.has(name) && says(given[name]));
    const told = [
      ...wordsOf(before),
      ...sifted,
      ...[...leftOut, ...unread, ...unknown].flatMap((name) => wordsOf(given[name]).map((word) => `${name}=${word}`)),
    ];
    return {
      ...Object.fromEntries(Object.keys(raw).map((name) => [name, undefined])),
      ...address,
      ...Object.fromEntries(own.filter(([, value]) => value !== undefined)),
      ...(told.length > 0 && {leftOut: [...new Set(told)]}),
    };
  };
}

function sift(given: Given, sifts: Readonly<Record<string, Sift>>): {given: Given; sifted: string[]} {
  const found = Object.entries(sifts).flatMap(([name, take]) => (says(given[name]) ? [{name, ...take(given[name])}] : []));
  return {
    given: {...given, ...Object.fromEntries(found.map(({name, read}) => [name, read]))},
    sifted: found.flatMap(({name, unread}) => unread.map((word) => `${name}=${word}`)),
  };
}

/** Whether anything is said: a switch that is off says nothing. */
function says(value: unknown): boolean {
  return value !== undefined && value !== "" && value !== "0" && value !== "false" && value !== false;
}

function wordsOf(value: unknown): readonly string[] {
  return [value].flat().flatMap((one) => (typeof one === "string" || typeof one === "number" || typeof one === "boolean" ? [String(one)] : []));
}

/** The same of a page without options. */
export function ownAddress<Own extends object>(fields: Fields<Own>): (given: Readonly<Record<string, unknown>>) => OwnOf<Own> {
  return pageAddress<Own, Options>(fields, {});
}

/** What a page says of them. */
export function leftOutSentence(leftOut: readonly string[]): string {
  const said = leftOut.map((word) => `"${word}"`).join(", ");
  return `This address asks for ${said}, which this page does not know: left out.`;
}
