import {askedOf, computedBy} from "../filters.ts";
import {relations, select, type ArgumentMap, type ArgumentRelation, type Link, type ProjectPost, threadOptions, filterOptions} from "@standpoint/analysis";
import {dateOf, type Frame, own, type PostRow, type StatementRow, withRole, present, settingsIn, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {framesWith} from "../role-frames.ts";
import {recordOn, tellingOf, tellingsOf, type Record, type Telling} from "./record.ts";

/** The argument of a project: claims and links are statements, known by their keys. */
export interface ProjectMap {
  readonly map: ArgumentMap;
  readonly posts: readonly ProjectPost[];
  readonly ids: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, StatementRow>;
  readonly record: Record;
}

/** What answers, supports, attacks and undercuts what, in a document or in all. Throws Missing for an unknown document. */
export async function projectMap(store: Store, words: Words): Promise<ProjectMap> {
  const {document} = settingsIn({document: threadOptions.document}, words);
  if (document !== undefined) await store.document(document);
  const rows = (await framesWith(store, words, ["source", "relation", "target"])).flatMap((frame) => rowsOf(frame, words));
  const speaking = new Map((await store.statementRows(rows.map(({id}) => id))).map((row) => [row.id, row]));
  const wanted = rows.filter(({id}) => document === undefined || speaking.get(id)?.documentKey === document);
  const links = new Set(wanted.map(({id}) => id));
  const spoken = [...new Set(wanted.flatMap(({from, to}) => [from, to]))].filter((id) => id > 0 && !links.has(id));
  const said = await store.statementRows(spoken);
  const all = new Map([...speaking, ...said.map((row) => [row.id, row] as const)]);
  const notes = wanted
    .filter(({relation}) => !relations.includes(relation as ArgumentRelation))
    .map(({relation}) => `"${relation}" is none of ${relations.join(", ")}: it is read as an answer.`);
  const holders = new Map((await store.types()).map((type) => [type.name, withRole(type, "holder")?.name]));
  const tellings = await tellingsOf(store, words, said);
  const map = {
    claims: said.map((row) => ({id: row.key, text: row.quote, ...authorOf(row, holders), ...tellings.get(row.id)})),
    links: wanted.map(
      ({id, from, relation, to, telling}): Link => ({
        id: keyIn(all, id),
        from: keyIn(all, from),
        to: keyIn(all, to),
        relation: relations.find((one) => one === relation) ?? "answers",
        ...telling,
        ...saidOf(all.get(id)),
      }),
    ),
    posts: [],
    notes: [...new Set(notes)],
  };
  const ids = new Map([...all.values()].map(({key, id}) => [key, id]));
  return {
    map,
    posts: await postsOf(store, document),
    ids,
    rows: new Map([...all.values()].map((row) => [row.key, row])),
    record: await recordOn(store, words, {map, ids, filters: askedOf(filterOptions, words)}),
  };
}

/** When and where a statement is said. */
function saidOf(row: StatementRow | undefined): Pick<Link, "said"> {
  if (!row) return {};
  const {first, last} = row.date === null ? {first: NaN, last: NaN} : dateOf(row.date);
  return {said: {first: first ?? NaN, last: last ?? NaN, document: row.documentKey, start: row.spans[0]?.start ?? 0}};
}

interface Row {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly relation: string;
  readonly telling: Telling;
}

function rowsOf(frame: Frame, words: Words): Row[] {
  const [source, target, relation] = (["source", "target", "relation"] as const).map((role) => frame.columns.find((column) => column.role === role));
  if (source?.form !== "references" || target?.form !== "references" || relation?.form !== "codes") return [];
  const {at} = select(frame, {...computedBy(askedOf(filterOptions, words)), known: "neither"}).mentions;
  return Array.from(at, (row) => ({
    id: frame.statements[row]!,
    from: source.values[row]!,
    to: target.values[row]!,
    relation: relation.labels[relation.codes[row]!] ?? "",
    telling: tellingOf(frame, row),
  }));
}

function keyIn(rows: ReadonlyMap<number, StatementRow>, id: number): string {
  return rows.get(id)?.key ?? (id > 0 ? `statement ${id}` : "a statement not named");
}

function authorOf(row: StatementRow, holders: ReadonlyMap<string, string | undefined>): {author?: string} {
  const holder = holders.get(row.type);
  const author = holder === undefined ? undefined : own(row.values, holder);
  return typeof author === "string" ? {author} : {};
}

async function postsOf(store: Store, document: string | undefined): Promise<ProjectPost[]> {
  const documents = (await store.documents()).filter(({key, posts}) => posts > 0 && (document === undefined || key === document));
  const posts: ProjectPost[] = [];
  for (const {key, id} of documents) posts.push(...(await store.posts(id as Parameters<Store["posts"]>[0])).map((post) => placed(post, key)));
  return posts;
}

function placed({key, author, replyTo, date, start, end, authorUnsure}: PostRow, document: string): ProjectPost {
  return {id: key, author, replyTo, ...present({authorUnsure}), document, date, start, end};
}
