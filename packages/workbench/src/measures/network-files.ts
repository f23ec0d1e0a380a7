import {analyses, type Network, type Slice} from "@standpoint/analysis";
import {layoutOf, networkMarks, strongestOf, svg, type Layout} from "@standpoint/draw";
import {
  png,
  sliceFileName,
  writeCsvEvents,
  writeCsvMatrix,
  writeDl,
  writeGexf,
  writeGraphml,
  writeNet,
  type EventRow,
  type NetworkFile,
  type NodeFacts,
} from "@standpoint/formats";
import {counted, dateOf, Invalid, timestampOf, type Frame, type StatementRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {one, type NamedFile} from "../named-file.ts";
import {eventRows, type NetworkWish} from "./network.ts";

const writers: Readonly<Record<string, (file: NetworkFile) => string>> = {graphml: writeGraphml, dl: writeDl, net: writeNet};

/** A network in a format for other programs or as a picture; a file a slice, GEXF all slices in one. */
export async function networkFiles(store: Store, {frame, network}: NetworkWish, format: string): Promise<readonly NamedFile[]> {
  if (network.settings.mode === "events") return [await eventsCsv(store, {frame, network}, format)];
  const facts = await factsOf(store, frame, network);
  const files = network.slices.map((slice): NetworkFile => ({slice, aggregate: network.reading, whole: network.whole, ...facts}));
  if (format === "gexf") return files.length > 0 ? [one("gexf", writeGexf(files))] : [];
  if (format === "svg" || format === "png") return networkPictures(network, format);
  if (format === "csv")
    return files.map((file, i) => ({
      ...named(network.slices, i, {ending: format, content: writeCsvMatrix(file)}),
      raw: () => writeCsvMatrix(file, {raw: true}),
    }));
  const write = writers[format];
  if (!write) throw new Invalid(`A network cannot be written as "${format}": take ${analyses.network.formats.join(", ")}`);
  return files.map((file, i) => named(network.slices, i, {ending: format, content: write(file)}));
}

function named(slices: readonly Slice[], i: number, {ending, content}: {ending: string; content: string | Uint8Array}): NamedFile {
  const mid = slices[i]!.mid;
  const place = {n: i + 1, of: slices.length, mid: Number.isFinite(mid) ? timestampOf(Math.floor(mid)) : null};
  return {ending, content, nameAfter: (name) => sliceFileName(name, place)};
}

/** A picture a slice; nodes keep their places from one to the next. Actors of one group are outlined, where groups are given slice by slice. */
export function networkPictures(
  {slices, settings, reading}: Network,
  format: "svg" | "png",
  groups: readonly Readonly<Record<string, number>>[] = [],
): NamedFile[] {
  const look = {aggregate: reading, strongest: strongestOf(slices), isolates: settings.isolates};
  let layout: Layout | undefined;
  return slices.map((slice, i) => {
    layout = layoutOf(slice, {previous: layout});
    const {marks, width, height} = networkMarks(slice, layout, {...look, groups: groups[i]});
    const picture = svg(marks, {
      width,
      height,
      title: `${settings.aggregate} network of ${slice.rows.length} ${settings.rows ?? "rows"}, ${counted(slice.statements, "statement")}`,
    });
    return named(slices, i, {ending: format, content: format === "svg" ? picture : png(picture)});
  });
}

/** What files say of each node: its kind, and the colour and attributes of its entity. */
async function factsOf(store: Store, frame: Frame, {settings}: Network): Promise<{rows: Map<string, NodeFacts>; columns: Map<string, NodeFacts>}> {
  const entities = await store.entities();
  const side = (name: string | undefined): Map<string, NodeFacts> => {
    const kind = frame.columns.find((column) => column.name === name || column.role === name)?.entityKind;
    const known = entities.filter((entity) => kind !== undefined && entity.kind === kind);
    return new Map(
      known.map(({name: label, colour, attributes, statements}) => [label, {kind, attributes, frequency: statements, ...(colour !== null && {colour})}]),
    );
  };
  return {rows: side(settings.rows), columns: side(settings.columns)};
}

async function eventsCsv(store: Store, wish: NetworkWish, format: string): Promise<NamedFile> {
  if (format !== "csv") throw new Invalid(`An event list cannot be written as "${format}": take table, json or csv`);
  const documents = new Map((await store.documents()).map((row) => [row.id, row]));
  const event = (row: StatementRow): EventRow => {
    const {key: id, title, authors, source, section, kind} = documents.get(row.document)!;
    const document = {id, title, author: authors.join("; "), source: source ?? "", section: section ?? "", kind: kind ?? ""};
    return {
      statement: row.key,
      time: timeOf(row.date),
      values: row.values,
      start: row.spans[0]!.start,
      stop: row.spans.at(-1)!.end,
      text: row.quote,
      coder: row.coder,
      document,
    };
  };
  const rows = (await eventRows(store, wish)).map(event);
  const variables = wish.frame.columns.map(({name}) => name);
  return {...one("csv", writeCsvEvents(rows, variables)), raw: () => writeCsvEvents(rows, variables, {raw: true})};
}

function timeOf(date: string | null): string | null {
  const first = date === null ? null : dateOf(date).first;
  return first === null ? null : timestampOf(first);
}
