import type {DocumentRow, EntityRow, TypeRow} from "@standpoint/model";

/** Something half typed that this browser keeps: what it is, where it is, and the name it is kept under. */
export interface HalfTypedThing {
  readonly name: string;
  readonly says: string;
  readonly place: string;
}

/** What the project has, by which what is half typed is called. */
export interface Known {
  readonly documents: readonly Pick<DocumentRow, "id" | "key" | "title">[];
  readonly entities: readonly Pick<EntityRow, "id" | "kind" | "name">[];
  readonly types: readonly Pick<TypeRow, "id" | "name">[];
}

const ways = {
  draft: (rest: string, known: Known) => inDocument(rest, known, "A new statement"),
  edits: (rest: string, known: Known) => inDocument(rest, known, "An edit of a statement"),
  half: (rest: string, known: Known) => aThing(rest, known, ""),
  reply: (rest: string, known: Known) => aThing(rest, known, "A reply to "),
} as const;

/** What is half typed in a project, of all names that something is kept under. */
export function halfTypedThings(names: readonly string[], project: string, known: Known): readonly HalfTypedThing[] {
  return names.flatMap((name) => {
    const way = (Object.keys(ways) as (keyof typeof ways)[]).find((one) => name.startsWith(`standpoint-${one} ${project} `));
    const found = way === undefined ? null : ways[way](name.slice(`standpoint-${way} ${project} `.length), known);
    return found === null ? [] : [{name, ...found}];
  });
}

type Found = Pick<HalfTypedThing, "says" | "place"> | null;

function inDocument(key: string, {documents}: Known, what: string): Found {
  const document = documents.find((row) => row.key === key);
  return document === undefined ? null : {says: `${what} in “${document.title}”`, place: `/reader/${encodeURIComponent(key)}`};
}

function aThing(about: string, known: Known, before: string): Found {
  const [noun = "", ...rest] = about.split(" ");
  const key = rest.join(" ");
  if (noun === "draft") return {says: "A draft", place: "/bases"};
  if (noun === "statement") return {says: `${before}a statement`, place: `/history?statement=${key}`};
  const named = namedThing(noun, key, known);
  if (named === null) return null;
  return {...named, says: before === "" ? capital(named.says) : `${before}${named.says}`};
}

function namedThing(noun: string, key: string, {documents, entities, types}: Known): Found {
  if (noun === "entity") return entityFound(entities.find(({id}) => String(id) === key));
  if (noun === "type") return called(types.find(({id}) => String(id) === key)?.name, "the type", "/types");
  if (noun !== "document") return null;
  const document = documents.find((row) => String(row.id) === key || row.key === key);
  return called(document?.title, "the document", `/documents?edit=${encodeURIComponent(document?.key ?? "")}`);
}

function entityFound(row: Known["entities"][number] | undefined): Found {
  return row === undefined ? null : called(row.name, `the ${row.kind}`, `${row.kind === "actor" ? "/actors" : "/concepts"}?entity=${String(row.id)}`);
}

function called(name: string | undefined, what: string, place: string): Found {
  return name === undefined ? null : {says: `${what} “${name}”`, place};
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
