import {dateOf, withRole, type Span, type StatementRow, type StatementType} from "@standpoint/model";
import {sql, type Kysely, type Selectable, type SelectQueryBuilder} from "kysely";
import type {Page, StatementFilter, StatementOrder} from "../port.ts";
import type {EntityRecord, Schema} from "../schema.ts";
import {Authors, ownReader, postAt, postsByDocument} from "./authors.ts";
import type {Dated} from "./dated.ts";
import type {ReadingEngine, StatementRecordRow} from "./engine.ts";
import {inParts} from "./in-parts.ts";
import {holding} from "./letters.ts";
import {rowsOf} from "./rows.ts";
import {entitiesIn, mightName, shown, type StoredValues} from "./values.ts";

type Query = SelectQueryBuilder<Schema, "statement", object>;

export interface ListRequest {
  readonly filter: StatementFilter;
  readonly page: Page;
  readonly order?: StatementOrder | undefined;
  /** Asked for only when the order or the filter needs it. */
  readonly dated: () => Promise<Dated>;
}

/** A page of the statements that pass a filter. What the database cannot tell (date, own words, entities) is decided here. */
export async function statementList(
  {db, contains}: ReadingEngine,
  types: readonly StatementType[],
  {filter, page, order = "document", dated}: ListRequest,
): Promise<{total: number; rows: readonly StatementRow[]}> {
  const query = filtered(db.selectFrom("statement"), {filter, types, contains});
  const simple = filter.entity === undefined && !filter.search && (filter.sources ?? "all") === "all" && order !== "date";
  const {total, ids} = simple
    ? await pageOf(ordered(query, order), query, page)
    : await chosen(ordered(query, order), {filter, types, page, order, dated, contains, entities: () => rowsOf(db, "entity")});
  return {total, rows: await statementRows(db, types, ids)};
}

interface Ids {
  readonly total: number;
  readonly ids: readonly number[];
}

async function pageOf(query: Query, all: Query, {offset, limit}: Page): Promise<Ids> {
  const {total} = await all.select(sql<number | string>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const rows = (await query.select("statement.id").offset(offset).limit(limit).execute()) as {id: number}[];
  return {total: Number(total), ids: rows.map(({id}) => id)};
}

interface Choosing extends ListRequest {
  readonly types: readonly StatementType[];
  readonly contains: ReadingEngine["contains"];
  readonly entities: () => Promise<readonly Selectable<EntityRecord>[]>;
}

async function chosen(query: Query, {filter, types, page, order, dated, entities}: Choosing): Promise<Ids> {
  let ids = filter.entity === undefined ? await idsOf(query) : await naming(filter.entity, types, query);
  if (filter.search) {
    const wording = new Set(await worded(filter.search, {query, types, entities: await entities()}));
    ids = ids.filter((id) => wording.has(id));
  }
  if (filter.sources === "own" || filter.sources === "reported") {
    const {own} = await dated();
    const wanted = filter.sources === "own" ? 1 : 0;
    ids = ids.filter((id) => own[id] === wanted);
  }
  if (order === "date") {
    const kept = new Set(ids);
    ids = Array.from((await dated()).ids).filter((id) => kept.has(id));
  }
  return {total: ids.length, ids: ids.slice(page.offset, page.offset + page.limit)};
}

async function idsOf(query: Query): Promise<number[]> {
  return ((await query.select("statement.id").execute()) as {id: number}[]).map(({id}) => id);
}

function filtered(all: Query, {filter, types, contains}: Pick<Choosing, "filter" | "types" | "contains">): Query {
  let query = all;
  if (filter.type !== undefined) query = query.where("statement.type", "=", types.find(({name}) => name === filter.type)?.id ?? -1);
  if (filter.document !== undefined)
    query = query.where("statement.document", "in", (e) => e.selectFrom("document").select("id").where("key", "=", filter.document!));
  if (filter.coder !== undefined) query = query.where("statement.coder", "in", (e) => e.selectFrom("coder").select("id").where("name", "=", filter.coder!));
  if (filter.flag !== undefined) query = query.where(contains("statement.flags", JSON.stringify(filter.flag)));
  if (filter.memo !== undefined) query = query.where("statement.memo", filter.memo === "with" ? "<>" : "=", "");
  return query;
}

/** Statements that name an entity. */
async function naming(entity: number, types: readonly StatementType[], query: Query): Promise<number[]> {
  const rows = (await query
    .where(mightName([entity]))
    .select(["statement.id", "statement.type", "statement.values"])
    .execute()) as {
    id: number;
    type: number;
    values: string;
  }[];
  const variables = new Map(types.map((type) => [type.id as number, type.variables]));
  return rows.filter((row) => entitiesIn(variables.get(row.type)!, JSON.parse(row.values) as StoredValues).includes(entity)).map(({id}) => id);
}

interface Wording {
  readonly query: Query;
  readonly types: readonly StatementType[];
  readonly entities: readonly Selectable<EntityRecord>[];
}

/** Statements with these letters in a quote, the memo, a text value or the name of an entity. */
async function worded(letters: string, {query, types, entities}: Wording): Promise<number[]> {
  const has = holding(letters);
  const named = new Set(entities.filter(({name}) => has(name)).map(({id}) => id));
  const variables = new Map(types.map((type) => [type.id as number, type.variables]));
  const rows = (await query
    .select(["statement.id", "statement.type", "statement.spans", "statement.values", "statement.memo"])
    .execute()) as StatementRecordRow[];
  const says = ({type, spans, values, memo}: StatementRecordRow) => {
    if (has(memo) || (JSON.parse(spans) as Span[]).some(({quote}) => has(quote))) return true;
    const kept = JSON.parse(values) as StoredValues;
    return Object.values(kept).some((value) => typeof value === "string" && has(value)) || entitiesIn(variables.get(type)!, kept).some((id) => named.has(id));
  };
  return rows.filter(says).map(({id}) => id);
}

function ordered(query: Query, order: StatementOrder): Query {
  if (order === "newest") return query.orderBy("statement.id", "desc");
  return query.orderBy("statement.document").orderBy("statement.start").orderBy("statement.stop").orderBy("statement.id");
}

/** Rows in the order of the ids; ids not there are left out. */
export async function statementRows(db: Kysely<Schema>, types: readonly StatementType[], ids: readonly number[]): Promise<readonly StatementRow[]> {
  const records = await inParts(ids, (part) => db.selectFrom("statement").selectAll().where("id", "in", part).execute());
  const show = await shower(db, types, records);
  const known = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => {
    const record = known.get(id);
    return record ? [show(record)] : [];
  });
}

