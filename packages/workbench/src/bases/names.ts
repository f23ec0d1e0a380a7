import {pointIn, pointTexts, type Point} from "@standpoint/analysis";
import {Invalid, Missing} from "@standpoint/model";

/** The names of one kind of entity, and what else they go by. */
export interface Names {
  /** "actor", "concept": for messages. */
  readonly kind: string;
  readonly find: (text: string) => string | undefined;
  readonly all: readonly string[];
}

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly abbreviation?: string | null;
}

/** Finds by name, else by alias or abbreviation. */
export function namesOf(kind: string, entities: readonly Named[]): Names {
  const names = new Set(entities.map(({name}) => name));
  const also = new Map(
    entities.flatMap(({name, aliases = [], abbreviation}) => [...aliases, ...(abbreviation ? [abbreviation] : [])].map((alias) => [alias, name])),
  );
  return {kind, all: [...names], find: (text) => (names.has(text) ? text : also.get(text))};
}

/** Names from repeated options, each one name or several with commas between; a comma inside a name is none between. */
export function namesFrom(texts: readonly string[], names: Names): string[] {
  return [...new Set(texts.flatMap((text) => split(text, names)))];
}

function split(text: string, names: Names): string[] {
  const pieces = text.split(",");
  const found: string[] = [];
  for (let from = 0, to = pieces.length; from < pieces.length; to = pieces.length) {
    while (to > from && names.find(pieces.slice(from, to).join(",").trim()) === undefined) --to;
    if (to === from) throw missing(pieces[from]!.trim(), names);
    found.push(names.find(pieces.slice(from, to).join(",").trim())!);
    from = to;
  }
  return found;
}

function missing(text: string, {kind, all}: Names): Missing {
  const near = all.filter((name) => text !== "" && name.toLowerCase().includes(text.toLowerCase())).slice(0, 3);
  const hint = near.length > 0 ? `did you mean ${near.map((name) => `"${name}"`).join(" or ")}?` : `there are ${all.length}; "standpoint entities" lists them`;
  return new Missing(`No ${kind} is called "${text}": ${hint}`);
}

/** Points such as "Carbon tax+" and "Free ports-", from repeated options or with commas after the signs. */
export function pointsFrom(texts: readonly string[], names: Names): Point[] {
  const points = pointTexts(texts).map((text) => pointFrom(text, names));
  return points.filter((point, i) => points.findIndex(({concept, stance}) => concept === point.concept && stance === point.stance) === i);
}

/** A point such as "Carbon tax+". Throws Missing for a concept that nobody knows. */
export function pointFrom(text: string, names: Names): Point {
  const found = pointIn(text);
  if (found === undefined) throw new Invalid(`"${text}" is no point: write the concept and its side, such as "Carbon tax+" or "Carbon tax-"`);
  const concept = names.find(found.concept);
  if (concept === undefined) throw missing(found.concept, names);
  return {...found, concept};
}
