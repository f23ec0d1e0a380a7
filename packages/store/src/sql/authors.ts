import {withRole, type DatedName, type SpanOfTime, type StatementType, plainName} from "@standpoint/model";
import type {Selectable} from "kysely";
import type {EntityRecord, PostRecord} from "../schema.ts";
import {datedNamesOf, mayBeNamed} from "./dated-names.ts";
import type {StoredValues} from "./values.ts";

/** What of an entity tells whose words are whose. */
export type NamedEntity = Pick<Selectable<EntityRecord>, "id" | "kind" | "name" | "aliases" | "names" | "abbreviation" | "parent">;
type EntityRow = NamedEntity;

/**
 * Tells own words from reported ones.
 *
 * A statement without a chain of reporters is held to be said by the author of its post, else by the authors of its
 * document. It is own when one of them is the holder or an organ of the holder, or when no author is recorded: then
 * nobody is known to stand between the holder and the words. A name that an actor went by for a time counts where the
 * words can be of that time.
 */
export class Authors {
  readonly #byName = new Map<string, EntityRow[]>();
  readonly #byDatedName = new Map<string, {entity: EntityRow; name: DatedName}[]>();
  readonly #byId = new Map<number, EntityRow>();
  readonly #bodies = new Map<string, ReadonlySet<number>>();
  readonly #names = new Map<string, string>();

  constructor(entities: readonly EntityRow[]) {
    for (const entity of entities) {
      this.#byId.set(entity.id, entity);
      for (const name of namesOf(entity)) this.#named(name).push(entity);
      for (const name of datedNamesOf(entity)) {
        const key = plainName(name.name);
        this.#byDatedName.set(key, [...(this.#byDatedName.get(key) ?? []), {entity, name}]);
      }
    }
  }

  /** Whether words written under these names, at that time, are the holder's own. */
  speakFor(authors: readonly string[], holder: number, at?: SpanOfTime): boolean {
    return authors.length === 0 || authors.some((author) => this.#bodiesOf(author, at).has(holder));
  }

  /** What the only actor of that name is called today; the name as it stands where there is none or several. */
  nameOf(author: string, at?: SpanOfTime): string {
    const key = this.#keyOf(author, at);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const actors = [...new Set(this.#entitiesOf(author, at))].filter(({kind}) => kind === "actor");
    const name = actors.length === 1 ? actors[0]!.name : author;
    this.#names.set(key, name);
    return name;
  }

  /** The entities of that name, and the bodies they are organs of. */
  #bodiesOf(author: string, at: SpanOfTime | undefined): ReadonlySet<number> {
    const key = this.#keyOf(author, at);
    const known = this.#bodies.get(key);
    if (known) return known;
    const bodies = new Set<number>();
    for (const entity of this.#entitiesOf(author, at)) this.#climb(entity, bodies);
    this.#bodies.set(key, bodies);
    return bodies;
  }

  /** Time matters only where somebody has names of a time. */
  #keyOf(author: string, at: SpanOfTime | undefined): string {
    return this.#byDatedName.size === 0 ? author : `${author}\u0000${at?.edtf ?? ""}`;
  }

  #entitiesOf(author: string, at: SpanOfTime | undefined): EntityRow[] {
    const plain = plainName(author);
    const then = (this.#byDatedName.get(plain) ?? []).filter(({name}) => mayBeNamed(name, at));
    return [...(this.#byName.get(plain) ?? []), ...then.map(({entity}) => entity)];
  }

  #climb(entity: EntityRow, bodies: Set<number>): void {
    let next: EntityRow | undefined = entity;
    while (next && !bodies.has(next.id)) {
      bodies.add(next.id);
      next = next.parent === null ? undefined : this.#byId.get(next.parent);
    }
  }

  #named(name: string): EntityRow[] {
    const list = this.#byName.get(name) ?? [];
    this.#byName.set(name, list);
    return list;
  }
}

/** Whose words a statement can be, the first that its type has. */
const speakers = ["holder", "subject", "participant"] as const;

/**
 * Whether a statement of a type is in the own words of its holder (of a relation or measure: its subject, of a participation: who took part).
 * False where others pass it on or wrote it. An argument that nobody passes on is its author's own. Null where a statement names nobody whose
 * words it could be, which frames count with own words: nobody reports it.
 */
export function ownReader(type: StatementType): (values: StoredValues, speaks: (holder: number) => boolean) => boolean | null {
  const via = withRole(type, "via")?.id ?? -1;
  const speaking = speakers.flatMap((role) => withRole(type, role)?.id ?? []);
  const isArgument = speaking.length === 0 && withRole(type, "target") !== undefined;
  return (values, speaks) => {
    if (values[via] !== undefined) return false;
    if (isArgument) return true;
    const who = values[speaking.find((variable) => values[variable] !== undefined) ?? -1];
    return typeof who === "number" ? speaks(who) : null;
  };
}

function namesOf({name, aliases, abbreviation}: EntityRow): Set<string> {
  const names = [name, ...(JSON.parse(aliases) as string[]), ...(abbreviation ? [abbreviation] : [])];
  return new Set(names.map(plainName));
}

/** Posts by document, each list sorted by start. */
export function postsByDocument(posts: readonly Selectable<PostRecord>[]): ReadonlyMap<number, readonly Selectable<PostRecord>[]> {
  const lists = new Map<number, Selectable<PostRecord>[]>();
  for (const post of [...posts].sort((a, b) => a.start - b.start)) {
    const list = lists.get(post.document) ?? [];
    list.push(post);
    lists.set(post.document, list);
  }
  return lists;
}

/** The post a place in a document lies in; posts sorted by start. */
export function postAt(posts: readonly Selectable<PostRecord>[] | undefined, start: number): Selectable<PostRecord> | undefined {
  return posts?.findLast((post) => post.start <= start && start < post.stop);
}
