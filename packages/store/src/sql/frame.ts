import {dateOf, Invalid, type Cells, type ChangeId, type Frame, type SpanOfTime, type StatementType, withRole} from "@standpoint/model";
import type {Kysely, Selectable} from "kysely";
import type {DocumentRecord, PostRecord, Schema, StatementRecord} from "../schema.ts";
import {Authors, ownReader, postAt, postsByDocument, type NamedEntity} from "./authors.ts";
import {builderFor, CodesBuilder, type ColumnBuilder, permuted} from "./columns.ts";
import {Grown} from "./grown.ts";
import type {ReadingEngine, ScannedStatements} from "./engine.ts";
import {flagsOf} from "./flags.ts";
import {PostOrder} from "./post-order.ts";
import {readingOrder} from "./reading-order.ts";
import {columnsOf, olderRows, rowsOf} from "./rows.ts";
import type {StoredValue, StoredValues} from "./values.ts";

/** Reads the statements of a type into columns; `asOf` as they stood after that change. */
export async function frameOf(engine: ReadingEngine, type: StatementType, asOf?: ChangeId): Promise<Frame> {
  const change = asOf ?? (await lastChange(engine.db));
  const filling = await Filling.over(engine.db, type, asOf);
  if (asOf === undefined) for await (const part of engine.scan(type.id)) filling.addAll(part);
  else for (const row of await pastStatements(engine, type, asOf)) filling.add(row);
  return filling.frame(change);
}

