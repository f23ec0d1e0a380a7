import {counted, type Frame, own} from "@standpoint/model";
import type {Attribute} from "./assortativity.ts";

/** A person, organisation or other entity with what is noted of it. */
interface Described {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

export interface Attributes {
  /** By attribute and name of the entity; whoever is missing is not known. */
  readonly attributes: Readonly<Record<string, Readonly<Record<string, Attribute>>>>;
  readonly notes: readonly string[];
}

/** The kind of the entities that rows of a network are; undefined where they are none, as fields of documents. */
export function rowKind(frame: Frame, rows = "holder"): string | undefined {
  return frame.columns.find(({name, role}) => name === rows || role === rows)?.entityKind;
}

/** What entities are: numbers where every known value is one, else words. With none asked for, all attributes there are. */
export function attributesOf(entities: readonly Described[], asked: readonly string[] = []): Attributes {
  const names = asked.length > 0 ? [...new Set(asked)] : [...new Set(entities.flatMap((entity) => Object.keys(entity.attributes)))].sort();
  const notes: string[] = [];
  const attributes = Object.fromEntries(names.map((name) => [name, Object.fromEntries(valuesOf(entities, name, notes))]));
  return {attributes, notes};
}

/** Blanks are not known, and neither is what only looks like a number. */
const notKnown = /^(nan|[-+]?inf(inity)?)$/i;

function valuesOf(entities: readonly Described[], name: string, notes: string[]): (readonly [string, Attribute])[] {
  const given = entities.flatMap(({name: entity, attributes}) => {
    const value = own(attributes, name)?.trim() ?? "";
    return value === "" ? [] : [[entity, value] as const];
  });
  const known = given.filter(([, value]) => !notKnown.test(value) && Math.abs(Number(value)) !== Infinity);
  const strange = given.length - known.length;
  if (strange > 0) notes.push(`${counted(strange, `value of "${name}" is no finite number`, `values of "${name}" are no finite numbers`)}, and so not known.`);
  if (known.length === 0) notes.push(`Nobody has a value for the attribute "${name}".`);
  const numeric = known.filter(([, value]) => !Number.isNaN(Number(value))).length;
  if (numeric > 0 && numeric < known.length) notes.push(`"${name}" has numbers and words for values, so that all of them are taken as words.`);
  return numeric === known.length ? known.map(([entity, value]) => [entity, Number(value)] as const) : known;
}
