import {denialsOf, originalRows, textOf, voiceOf, type ArgumentMap, type Filters, type Held} from "@standpoint/analysis";
import type {Frame, StatementRow, Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {framesWith} from "../role-frames.ts";

/** What the rest of the record says on the claims of a map. */
export interface Record {
  /** Whether somebody has own words in the record, coded or as the author of a text. */
  readonly heard: (name: string) => boolean;
  /** Who denies each claim without an argument, by its key. */
  readonly denials: ReadonlyMap<string, readonly string[]>;
}

/** How a statement was said: by whom, whether that is certain, and whether it is a deed. */
export interface Telling {
  readonly saidBy?: string;
  readonly authorUnsure?: true;
  readonly deed?: true;
}

export function tellingOf(frame: Frame, row: number): Telling {
  const saidBy = voiceOf(frame)(row);
  return {
    ...(saidBy !== "" && {saidBy}),
    ...(frame.unsure?.[row] === 1 && {authorUnsure: true as const}),
    ...(textOf(frame, "mode")(row) === "practised" && {deed: true as const}),
  };
}

/** The tellings of some statements, by id. */
export async function tellingsOf(store: Store, words: Words, rows: readonly StatementRow[]): Promise<ReadonlyMap<number, Telling>> {
  const [wanted, types] = [new Set(rows.map(({id}) => id)), new Set(rows.map(({type}) => type))];
  const frames = (await framesWith(store, words, [])).filter(({type}) => types.has(type));
  return new Map(frames.flatMap((frame) => rowsAmong(frame, wanted).map((row) => [frame.statements[row]!, tellingOf(frame, row)] as const)));
}

function rowsAmong({statements}: Frame, wanted: ReadonlySet<number>): number[] {
  return Array.from(statements.keys()).filter((row) => wanted.has(statements[row]!));
}

/** Who is heard in the record, and who denies what. */
export async function recordOn(
  store: Store,
  words: Words,
  {map, ids, filters}: {map: ArgumentMap; ids: ReadonlyMap<string, number>; filters: Filters},
): Promise<Record> {
  const voices = await heardIn(store, words);
  const held = await heldOf(store, words, filters);
  const own = new Map(
    map.claims.flatMap(({id}) => {
      const one = held.get(ids.get(id) ?? 0);
      return one ? [[id, one] as const] : [];
    }),
  );
  return {heard: (name) => voices.has(name), denials: denialsOf(map, own, [...held.values()])};
}

/** What is held in words, by statement id. */
export async function heldOf(store: Store, words: Words, filters: Filters): Promise<ReadonlyMap<number, Held>> {
  return new Map((await framesWith(store, words, ["holder", "concept", "stance"])).flatMap((frame) => heldIn(frame, filters)));
}

/** Who is heard in the record: in coded own words, or as the author of a text or a post. */
export async function heardIn(store: Store, words: Words): Promise<ReadonlySet<string>> {
  const frames = await framesWith(store, words, ["holder"]);
  return new Set([...frames.flatMap(ownVoices), ...(await authorsOf(store))]);
}

function ownVoices(frame: Frame): string[] {
  const holder = textOf(frame, "holder");
  return Array.from(frame.own.keys())
    .filter((row) => frame.own[row] === 1)
    .map(holder);
}

async function authorsOf(store: Store): Promise<string[]> {
  const documents = await store.documents();
  const posts = await Promise.all(documents.filter((one) => one.posts > 0).map(({id}) => store.posts(id as Parameters<Store["posts"]>[0])));
  return [...documents.flatMap(({authors}) => authors), ...posts.flat().flatMap(({author}) => author ?? [])];
}

/** What is held in words, by id; what passes the filters that any type knows. */
function heldIn(frame: Frame, {from, to, coder, manner, unsureAuthors}: Filters): [number, Held][] {
  const stance = frame.columns.find(({role}) => role === "stance");
  if (stance?.form !== "flags") return [];
  const [holder, concept, condition, mode] = [textOf(frame, "holder"), textOf(frame, "concept"), textOf(frame, "condition"), textOf(frame, "mode")];
  const rows = [...originalRows(frame, {from, to, coder, manner, unsureAuthors, conditions: "take"}, [])];
  return rows
    .filter((row) => (stance.values[row] === 0 || stance.values[row] === 1) && mode(row) !== "practised" && concept(row) !== "")
    .map((row) => [
      frame.statements[row]!,
      {holder: holder(row), concept: concept(row), stance: stance.values[row] === 1 ? "yes" : "no", condition: condition(row)},
    ]);
}
