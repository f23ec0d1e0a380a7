import type {DocumentRow, EntityRow, LeanDocument, PageOf, Project, Rows, SearchRow, StatementRow, TypeRow} from "@standpoint/model";
import {keepPreviousData, queryOptions} from "@tanstack/react-query";
import type {MatrixAnswer} from "@standpoint/analysis";
import {address, asked, sent, told} from "./client.ts";
import type {Query} from "./client.ts";
import {withQuotes} from "./lean-document.ts";

export type {OpenDocument} from "@standpoint/model";

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
    queryFn: ({signal}) => asked<PageOf<StatementRow>>(address("/statements", {...filters, offset, limit}), signal),
  });
}

/** The statements with these ids, in this order. */
export function passagesQuery(ids: readonly number[]) {
  return queryOptions({
    queryKey: ["passages", ids],
    enabled: ids.length > 0,
    queryFn: async () => told<Rows<StatementRow>>(await sent("POST", address("/passages"), {statements: ids})),
  });
}

export function matrixQuery(settings: Query) {
  return queryOptions({
    queryKey: ["matrix", settings],
    placeholderData: keepPreviousData,
    queryFn: ({signal}) => asked<MatrixAnswer>(address("/matrix", {...settings, format: "json"}), signal),
  });
}

export function searchQuery(words: string) {
  return queryOptions({
    queryKey: ["search", words],
    enabled: words.trim().length > 1,
    queryFn: ({signal}) => asked<Rows<SearchRow>>(address("/search", {q: words}), signal),
  });
}
