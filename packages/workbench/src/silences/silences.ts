import {
  authorOf,
  grouped,
  mostPairs,
  silenceKinds,
  silenceOptions,
  silences,
  sources,
  type Recorded,
  textOf,
  type SilenceKind,
  type SilenceRow,
  type SilencesAnswer,
  type Spoken,
  type SpokenText,
  type Telling,
} from "@standpoint/analysis";
import {counted, type DocumentRow, type Frame, type Words} from "@standpoint/model";
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
  const {record, left} = await recorded(store, words);
  const found = silences(record, kind && kind.length > 0 ? kind : undefined);
  const keys = await store.statementKeys(new Set(found.flatMap(({statements}) => statements)));
  const rows = found.map(({statements, ...one}): SilenceRow => ({...one, ...behind(statements, keys)}));
  const count = (of: SilenceKind) => rows.filter((one) => one.kind === of).length;
  const counts = Object.fromEntries((Object.keys(silenceKinds) as SilenceKind[]).map((of) => [of, count(of)])) as SilencesAnswer["counts"];
  const notes = [
    ...(left > 0 ? [`${counted(left, "inferred or ironic statement is", "inferred or ironic statements are")} left out (manner: all takes them in).`] : []),
    ...(counts["no reference"] === mostPairs ? [`There are more pairs of texts without a reference than the ${mostPairs} listed.`] : []),
  ];
  return answer(
    "silences",
    {settings: {...computedBy(asked), ...(kind && {kind})} as SilencesAnswer["settings"], notes},
    {rows, positions: record.positions.length, counts},
  );
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

/** The record, and how many positions are left out of it for the manner in which they were said. */
async function recorded(store: Store, words: Words): Promise<{record: Recorded; left: number}> {
  const {kind: _, ...asked} = askedOf(silenceOptions, words);
  const frame = await frameFor(store, words, ["holder", "concept", "stance"]);
  const {tellings} = sources(frame, computedBy(asked));
  const all = asked.manner === undefined ? sources(frame, {...computedBy(asked), manner: "all"}).tellings : tellings;
  const {from: __, to: ___, kind: ____, ...whole} = words;
  const map = await projectMap(store, {...whole, manner: "all"});
  const heard = await heardIn(store, words);
  const judged = new Set((await verdictsOf(store, words)).map((one) => one.judged));
  const argued = arguedAbout(map);
  const nobody: ReadonlySet<string> = new Set();
  const record = {
    positions: tellings.map(spokenIn(frame)),
    texts: await textsOf(store, {tellings, map, frame}),
    heard: (actor: string) => heard.has(actor),
    arguedWith: (statement: number) => argued.get(statement) ?? nobody,
    checked: (statement: number) => judged.has(statement),
  };
  return {record, left: all.length - tellings.length};
}

/** Tellings of a frame as silences see them. */
function spokenIn(frame: Frame): (telling: Telling) => Spoken {
  const [condition, author, keyOf] = [textOf(frame, "condition"), authorOf(frame), documentKeys(frame)];
  return ({statement, holder, concept, stance, own, reporter, row, document}) => ({
    ...{statement, holder, concept, stance, own, document: keyOf(document)},
    conditional: condition(row) !== "",
    reporter: own ? author(row) : reporter,
  });
}

/** The key of a document by its row. */
function documentKeys(frame: Frame): (document: number) => string {
  const keys = frame.documentColumns.find(({name}) => name === "id");
  return (document) => keys?.labels[keys.codes[document]!] ?? "";
}

/** With whom each statement is argued, by id. */
function arguedAbout({map, ids}: ProjectMap): ReadonlyMap<number, ReadonlySet<string>> {
  const voices = new Map([...map.claims, ...map.links].map((one) => [one.id, voicesOf(one)]));
  const links = new Map(map.links.map((link) => [link.id, link]));
  const found = new Map<string, Set<string>>();
  const join = (one: string, names: readonly string[]) => found.set(one, new Set([...(found.get(one) ?? []), ...names]));
  for (const link of map.links) {
    const speaking = [...voicesOf(link), ...(voices.get(link.from) ?? [])];
    for (const target of new Set([link.to, links.get(link.to)?.to ?? link.to, links.get(link.to)?.from ?? link.to])) {
      join(target, speaking);
      join(link.from, voices.get(target) ?? []);
    }
  }
  return new Map([...found].flatMap(([key, names]) => (ids.has(key) ? [[ids.get(key)!, names] as const] : [])));
}

function voicesOf(one: {readonly saidBy?: string; readonly author?: string}): string[] {
  return [one.saidBy, one.author].filter((name) => name !== undefined);
}

interface Texts {
  readonly tellings: readonly Telling[];
  readonly map: ProjectMap;
  readonly frame: Frame;
}

async function textsOf(store: Store, {tellings, map, frame}: Texts): Promise<readonly SpokenText[]> {
  const documents = await store.documents();
  const documentOf = documentsByWork(documents, await store.entities("work"));
  const keyOf = documentKeys(frame);
  const told = grouped(tellings, ({document}) => keyOf(document));
  const argued = arguedIn(map);
  return documents.map((document) => spokenText(document, {told: told.get(document.key) ?? [], argued: argued.get(document.key) ?? [], documentOf}));
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

function spokenText({key, title, authors}: DocumentRow, {told, argued, documentOf}: Within): SpokenText {
  const cited = told.flatMap(({cites}) => cites.flatMap((work) => documentOf(work)?.key ?? []));
  const tellsOf = told.filter(({own}) => !own).flatMap(({holder, chain}) => [holder, ...chain]);
  return {document: key, title, authors, refersTo: new Set([...cited, ...argued].filter((one) => one !== key)), tellsOf: new Set(tellsOf)};
}
