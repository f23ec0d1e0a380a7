import type {StructureAnswer, StructureSliceJson} from "@standpoint/analysis";
import {
  actorNumbers,
  attributesOf,
  rowKind,
  structure,
  structureOptions,
  structureSpreads,
  type ActorMeasures,
  type Spreads,
  type StructureSlice,
} from "@standpoint/analysis";
import {scoreMarks} from "@standpoint/draw";
import type {Frame, Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {bootstrapped, spreadColumns, type ShareDone} from "./bootstrapped.ts";
import {csvFile} from "../csv-file.ts";
import {toldOf} from "../filters.ts";
import {measured, spanJson} from "./measured.ts";
import type {NamedFile} from "../named-file.ts";
import {pictureFile} from "../pictures.ts";

/** How the network of actors is built: density, parts and mixing of each slice, and the place of each actor in it. */
export async function structureAnswer(store: Store, words: Words, progress?: ShareDone): Promise<StructureAnswer> {
  const {type, settings, slices, spreads, notes} = await found(store, words, progress);
  return answer("structure", {settings: toldOf(type, settings), notes}, {slices: slices.map((slice, i) => sliceJson(slice, i, spreads))});
}

/** A line an actor of a slice, or the density of each slice as a picture. */
export async function structureFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const {slices, spreads} = await found(store, words);
  if (format !== "csv") {
    const drawn = slices.map((slice, i) => ({...slice, score: slice.density, interval: spreads?.get(`${i} density`)}));
    return [pictureFile(scoreMarks(drawn, {name: "density"}), `Density of ${slices.length} ${slices.length === 1 ? "slice" : "slices"}`, format)];
  }
  const {heads, cells} = spreadColumns(spreads);
  const numbers = (actor: ActorMeasures, i: number) => actorNumbers.flatMap((name) => [actor[name], ...cells(`${i} ${name} of ${actor.actor}`)]);
  const lines = slices.flatMap((slice, i) => slice.actors.map((actor) => [spanJson(slice).mid ?? "", actor.actor, ...numbers(actor, i)]));
  return [csvFile([["mid", "actor", ...actorNumbers.flatMap((name) => [name, ...heads(name)])], ...lines])];
}

async function found(store: Store, words: Words, progress?: ShareDone) {
  const {frame, asked: chosen, seed} = await measured(store, structureOptions, words);
  const {attribute = [], ...network} = chosen;
  const {attributes, notes: strange} = attributesOf(await entitiesOf(store, frame, network.rows), attribute);
  const asked = {...network, attributes};
  const {settings, slices, notes} = structure(frame, asked);
  const sampling = bootstrapped(words, {seed, progress});
  const spreads = sampling && structureSpreads(frame, asked, sampling);
  return {type: frame.type, settings: {...settings, attributes: Object.keys(attributes), seed}, slices, spreads, notes: [...notes, ...strange]};
}

/** Those that can be rows: actors, where rows are holders. */
async function entitiesOf(store: Store, frame: Frame, rows: string | undefined) {
  const kind = rowKind(frame, rows);
  return kind === undefined ? [] : store.entities(kind);
}

function sliceJson(slice: StructureSlice, i: number, spreads: Spreads | undefined): StructureSliceJson {
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