export async function lastChange(db: Kysely<Schema>): Promise<number> {
  const {last} = await db
    .selectFrom("change")
    .select((e) => e.fn.max<number | string | null>("id").as("last"))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

async function pastStatements(engine: ReadingEngine, type: StatementType, asOf: ChangeId): Promise<Filled[]> {
  const older = await olderRows(engine.db, "statement", asOf);
  const rows: Filled[] = [];
  for await (const part of engine.scan(type.id)) rows.push(...part.ids.flatMap((id, i) => (older.has(id) ? [] : [rowAt(part, i)])));
  for (const row of older.values() as Iterable<Selectable<StatementRecord> | null>)
    if (row?.type === type.id) rows.push({...row, values: JSON.parse(row.values) as StoredValues, flags: JSON.parse(row.flags) as string[]});
  return rows.sort((a, b) => a.id - b.id);
}

/** A statement as it comes into a frame. */
interface Filled {
  readonly id: number;
  readonly document: number;
  readonly start: number;
  readonly stop: number;
  readonly coder: number;
  readonly values: StoredValues | undefined;
  /** Left out where there are none. */
  readonly flags?: readonly string[] | undefined;
}

function rowAt({ids, documents, starts, stops, coders, values, flags}: ScannedStatements, i: number): Filled {
  const id = ids[i]!;
  return {id, document: documents[i]!, start: starts[i]!, stop: stops[i]!, coder: coders[i]!, values: values[i], flags: flags[id]};
}

/** What the words of a statement have from where they stand: their time, and whose they are. */
interface Written {
  readonly date: SpanOfTime | undefined;
  readonly authors: readonly string[];
  /** What those authors are called today. */
  readonly author: string;
  readonly unsure: number;
  readonly place: number;
}

const documentFields = ["id", "key", "title", "authors", "author_unsure", "date", "source", "section", "kind", "language", "place"] as const;
type ReadEntity = NamedEntity & {readonly attributes: string};
type ReadDocument = Pick<Selectable<DocumentRecord>, (typeof documentFields)[number]>;

/** Columns on their way: statements come in any order and leave in reading order. */
export class Filling {
  readonly #type: StatementType;
  readonly #documents: readonly ReadDocument[];
  readonly #rowOfDocument = new Map<number, number>();
  readonly #posts: ReadonlyMap<number, readonly Selectable<PostRecord>[]>;
  readonly #postOrder = new PostOrder();
  readonly #authors: Authors;
  readonly #documentAuthors: readonly (readonly string[])[];
  readonly #coder: CodesBuilder;
  readonly #author = new CodesBuilder();
  /** Whether some words are by another than the author as the document names it. */
  #authored = false;
  readonly #builders: readonly ColumnBuilder[];
  readonly #sorts: ReadonlyMap<string, string>;
  readonly #ids = new Grown(Int32Array);
  readonly #rows = new Grown(Int32Array);
  readonly #starts = new Grown(Int32Array);
  readonly #stops = new Grown(Int32Array);
  readonly #first = new Grown(Float64Array);
  readonly #last = new Grown(Float64Array);
  readonly #own = new Grown(Uint8Array);
  readonly #unsure = new Grown(Uint8Array);
  readonly #places = new Grown(Int32Array);
  readonly #dates = new Map<string, SpanOfTime>();
  readonly #flags = new Map<number, readonly string[]>();
  readonly #written = new Map<object, Written>();
  readonly #variables: readonly number[];
  readonly #dateVariable: number | undefined;
  readonly #isOwn: ReturnType<typeof ownReader>;

  static async over(db: Kysely<Schema>, type: StatementType, asOf?: number): Promise<Filling> {
    return new Filling(type, {
      documents: await columnsOf(db, "document", documentFields, asOf),
      posts: postsByDocument(await rowsOf(db, "post", asOf)),
      entities: await rowsOf(db, "entity", asOf),
      coders: await rowsOf(db, "coder", asOf),
    });
  }

  constructor(type: StatementType, sources: Sources) {
    this.#type = type;
    this.#documents = sources.documents;
    sources.documents.forEach(({id}, row) => this.#rowOfDocument.set(id, row));
    this.#posts = sources.posts;
    this.#documentAuthors = sources.documents.map(({authors}) => JSON.parse(authors) as string[]);
    this.#authors = new Authors(sources.entities);
    const names = new Map(sources.entities.map(({id, name}) => [id, name]));
    this.#coder = new CodesBuilder(new Map(sources.coders.map(({id, name}) => [id, name])));
    this.#sorts = sortsOf(sources.entities);
    this.#builders = type.variables.map((variable) => builderFor(variable, names));
    this.#variables = type.variables.map(({id}) => id);
    this.#dateVariable = withRole(type, "date")?.id;
    this.#isOwn = ownReader(type);
  }

  addAll(part: ScannedStatements): void {
    for (let i = 0; i < part.ids.length; ++i) this.add(rowAt(part, i));
  }

  add({id, document: documentId, start, stop, coder, values, flags}: Filled): void {
    const document = this.#rowOfDocument.get(documentId);
    if (document === undefined) return;
    if (!values) throw new Invalid(`The values of statement ${id} are damaged: "standpoint check" tells what else is, and how to save the rest.`);
    const written = this.#writtenAt(document, start);
    const own = this.#dateVariable === undefined ? undefined : this.#date(values[this.#dateVariable]);
    const date = own ?? written.date;
    this.#ids.push(id);
    this.#rows.push(document);
    this.#starts.push(start);
    this.#stops.push(stop);
    this.#first.push(date ? (date.first ?? -Infinity) : NaN);
    this.#last.push(date ? (date.last ?? Infinity) : NaN);
    this.#own.push(this.#isOwn(values, (holder) => this.#authors.speakFor(written.authors, holder, written.date)) === false ? 0 : 1);
    this.#unsure.push(written.unsure);
    this.#places.push(own !== undefined && !isSameTime(own, written.date) ? -1 : written.place);
    this.#author.add(written.author);
    this.#coder.add(coder);
    if (flags && flags.length > 0) this.#flags.set(id, flags);
    for (let i = 0; i < this.#builders.length; ++i) this.#builders[i]!.add(values[this.#variables[i]!]);
  }

  /** The same for all statements of a document, or of a post of it. */
  #writtenAt(document: number, start: number): Written {
    const record = this.#documents[document]!;
    const posts = this.#posts.get(record.id);
    const post = postAt(posts, start);
    const known = this.#written.get(post ?? record);
    if (known) return known;
    const date = this.#date(post?.date ?? record.date ?? undefined);
    const authors = post?.author ? [post.author] : this.#documentAuthors[document]!;
    const author = authors.map((name) => this.#authors.nameOf(name, date)).join("; ");
    this.#authored ||= author !== this.#documentAuthors[document]!.join("; ");
    const unsure = (post?.author ? post : record).author_unsure === 1 ? 1 : 0;
    const written = {date, authors, author, unsure, place: this.#postOrder.placeOf(posts, post)};
    this.#written.set(post ?? record, written);
    return written;
  }

  #date(text: StoredValue | undefined): SpanOfTime | undefined {
    if (typeof text !== "string" || text === "") return undefined;
    const known = this.#dates.get(text) ?? dateOf(text);
    this.#dates.set(text, known);
    return known;
  }

  frame(change: number): Frame {
    const [ids, documents, first] = [this.#ids.taken(), this.#rows.taken(), this.#first.taken()];
    const order = readingOrder({documents, first, starts: this.#starts.taken(), stops: this.#stops.taken(), ids});
    const statements = permuted(ids, order);
    const [places, unsure, flags] = [this.#places.taken(), this.#unsure.taken(), flagsOf(statements, this.#flags)];
    return {
      type: this.#type.name,
      change,
      size: order.length,
      statements,
      documents: permuted(documents, order),
      first: permuted(first, order),
      last: permuted(this.#last.taken(), order),
      own: permuted(this.#own.taken(), order),
      ...(places.some((place) => place > 0) && {posts: permuted(places, order)}),
      ...(unsure.includes(1) && {unsure: permuted(unsure, order)}),
      ...(flags && {flags}),
      coder: this.#coder.cells(order),
      ...(this.#authored && {author: this.#author.cells(order)}),
      columns: this.#type.variables.map(({id: _, uid: __, choices: ___, ...variable}, i) => {
        const cells = this.#builders[i]!.cells(order);
        return {...variable, ...cells, ...(variable.kind === "entity" && variable.entityKind === "concept" && this.#sorted(cells))};
      }),
      documentIds: Int32Array.from(this.#documents, ({id}) => id),
      documentColumns: this.#documentColumns(),
    };
  }

  /** What sort each concept is, where any is told. */
  #sorted(cells: Cells): {readonly sorts?: readonly string[]} {
    if (this.#sorts.size === 0 || cells.form !== "codes") return {};
    return {sorts: cells.labels.map((label) => this.#sorts.get(label) ?? "")};
  }

  #documentColumns(): Frame["documentColumns"] {
    const read: Record<string, (record: ReadDocument, row: number) => string | null> = {
      id: ({key}) => key,
      title: ({title}) => title,
      author: (_, row) => this.#documentAuthors[row]!.join("; "),
      source: ({source}) => source,
      section: ({section}) => section,
      kind: ({kind}) => kind,
      language: ({language}) => language,
      place: ({place}) => place,
    };
    return Object.entries(read).map(([name, field]) => {
      const builder = new CodesBuilder();
      this.#documents.forEach((record, row) => builder.add(field(record, row) ?? undefined));
      return {name, ...builder.cells()};
    });
  }
}

function isSameTime(one: SpanOfTime, other: SpanOfTime | undefined): boolean {
  return other !== undefined && one.first === other.first && one.last === other.last;
}

interface Sources {
  readonly documents: readonly ReadDocument[];
  readonly posts: ReadonlyMap<number, readonly Selectable<PostRecord>[]>;
  readonly entities: readonly ReadEntity[];
  readonly coders: readonly {readonly id: number; readonly name: string}[];
}

/** The attribute `sort` of concepts, by name. */
function sortsOf(entities: readonly Pick<ReadEntity, "kind" | "name" | "attributes">[]): ReadonlyMap<string, string> {
  const sorts = new Map<string, string>();
  for (const {kind, name, attributes} of entities) {
    const {sort} = kind === "concept" ? (JSON.parse(attributes) as Record<string, string>) : {};
    if (sort !== undefined && sort !== "") sorts.set(name, sort);
  }
  return sorts;
}
