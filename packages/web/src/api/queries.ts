import type {DocumentRow, EntityRow, PostRow, SearchRow, StatementRow, TypeRow} from "@standpoint/model";
import {keepPreviousData, queryOptions} from "@tanstack/react-query";
import type {Matrix, Page, Project, Rows} from "./answers.ts";
import {address, asked, sent} from "./client.ts";
import type {Query} from "./client.ts";
import {withQuotes} from "./lean-document.ts";
import type {LeanDocument} from "./lean-document.ts";

/** A document with everything the reader shows. */
export interface OpenDocument {
  readonly document: DocumentRow;
  readonly text: string;
  readonly posts: readonly PostRow[];
  readonly statements: readonly StatementRow[];
}

export const projectQuery = queryOptions({
  queryKey: ["project"],
  queryFn: ({signal}) => asked<Project>(address("/project"), signal),
});

export const documentsQuery = queryOptions({
  queryKey: ["documents"],
  queryFn: ({signal}) => asked<Rows<DocumentRow>>(address("/documents"), signal),
});

export const typesQuery = queryOptions({
  queryKey: ["types"],
  queryFn: ({signal}) => asked<Rows<TypeRow>>(address("/types"), signal),
});

export const entitiesQuery = queryOptions({
  queryKey: ["entities"],
  queryFn: ({signal}) => asked<Rows<EntityRow>>(address("/entities"), signal),
});

export function documentQuery(key: string) {
  return queryOptions({
    queryKey: ["document", key],
    queryFn: async ({signal}) => withQuotes(await asked<LeanDocument>(address(`/documents/${encodeURIComponent(key)}`, {quotes: "differing"}), signal)),
  });
}

export function statementsQuery(filters: Query, offset: number, limit: number) {
  return queryOptions({
    queryKey: ["statements", filters, offset, limit],
    queryFn: ({signal}) => asked<Page<StatementRow>>(address("/statements", {...filters, offset, limit}), signal),
  });
}

/** The statements with these ids, in this order. */
export function passagesQuery(ids: readonly number[]) {
  return queryOptions({
    queryKey: ["passages", ids],
    enabled: ids.length > 0,
    queryFn: async () => {
      const answer = await sent("POST", address("/passages"), {statements: ids});
      return (await answer.json()) as Rows<StatementRow>;
    },
  });
}

export function matrixQuery(settings: Query) {
  return queryOptions({
    queryKey: ["matrix", settings],
    placeholderData: keepPreviousData,
    queryFn: ({signal}) => asked<Matrix>(address("/matrix", {...settings, format: "json"}), signal),
  });
}

export function searchQuery(words: string) {
  return queryOptions({
    queryKey: ["search", words],
    enabled: words.trim().length > 1,
    queryFn: ({signal}) => asked<Rows<SearchRow>>(address("/search", {q: words}), signal),
  });
}
