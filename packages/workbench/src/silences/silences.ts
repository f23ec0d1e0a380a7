import {
  authorOf,
  mostPairs,
  silenceKinds,
  silenceOptions,
  silences,
  sources,
  type ArgumentMap,
  type Recorded,
  type SilenceKind,
  type SilenceRow,
  type SilencesAnswer,
  type Spoken,
  type SpokenText,
  type Telling,
} from "@standpoint/analysis";
import type {DocumentRow, Frame, Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {csvFile} from "../csv-file.ts";
import {askedOf, computedBy, frameFor} from "../filters.ts";
import {verdictsOf} from "../lines/verdicts.ts";
import type {NamedFile} from "../named-file.ts";
import {behind} from "../statements/behind.ts";
import {documentsByWork} from "../sources/works.ts";
import {projectMap, type ProjectMap} from "../threads/map.ts";
import {heardIn} from "../threads/record.ts";

/** What the record does not say, and what to do next. */
export async function silencesAnswer(store: Store, words: Words): Promise<SilencesAnswer> {
  const {kind, ...asked} = askedOf(silenceOptions, words);
  const found = silences(await recorded(store, words), kind && kind.length > 0 ? kind : undefined);
  const keys = await store.statementKeys(new Set(found.flatMap(({statements}) => statements)));
  const rows = found.map(({statements, ...one}): SilenceRow => ({...one, ...behind(statements, keys)}));
  const count = (of: SilenceKind) => rows.filter((one) => one.kind === of).length;
  const counts = Object.fromEntries((Object.keys(silenceKinds) as SilenceKind[]).map((of) => [of, count(of)])) as SilencesAnswer["counts"];
  const notes = counts["no reference"] === mostPairs ? [`There are more pairs of texts without a reference than the ${mostPairs} listed.`] : [];
  return answer("silences", {settings: {...computedBy(asked), ...(kind && {kind})} as SilencesAnswer["settings"], notes}, {rows, counts});
}

/** A row for each silence. */
export async function silenceFiles(store: Store, words: Words): Promise<readonly NamedFile[]> {
  const {rows} = await silencesAnswer(store, words);
  return [
    csvFile([
      ["kind", "about", "told", "next", "statements"],
      ...rows.map(({kind, about, told, next, statements}) => [kind, about, told, next, statements.join(" ")]),
    ]),
  ];
}

async function recorded(store: Store, words: Words): Promise<Recorded> {
  const {kind: _, ...asked} = askedOf(silenceOptions, words);
  const frame = await frameFor(store, words, ["holder", "concept", "stance"]);
  const {tellings} = sources(frame, {...computedBy(asked), manner: "all"});
  const {from: __, to: ___, kind: ____, ...whole} = words;
  const map = await projectMap(store, {...whole, manner: "all"});
  const heard = await heardIn(store, words);
  const judged = new Set((await verdictsOf(store, words)).map((one) => one.judged));
  const exchanges = exchangesIn(map);
  return {
    positions: tellings.map((telling) => spoken(telling, frame)),
    texts: await textsOf(store, {tellings, map, frame}),
    heard: (actor) => heard.has(actor),
    exchangeOf: (statement) => exchanges.get(statement),
    checked: (statement) => judged.has(statement),
  };
}

function spoken({statement, holder, concept, stance, own, reporter, row, document}: Telling, frame: Frame): Spoken {
  return {statement, holder, concept, stance, own, reporter: own ? authorOf(frame)(row) : reporter, document: keyOfDocument(frame, document)};
}

function keyOfDocument(frame: Frame, document: number): string {
  const keys = frame.documentColumns.find(({name}) => name === "id");
  return keys?.labels[keys.codes[document]!] ?? "";
}

/** Statements that argue with each other, directly or through others, by id: the number of their exchange. */
function exchangesIn({map, ids}: ProjectMap): ReadonlyMap<number, number> {
  const exchanges = new Map<string, number>();
  const beside = neighbours(map);
  for (const [number, {id}] of map.claims.entries()) {
    if (exchanges.has(id)) continue;
    const reached = new Set([id]);
    for (const one of reached) for (const other of beside.get(one) ?? []) reached.add(other);
    for (const one of reached) exchanges.set(one, number);
  }
  return new Map([...exchanges].flatMap(([key, number]) => (ids.has(key) ? [[ids.get(key)!, number] as const] : [])));
}

function neighbours({links}: ArgumentMap): ReadonlyMap<string, readonly string[]> {
  const beside = new Map<string, string[]>();
  const join = (one: string, other: string) => beside.set(one, [...(beside.get(one) ?? []), other]);
  for (const {id, from, to} of links) {
    for (const end of [from, to]) {
      join(id, end);
      join(end, id);
    }
  }
  return beside;
}

interface Texts {
  readonly tellings: readonly Telling[];
  readonly map: ProjectMap;
  readonly frame: Frame;
}

async function textsOf(store: Store, {tellings, map, frame}: Texts): Promise<readonly SpokenText[]> {
  const documents = await store.documents();
  const documentOf = documentsByWork(documents, await store.entities("work"));
  const told = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const key = keyOfDocument(frame, telling.document);
    told.set(key, [...(told.get(key) ?? []), telling]);
  }
  const argued = arguedIn(map);
  return documents.map((document) => textOf(document, {told: told.get(document.key) ?? [], argued: argued.get(document.key) ?? [], documentOf}));
}

/** Keys of the documents whose claims a document's claims argue with. */
function arguedIn({map, rows}: ProjectMap): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const documentAt = (key: string) => rows.get(key)?.documentKey ?? "";
  for (const {id, from, to} of map.links) {
    for (const one of [documentAt(id), documentAt(from)]) found.set(one, [...(found.get(one) ?? []), documentAt(to), documentAt(from)]);
  }
  return found;
}

interface Within {
  readonly told: readonly Telling[];
  readonly argued: readonly string[];
  readonly documentOf: (work: string) => DocumentRow | undefined;
}

function textOf({key, title, authors}: DocumentRow, {told, argued, documentOf}: Within): SpokenText {
  const cited = told.flatMap(({cites}) => cites.flatMap((work) => documentOf(work)?.key ?? []));
  const tellsOf = told.filter(({own}) => !own).flatMap(({holder, chain}) => [holder, ...chain]);
  return {document: key, title, authors, refersTo: new Set([...cited, ...argued].filter((one) => one !== key)), tellsOf: new Set(tellsOf)};
}
