import {EditClash, type ClashingField} from "@standpoint/model";

/** The fields of a row by name; one that holds fields itself (values, attributes) is told apart by `values.holder`. */
type Fields = Readonly<Record<string, unknown>>;

/** One edit of a row: as it was when the edit began, as it stands now, and what the edit would have it be. */
export interface Edited {
  readonly base: Fields;
  readonly theirs: Fields;
  /** Only what was changed. */
  readonly mine: Fields;
}

/** Lists whose order means nothing: what one adds or takes away leaves what the other did as it is. */
const sets = new Set(["flags", "aliases"]);

/** What an edit changes of a row in which somebody else may have changed something meanwhile, and the fields where both did, to different things. */
export function reconciled({base, theirs, mine}: Edited): {readonly taken: Fields; readonly clashing: readonly ClashingField[]} {
  const taken: Record<string, unknown> = {};
  const clashing: ClashingField[] = [];
  for (const [field, value] of Object.entries(mine)) {
    const [before, now] = [base[field], theirs[field]];
    if (same(value, before) || same(value, now)) continue;
    if (same(before, now)) taken[field] = value;
    else if (sets.has(field)) taken[field] = joined(before, now, value);
    else clashing.push({field, base: before, mine: value, theirs: now});
  }
  return {taken, clashing};
}

/** What `now` becomes when what was added to and taken from `before` is done to it. */
function joined(before: unknown, now: unknown, value: unknown): readonly unknown[] {
  const [was, is, be] = [before, now, value].map((list) => (list ?? []) as readonly unknown[]) as [readonly unknown[], readonly unknown[], readonly unknown[]];
  const kept = is.filter((one) => be.includes(one) || !was.includes(one));
  return [...kept, ...be.filter((one) => !was.includes(one) && !is.includes(one))];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The state that somebody else left a row in. */
export interface Theirs {
  readonly version: number;
  /** Null when it was removed. */
  readonly row: object | null;
  /** How a person calls it, such as `the actor “Anna”`. */
  readonly called: string;
}

/** Throws EditClash when fields clash. */
export function refuseClashes(clashing: readonly ClashingField[], {version, row, called}: Theirs): void {
  if (clashing.length === 0) return;
  const names = clashing.map(({field}) => field.replace(/^.*\./, "")).join(", ");
  throw new EditClash(`Somebody changed ${names} of ${called} while you did: nothing was changed. Take yours, theirs, or both.`, {
    version,
    theirs: row,
    fields: clashing,
  });
}

/** The rows of a noun, each known by a name, and whether one went by that name at the version an edit began from. */
export interface Roll<Row> {
  /** The row of that name by now. */
  readonly now: Row | undefined;
  readonly all: () => Promise<readonly Row[]>;
  readonly nameOf: (row: Row) => string;
  readonly hadIt: (row: Row) => Promise<boolean>;
}

/** The row that an edit is about. Throws EditClash when it no longer goes by that name, whoever has the name now. */
export async function sameRow<Row>({now, all, nameOf, hadIt}: Roll<Row>, called: string): Promise<Row> {
  if (now !== undefined && (await hadIt(now))) return now;
  for (const row of await all()) if (await hadIt(row)) refuseRenamed(called, `"${nameOf(row)}"`);
  if (now !== undefined) refuseStranger(called);
  return refuseRemoved(called);
}

/** Throws EditClash for a row that was removed while somebody edited it. */
export function refuseRemoved(called: string): never {
  throw new EditClash(`Somebody removed ${called} while you changed it: nothing was changed. Bring it back on the page History, or let it go.`, {
    version: 0,
    theirs: null,
    fields: [],
  });
}

/** Throws EditClash for a row that goes by another name since somebody began to edit it. */
function refuseRenamed(called: string, now: string): never {
  throw new EditClash(`Somebody renamed ${called} to ${now} while you changed it: nothing was changed. Open it by its new name and do it again.`, {
    version: 0,
    theirs: null,
    fields: [],
  });
}

/** Throws EditClash for a name that is another row's since somebody began to edit. */
function refuseStranger(called: string): never {
  throw new EditClash(`The name of ${called} now belongs to another one than you changed: nothing was changed. Load the list again and look for yours.`, {
    version: 0,
    theirs: null,
    fields: [],
  });
}

/** Fields of a field by `name.key`. */
export function flat(name: string, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${name}.${key}`, value]));
}

/** The fields of a field once an edit is taken: those not touched stay, those set to undefined go. */
export function unflat(name: string, before: Fields, taken: Fields): Record<string, unknown> {
  const whole = new Map(Object.entries(before));
  for (const [field, value] of Object.entries(taken)) {
    if (!field.startsWith(`${name}.`)) continue;
    const key = field.slice(name.length + 1);
    if (value === undefined) whole.delete(key);
    else whole.set(key, value);
  }
  return Object.fromEntries(whole);
}

/** A field that replaces another whole, as changes of its fields: those that are no longer there become undefined. */
export function replacing(name: string, before: Fields, after: Fields): Record<string, unknown> {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return flat(name, {...after, ...Object.fromEntries(gone.map((key) => [key, undefined]))});
}
