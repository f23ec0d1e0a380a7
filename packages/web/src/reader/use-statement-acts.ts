import type {StatementRow} from "@standpoint/model";
import {useMutation} from "@tanstack/react-query";
import {addStatement, deleteStatement, editStatement} from "../api/acts.ts";
import type {Values} from "../api/acts.ts";
import {refused, said} from "../shell/notice.ts";

export interface StatementChange {
  readonly row: StatementRow;
  readonly values: Values;
  readonly memo: string;
  readonly flags: readonly string[];
}

export function useStatementActs() {
  return {
    add: useMutation({mutationFn: addStatement, onError: refused}),
    edit: useMutation({
      mutationFn: ({row, values, memo, flags}: StatementChange) => editStatement(row.id, {values, memo, flags}),
      onError: refused,
    }),
    remove: useMutation({mutationFn: deleteStatement, onSuccess: () => said("Statement deleted. Ctrl Z brings it back."), onError: refused}),
  };
}
