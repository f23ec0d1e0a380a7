import type {ChangeRow, Comparison, PageOf, Rows, StatementRow, StatementVersion} from "@standpoint/model";
import {queryOptions} from "@tanstack/react-query";
import {done} from "./acts.ts";
import {address, asked} from "./client.ts";
import type {Query} from "./client.ts";

export const restoreStatement = (id: number, change: number) => done<StatementRow>("POST", `/statements/${String(id)}/restore`, {change});

export function statementHistoryQuery(id: number) {
  return queryOptions({queryKey: ["statement-history", id], queryFn: () => asked<Rows<StatementVersion>>(address(`/statements/${String(id)}/history`))});
}

export function compareQuery(from: number | undefined, to: number | undefined) {
  return queryOptions({
    queryKey: ["compare", from, to],
    enabled: from !== undefined && to !== undefined && from <= to,
    queryFn: () => asked<Comparison>(address("/compare", {from, to})),
  });
}

export function filteredHistoryQuery(filter: Query, limit: number) {
  return queryOptions({queryKey: ["history", filter, limit], queryFn: () => asked<PageOf<ChangeRow>>(address("/history", {...filter, offset: 0, limit}))});
}
