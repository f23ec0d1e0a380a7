import {lineageOptions, type Lineage, type LineageAnswer, type Size} from "@standpoint/analysis";
import {lineageMarks} from "@standpoint/draw";
import {boundedWords, dateOf, settingsIn, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {csvFile} from "../csv-file.ts";
import {sizes} from "./sizes.ts";
import type {NamedFile} from "../named-file.ts";
import {pictureFile} from "../pictures.ts";
import {actorsByName, lineage, lineageAnswer} from "./lineage.ts";

/** A lineage as CSV (a row an event; at a moment, a row for each that existed) or as a chart; a picture shows sizes along the lanes. */
export async function lineageFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const {lineage: whole, among} = await lineage(store, words);
  const found = among ? withOnly(whole, among) : whole;
  const {at, width} = settingsIn(lineageOptions, words);
  if (format === "csv") return [at === undefined ? eventTable(found) : existingTable(await lineageAnswer(store, words))];
  const laneSizes = (await sizes(store, {...words, subject: undefined, measure: undefined, type: undefined})).map(laneSize);
  return [
    pictureFile(
      lineageMarks(found, {sizes: laneSizes, names: await actorsByName(store), at, width}),
      `Lineage of ${new Set(found.lives.map(({actor}) => actor)).size} organisations`,
      format,
    ),
  ];
}

function eventTable({events}: Lineage): NamedFile {
  const rows = events.map(({kind, date, from, to, against}) => [kind, date ?? "", from.join("; "), to.join("; "), against.length > 0 ? "contested" : ""]);
  return csvFile([["kind", "date", "from", "to", "contested"], ...rows]);
}

/** Who existed at the moment looked at: a row each membership, one for those without any. */
function existingTable({at, affiliations}: LineageAnswer): NamedFile {
  const rows = (at?.exists ?? []).flatMap(({actor, name, existed}) => {
    const own = affiliations.filter((one) => one.actor === actor).map(({relation, of, held = "", lastSeen}) => [relation, of, held, lastSeen ?? ""]);
    return (own.length > 0 ? own : [["", "", "", ""]]).map((membership) => [actor, name, existed, ...membership]);
  });
  return csvFile([["organisation", "name", "existed", "relation", "of", "held", "last seen"], ...rows]);
}

/** The part of a lineage that some organisations have; places of events are counted anew. */
function withOnly({events, lives, affiliations, impossible, heard}: Lineage, among: ReadonlySet<string>): Lineage {
  const kept = events.filter(({from, to}) => [...from, ...to].some((actor) => among.has(actor)));
  const places = new Map(kept.map((event, place) => [event, place]));
  const shown = new Set([...among, ...kept.flatMap(({from, to}) => [...from, ...to])]);
  const moved = (place: number | null) => (place === null ? null : (places.get(events[place]!) ?? null));
  return {
    events: kept,
    lives: lives.filter(({actor}) => shown.has(actor)).map((one) => ({...one, begins: moved(one.begins), ends: moved(one.ends)})),
    affiliations: affiliations.filter(({actor}) => among.has(actor)),
    impossible,
    ...(heard && {heard}),
  };
}

function laneSize({subject, value, bound, unit, measure, earliest, latest, own, id}: Size) {
  const at = (day: string | null, end: "first" | "last") => (day === null ? NaN : (dateOf(day)[end] ?? NaN));
  return {
    subject,
    label: `${value === null ? "?" : boundedWords(value, bound)} ${unit || measure}`,
    first: at(earliest, "first"),
    last: at(latest, "last"),
    own,
    id,
  };
}
