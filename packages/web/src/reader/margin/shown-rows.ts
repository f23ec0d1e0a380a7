import type {StatementRow} from "@standpoint/model";
import type {QueryClient} from "@tanstack/react-query";
import {documentQuery} from "../../api/queries.ts";
import type {OpenDocument} from "../../api/queries.ts";

/** Puts a statement into the document on the page as the server answered it: the next key acts on what is shown. */
export function showRow(client: QueryClient, row: StatementRow): void {
  change(client, row.documentKey, (statements) => withRow(statements, row));
}

/** Takes a statement off the page. */
export function dropRow(client: QueryClient, {id, documentKey}: Pick<StatementRow, "id" | "documentKey">): void {
  change(client, documentKey, (statements) => statements.filter((one) => one.id !== id));
}

/** The statements with one more, or with another state of one: in the order of their first passages. */
export function withRow(statements: readonly StatementRow[], row: StatementRow): readonly StatementRow[] {
  const others = statements.filter(({id}) => id !== row.id);
  const start = startOf(row);
  const at = others.findIndex((one) => startOf(one) > start);
  return others.toSpliced(at < 0 ? others.length : at, 0, row);
}

function startOf({spans}: StatementRow): number {
  return spans[0]?.start ?? 0;
}

function change(client: QueryClient, key: string, to: (statements: readonly StatementRow[]) => readonly StatementRow[]): void {
  client.setQueryData<OpenDocument>(documentQuery(key).queryKey, (open) => open && {...open, statements: to(open.statements)});
}
