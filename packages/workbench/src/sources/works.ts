import type {DocumentRow, EntityRow} from "@standpoint/model";

/** Finds the document of the project that a work is: by key, title, or a name of the work. Case and white space do not matter. */
export function documentsByWork(documents: readonly DocumentRow[], works: readonly EntityRow[]): (work: string) => DocumentRow | undefined {
  const byName = new Map<string, DocumentRow>();
  for (const document of documents) for (const name of [document.title, document.key]) byName.set(plain(name), document);
  const entities = new Map(works.map((work) => [work.name, work]));
  return (work) => {
    const names = [work, ...(entities.get(work)?.aliases ?? []), entities.get(work)?.abbreviation ?? ""];
    return names.map((name) => byName.get(plain(name))).find((document) => document !== undefined);
  };
}

function plain(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}
