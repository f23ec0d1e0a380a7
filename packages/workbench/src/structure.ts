import {structure, type ActorMeasures, type Attribute, type Spread, type StructureSlice} from "@standpoint/analysis";
import {scoreMarks} from "@standpoint/draw";
import type {Store} from "@standpoint/store";
import {answer, type Answer} from "./answer.ts";
import {bootstrapped, type ShareDone} from "./bootstrapped.ts";
import {csvText} from "./csv-text.ts";
import {measured, spanJson} from "./measured.ts";
import {one, type NamedFile} from "./named-file.ts";
import {pictureFile} from "./pictures.ts";
import {Reader, type Words} from "./words.ts";

export const structureFormats = ["table", "json", "csv", "svg", "png"] as const;

const actorNumbers = ["degree", "strength", "betweenness", "eigenvector", "core"] as const satisfies readonly (keyof ActorMeasures)[];

/** How the network of actors is built: density, parts and mixing of each slice, and the place of each actor in it. */
export async function structureAnswer(store: Store, words: Words, progress?: ShareDone): Promise<Answer> {
  const {type, settings, slices, spreads, notes} = await found(store, words, progress);
  return answer("structure", {settings: {type, sources: "all", ...settings}, notes, slices: slices.map((slice, i) => sliceJson(slice, i, spreads))});
}

/** A line an actor of a slice, or the density of each slice as a picture. */
export async function structureFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const {slices, spreads} = await found(store, words);
  if (format !== "csv") {
    const drawn = slices.map((slice, i) => ({...slice, score: slice.density, interval: spreads?.get(`${i} density`)}));
    return [pictureFile(scoreMarks(drawn, {name: "density"}), `Density of ${slices.length} ${slices.length === 1 ? "slice" : "slices"}`, format)];
  }
  const lines = slices.flatMap((slice) => slice.actors.map((actor) => [spanJson(slice).mid ?? "", actor.actor, ...actorNumbers.map((name) => actor[name])]));
  return [one("csv", csvText([["mid", "actor", ...actorNumbers], ...lines]))];
}

async function found(store: Store, words: Words, progress?: ShareDone) {
  const read = new Reader(words);
  const {frame, network} = await measured(store, words);
  const {attributes, notes: strange} = attributesOf(await store.entities(), read.list("attribute"));
  const seed = read.whole("seed", 0) ?? 1;
  const {settings, slices, notes} = structure(frame, {...network, attributes});
  const spreads = bootstrapped(words, {frame, network, seed, progress}, (drawn, range) =>
    numbersOf(structure(drawn, {...network, ...range, attributes}).slices),
  );
  return {type: frame.type, settings: {...settings, attributes: Object.keys(attributes), seed}, slices, spreads, notes: [...notes, ...strange]};
}

interface Described {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** By attribute and name; numbers where every known value is one. With none asked for, all there are. */
function attributesOf(entities: readonly Described[], asked: readonly string[]): {attributes: Record<string, Record<string, Attribute>>; notes: string[]} {
  const names = asked.length > 0 ? asked : [...new Set(entities.flatMap((entity) => Object.keys(entity.attributes)))].sort();
  const notes: string[] = [];
  const attributes = Object.fromEntries(
    names.map((name) => {
      const known = entities.flatMap((entity) =>
        entity.attributes[name] === undefined || entity.attributes[name] === "" ? [] : [[entity.name, entity.attributes[name]] as const],
      );
      if (known.length === 0) notes.push(`Nobody has the attribute "${name}".`);
      const numbers = known.length > 0 && known.every(([, value]) => Number.isFinite(Number(value)));
      return [name, Object.fromEntries(known.map(([actor, value]) => [actor, numbers ? Number(value) : value]))];
    }),
  );
  return {attributes, notes};
}

function* numbersOf(slices: readonly StructureSlice[]): Generator<readonly [string, number | null]> {
  for (const [i, {density, parts, assortativity, actors}] of slices.entries()) {
    yield [`${i} density`, density];
    yield [`${i} parts`, parts];
    for (const [name, value] of Object.entries(assortativity)) yield [`${i} assortativity ${name}`, value];
    for (const actor of actors) for (const name of actorNumbers) yield [`${i} ${name} of ${actor.actor}`, actor[name]];
  }
}

function sliceJson(slice: StructureSlice, i: number, spreads: ReadonlyMap<string, Spread> | undefined): object {
  const {density, parts, assortativity, actors} = slice;
  const spreadAt = (key: string) => spreads?.get(`${i} ${key}`) ?? null;
  const intervals = spreads && {
    density: spreadAt("density"),
    parts: spreadAt("parts"),
    assortativity: Object.fromEntries(Object.keys(assortativity).map((name) => [name, spreadAt(`assortativity ${name}`)])),
  };
  const ofActor = (actor: string) => spreads && {intervals: Object.fromEntries(actorNumbers.map((name) => [name, spreadAt(`${name} of ${actor}`)]))};
  return {
    ...spanJson(slice),
    density,
    parts,
    assortativity,
    ...(intervals ? {intervals} : {}),
    actors: actors.map((actor) => ({...actor, ...ofActor(actor.actor)})),
  };
}
