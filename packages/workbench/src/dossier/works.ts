import type {DossierClaim, DossierWork} from "@standpoint/analysis";
import type {DocumentRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {documentsByWork} from "../sources/works.ts";

/** The texts that claims stand in and the works they cite, by first author, title. */
export async function worksOf(store: Store, claims: readonly DossierClaim[]): Promise<readonly DossierWork[]> {
  const documents = await store.documents();
  const documentOf = documentsByWork(documents, await store.entities("work"));
  const citing = claims.flatMap(({cites}) => cites);
  const unseen = [...new Set(citing)].filter((work) => documentOf(work) === undefined);
  const seen = documents.map((one) => ({
    ...facts(one),
    claims: claims.filter(({document}) => document === one.key).length,
    cited: citing.filter((work) => documentOf(work)?.key === one.key).length,
  }));
  const cited = unseen.map((title) => ({...nothing, title, claims: 0, cited: citing.filter((work) => work === title).length}));
  return [...seen.filter((one) => one.claims + one.cited > 0), ...cited].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

const nothing = {document: null, authors: [], date: null, source: null, url: null};

function facts({key, title, authors, date, source, url}: DocumentRow): Omit<DossierWork, "claims" | "cited"> {
  return {document: key, title, authors, date, source, url};
}

function nameOf({authors, title}: Pick<DossierWork, "authors" | "title">): string {
  return [authors[0] ?? "", title].join("\u0000");
}
