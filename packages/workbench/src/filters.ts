import {identities, type Filters} from "@standpoint/analysis";
import {Invalid, type Frame, type StatementType, type TypeRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {underIdentity} from "./lineage/names.ts";
import {knownAt} from "./role-frames.ts";
import {Reader, type Words} from "./words.ts";

/** Filters as an answer tells them, with the moment the record is seen from. */
interface SaidFilters extends Filters {
  readonly knownAt?: string | undefined;
}

/** Filters every analysis understands. `mode` is left to the caller: a network has modes of its own. */
export function filtersOf(words: Words): SaidFilters {
  const read = new Reader(words);
  read.whole("seed", 0);
  const [from, to] = [read.second("from", "first"), read.second("to", "last")];
  if (from !== undefined && to !== undefined && from > to)
    throw new Invalid(`--from ${read.text("from")!} is after --to ${read.text("to")!}: take an earlier beginning or a later end`);
  return defined({
    from,
    to,
    knownAt: read.text("known-at"),
    sources: read.oneOf("sources", ["own", "reported", "all"]),
    coder: read.text("coder"),
    only: read.pairs("only"),
    exclude: read.pairs("exclude"),
    as: read.oneOf("as", ["dna-3.1"]),
    identity: read.oneOf("identity", identities) ?? "strict",
  });
}

export const practices = ["stated", "practised", "all"] as const;

/** What an answer says of the filters that were not asked for. */
export const unfiltered = {sources: "all", practice: "all"} as const;

/** An object without its undefined parts. */
export function defined<Parts extends object>(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Parts;
}

/** The frame an analysis reads: of the type asked for or found, as the record is or was. `needs` are variables, roles or document fields. */
export async function frameFor(store: Store, words: Words, needs: readonly string[]): Promise<Frame> {
  const read = new Reader(words);
  const type = read.text("type") ?? typeFor(await store.types(), needs);
  return underIdentity(store, words, await store.frame(type, await knownAt(store, words)));
}

/** The only type that has all that is needed, of those with statements where there are any; else `position`. */
function typeFor(types: readonly (StatementType & TypeRow)[], needs: readonly string[]): string {
  const variables = needs.filter((need) => need !== "none" && !need.startsWith("document."));
  const able = types.filter((type) => variables.every((need) => type.variables.some(({name, role}) => name === need || role === need)));
  const filled = able.filter(({statements}) => statements > 0);
  const candidates = filled.length > 0 ? filled : able;
  if (candidates.length === 1) return candidates[0]!.name;
  if (candidates.length === 0)
    throw new Invalid(
      `No statement type has ${variables.join(" and ")}: name one of ${types.map(({name}) => name).join(", ")} with --type, and its variables.`,
    );
  if (candidates.some(({name}) => name === "position")) return "position";
  throw new Invalid(`Several statement types fit (${candidates.map(({name}) => name).join(", ")}): choose one with --type.`);
}
