import type {Selectable} from "kysely";
import type {EntityRecord, PostRecord} from "../schema.ts";

type EntityRow = Selectable<EntityRecord>;

/**
 * Tells own words from reported ones.
 *
 * A statement without a chain of reporters is held to be said by the author of its post, else by the authors of its
 * document. It is own when one of them is the holder or an organ of the holder, or when no author is recorded: then
 * nobody is known to stand between the holder and the words.
 */
export class Authors {
  readonly #byName = new Map<string, EntityRow[]>();
  readonly #byId = new Map<number, EntityRow>();
  readonly #bodies = new Map<string, ReadonlySet<number>>();

  constructor(entities: readonly EntityRow[]) {
    for (const entity of entities) {
      this.#byId.set(entity.id, entity);
      for (const name of namesOf(entity)) this.#named(name).push(entity);
    }
  }

  /** Whether words written under these names are the holder's own. */
  speakFor(authors: readonly string[], holder: number): boolean {
    return authors.length === 0 || authors.some((author) => this.#bodiesOf(author).has(holder));
  }

  /** The entities of that name, and the bodies they are organs of. */
  #bodiesOf(author: string): ReadonlySet<number> {
    const known = this.#bodies.get(author);
    if (known) return known;
    const bodies = new Set<number>();
    for (const entity of this.#named(plainName(author))) this.#climb(entity, bodies);
    this.#bodies.set(author, bodies);
    return bodies;
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

function namesOf({name, aliases, abbreviation}: EntityRow): Set<string> {
  const names = [name, ...(JSON.parse(aliases) as string[]), ...(abbreviation ? [abbreviation] : [])];
  return new Set(names.map(plainName));
}

/** Names compare without regard to case, white space and the form of apostrophes. */
function plainName(name: string): string {
  return name.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim().toLowerCase();
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
