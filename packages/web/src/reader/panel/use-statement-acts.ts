import type {StatementRow} from "@standpoint/model";
import {useMutation, useQueryClient} from "@tanstack/react-query";
import type {QueryClient} from "@tanstack/react-query";
import {addStatement, deleteStatement, editStatement, replyToMemo} from "../../api/acts.ts";
import type {NewStatement, StatementEdit} from "../../api/acts.ts";
import {clashIn} from "../../api/client.ts";
import {keptWords, sentOrKept} from "../../api/outbox.ts";
import {projectQuery} from "../../api/queries.ts";
import {announce} from "../../shell/announce.tsx";
import {refused, said} from "../../shell/notice.ts";
import type {HalfEdited} from "./memory.ts";
import {dropRow, showRow} from "../margin/shown-rows.ts";
import {unsentEdit, unsentStatement} from "./unsent.ts";

export interface StatementChange {
  readonly row: Pick<StatementRow, "id" | "documentKey" | "quote">;
  readonly edit: StatementEdit;
}

export type StatementActs = ReturnType<typeof useStatementActs>;

/** What is done to statements of the document on the page. What the server answers is shown before anything else happens. */
export function useStatementActs() {
  const client = useQueryClient();
  const shown = (row: StatementRow) => showRow(client, row);
  return {
    /** A save that was pressed is kept when the server is not there. */
    add: useMutation({
      mutationFn: (draft: NewStatement) => sentOrKept(() => addStatement(draft), unsentStatement(pathOf(client), draft)),
      onSuccess: (row) => {
        if (row === "kept") said(keptWords);
        else if (row.moved === true) said("Saved. The text was changed meanwhile: the passage moved with its words.");
        else shown(row);
      },
      onError: refused,
    }),
    edit: useMutation({
      mutationFn: (change: StatementChange & {readonly half: HalfEdited}) =>
        sentOrKept(() => editStatement(change.row.id, change.edit), unsentEdit(pathOf(client), change)),
      onSuccess: (row) => (row === "kept" ? said(keptWords) : shown(row)),
      // A form shows what two changed beside its fields.
      onError: (error) => clashIn(error) === null && refused(error),
    }),
    /** An edit by key, without a form to say more in. */
    key: useMutation({mutationFn: ({row, edit}: StatementChange) => editStatement(row.id, edit), onSuccess: shown, onError: refused}),
    reply: useMutation({mutationFn: ({row, text}: {row: Pick<StatementRow, "id">; text: string}) => replyToMemo(row.id, text), onError: refused}),
    remove: useMutation({
      mutationFn: ({id}: StatementRow) => deleteStatement(id),
      onSuccess: (_, row) => {
        dropRow(client, row);
        said("Statement deleted. Ctrl Z brings it back.");
      },
      onError: refused,
    }),
  };
}

function pathOf(client: QueryClient): string {
  return client.getQueryData(projectQuery.queryKey)?.path ?? "";
}

const underWay = new Set<string>();

/**
 * Does by key what is not under way already: on a slow connection a key that is pressed again means what the person still sees,
 * and would be done twice.
 */
export function once<Answer>(what: string, act: () => Promise<Answer>): Promise<Answer | null> {
  if (underWay.has(what)) {
    announce("Still saving: press again when it is done.");
    return Promise.resolve(null);
  }
  underWay.add(what);
  return act()
    .catch(() => null)
    .finally(() => underWay.delete(what));
}

/** Names the coding of a passage. */
export function codingOf({document, start, end}: Pick<NewStatement, "document" | "start" | "end">): string {
  return `${document} ${String(start)} ${String(end)}`;
}
