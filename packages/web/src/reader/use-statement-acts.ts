import type {StatementRow} from "@standpoint/model";
import {useMutation} from "@tanstack/react-query";
import {addStatement, deleteStatement, editStatement, replyToMemo} from "../api/acts.ts";
import type {Values} from "../api/acts.ts";
import {refused, said} from "../shell/notice.ts";

export interface StatementChange {
  readonly row: StatementRow;
  readonly values: Values;
  readonly memo: string;
  readonly flags: readonly string[];
}

export interface StatementMove {
  readonly row: StatementRow;
  /** All its passages. */
  readonly spans: readonly {readonly start: number; readonly end: number}[];
}

export type StatementActs = ReturnType<typeof useStatementActs>;

export function useStatementActs() {
  return {
    add: useMutation({mutationFn: addStatement, onError: refused}),
    edit: useMutation({
      mutationFn: ({row, values, memo, flags}: StatementChange) => editStatement(row.id, {values, memo, flags}),
      onError: refused,
    }),
    move: useMutation({mutationFn: ({row, spans}: StatementMove) => editStatement(row.id, {spans}), onError: refused}),
    reply: useMutation({mutationFn: ({row, text}: {row: Pick<StatementRow, "id">; text: string}) => replyToMemo(row.id, text), onError: refused}),
    remove: useMutation({mutationFn: deleteStatement, onSuccess: () => said("Statement deleted. Ctrl Z brings it back."), onError: refused}),
  };
}