/** Shows records as rows, with today's names. A record whose document is gone cannot be shown. */
export async function shower(
  db: Kysely<Schema>,
  types: readonly StatementType[],
  records: readonly StatementRecordRow[],
): Promise<(record: StatementRecordRow) => StatementRow> {
  const documentIds = [...new Set(records.map(({document}) => document))];
  const documents = new Map(
    (await inParts(documentIds, (part) => db.selectFrom("document").selectAll().where("id", "in", part).execute())).map((d) => [d.id, d]),
  );
  const posts = postsByDocument(await inParts(documentIds, (part) => db.selectFrom("post").selectAll().where("document", "in", part).orderBy("id").execute()));
  const entities = await rowsOf(db, "entity");
  const authors = new Authors(entities);
  const owners = new Map(types.map((type) => [type.id as number, ownReader(type)]));
  const entityNames = new Map(entities.map(({id, name}) => [id, name]));
  const coders = new Map((await rowsOf(db, "coder")).map(({id, name}) => [id, name]));
  const keys = await keysReferred(db, types, records);
  const names = {entity: (id: number) => entityNames.get(id) ?? `#${id}`, statement: (id: number) => keys.get(id) ?? `#${id}`};
  return (record) => {
    const type = types.find(({id}) => id === record.type)!;
    const document = documents.get(record.document)!;
    const values = shown(type.variables, record.values, names);
    const post = postAt(posts.get(record.document), record.start);
    const date = values[withRole(type, "date")?.name ?? ""] as string | undefined;
    const written = post?.date ?? document.date;
    const at = written === null ? undefined : dateOf(written);
    const said = post?.author ? [post.author] : (JSON.parse(document.authors) as string[]);
    const authorUnsure = (post?.author ? post : document).author_unsure === 1;
    const spans = (JSON.parse(record.spans) as Span[]).map(({start, end, quote}) => ({start, end, quote}));
    return {
      id: record.id,
      key: record.key,
      type: type.name,
      document: record.document,
      documentKey: document.key,
      documentTitle: document.title,
      spans,
      quote: spans[0]?.quote ?? "",
      values,
      date: date ?? written,
      own: owners.get(record.type)!(JSON.parse(record.values) as StoredValues, (holder) => authors.speakFor(said, holder, at)),
      ...(authorUnsure && {authorUnsure: true as const}),
      coder: coders.get(record.coder) ?? "",
      memo: record.memo,
      flags: JSON.parse(record.flags) as string[],
      version: record.version,
    };
  };
}

async function keysReferred(db: Kysely<Schema>, types: readonly StatementType[], records: readonly StatementRecordRow[]): Promise<ReadonlyMap<number, string>> {
  const referring = new Map(types.map(({id, variables}) => [id as number, variables.filter(({kind}) => kind === "statement")]));
  const ids = records.flatMap((record) => {
    const variables = referring.get(record.type) ?? [];
    if (variables.length === 0) return [];
    const values = JSON.parse(record.values) as StoredValues;
    return variables.flatMap(({id}) => (typeof values[id] === "number" ? [values[id]] : []));
  });
  return statementKeys(db, ids);
}

export async function statementKeys(db: Kysely<Schema>, ids: Iterable<number>): Promise<ReadonlyMap<number, string>> {
  const rows = await inParts([...new Set(ids)], (part) => db.selectFrom("statement").select(["id", "key"]).where("id", "in", part).execute());
  return new Map(rows.map(({id, key}) => [id, key]));
}
