import type {Clash} from "@standpoint/model";
import {bothOf} from "./ways-out.ts";
import type {WayOut} from "./ways-out.ts";

/** An edit of plain fields, records of fields and lists, by name. */
type Edit = Readonly<Record<string, unknown>>;

/** Lists to which two people may add: what one adds leaves what the other did. */
const sets: readonly string[] = ["aliases", "flags"];

/**
 * An edit that was begun on `base` as one of the row as it stands now, once a way out was taken for the fields that clash: a record
 * keeps what others wrote under other keys, a list what they added.
 */
export function editOnto(edit: Edit, base: Edit, {clash, way}: {clash: Clash; way: WayOut}): Edit {
  const theirs = (clash.theirs ?? {}) as Edit;
  const done = Object.entries(edit).map(([name, mine]) => {
    const clashing = clash.fields.find(({field}) => field === name);
    if (clashing !== undefined) return [name, way === "mine" ? mine : way === "both" ? bothOf(clashing) : undefined] as const;
    if (isRecord(mine)) return [name, recordOnto(mine, base[name], {theirs: theirs[name], kept: keptKeys(name, clash, way)})] as const;
    return [name, sets.includes(name) ? listOnto(mine, base[name], theirs[name]) : mine] as const;
  });
  return Object.fromEntries(done.filter(([, value]) => value !== undefined));
}

/** The keys of a record that stay as others left them. */
function keptKeys(name: string, {fields}: Clash, way: WayOut): ReadonlySet<string> {
  const clashing = fields.filter(({field}) => field.startsWith(`${name}.`)).map(({field}) => field.slice(name.length + 1));
  return new Set(way === "mine" ? [] : clashing);
}

function recordOnto(mine: object, base: unknown, {theirs, kept}: {theirs: unknown; kept: ReadonlySet<string>}): object {
  const [before, after] = [new Map(Object.entries(isRecord(base) ? base : {})), new Map(Object.entries(mine))];
  const now = new Map(Object.entries(isRecord(theirs) ? theirs : {}));
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (kept.has(key) || before.get(key) === after.get(key)) continue;
    if (after.has(key)) now.set(key, after.get(key));
    else now.delete(key);
  }
  return Object.fromEntries(now);
}

/** A list with what was added to `base` and taken from it done to theirs. */
export function listOnto(mine: unknown, base: unknown, theirs: unknown): readonly unknown[] {
  const [be, was, is] = [mine, base, theirs].map((list) => (Array.isArray(list) ? (list as readonly unknown[]) : [])) as [unknown[], unknown[], unknown[]];
  const kept = is.filter((one) => be.includes(one) || !was.includes(one));
  return [...kept, ...be.filter((one) => !was.includes(one) && !kept.includes(one))];
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
