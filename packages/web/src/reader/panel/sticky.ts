import type {EntityRow, PostRow, StatementRow, TypeRow, Value} from "@standpoint/model";
import {withRole} from "@standpoint/model";
import type {Values} from "../../api/acts.ts";

/** What the next statement begins with. */
export interface Sticky {
  readonly values: Values;
  /** Names of the variables that were not typed, with where they come from. */
  readonly from: Readonly<Record<string, string>>;
}

export interface Surroundings {
  readonly type: TypeRow;
  readonly entities: readonly EntityRow[];
  readonly authors: readonly string[];
  readonly posts: readonly PostRow[];
  /** The statement coded last in this document, if any. */
  readonly last: Pick<StatementRow, "type" | "values" | "spans"> | undefined;
}

/**
 * Holder, via and date of a new statement at a place.
 *
 * They are those of the last statement when it stands in the same post (or in no post, like this one); else the holder
 * is the author of the post or, alone, of the document, when an actor of that name is known.
 */
export function stickyAt(place: number, around: Surroundings): Sticky {
  const {type, last, posts} = around;
  const here = postAt(posts, place);
  const lastPlace = last?.spans[0]?.start;
  const same = last !== undefined && last.type === type.name && lastPlace !== undefined && postAt(posts, lastPlace) === here;
  const carried = same ? carriedFrom(type, last.values) : {};
  const holder = withRole(type, "holder")?.name;
  const author = holder === undefined || holder in carried ? undefined : authorNamed(around, here);
  return {
    values: {...(author !== undefined && holder !== undefined ? {[holder]: author} : {}), ...carried},
    from: {
      ...(author !== undefined && holder !== undefined ? {[holder]: here === undefined ? "author of the text" : "author of the post"} : {}),
      ...Object.fromEntries(Object.keys(carried).map((name) => [name, "as last"])),
    },
  };
}

const carriedRoles = ["holder", "via", "date", "subject", "participant"] as const;

function carriedFrom(type: TypeRow, values: StatementRow["values"]): Record<string, Value> {
  const names = carriedRoles.flatMap((role) => withRole(type, role)?.name ?? []);
  return Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name] as Value]));
}

/** The name of the actor who wrote what stands here, when one is known by that name, abbreviation or alias. */
function authorNamed({entities, authors, type}: Surroundings, post: PostRow | undefined): string | undefined {
  const author = post?.author ?? (authors.length === 1 ? authors[0] : undefined);
  const kind = withRole(type, "holder")?.entityKind ?? "actor";
  const known = entities.filter((entity) => entity.kind === kind);
  return known.find(({name, abbreviation, aliases}) => author !== undefined && [name, abbreviation, ...aliases].includes(author))?.name;
}

function postAt(posts: readonly PostRow[], place: number): PostRow | undefined {
  return posts.find(({start, end}) => start <= place && place < end);
}
