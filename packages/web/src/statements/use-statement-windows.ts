import type {StatementRow} from "@standpoint/model";
import {keepPreviousData, useQueries, useQuery} from "@tanstack/react-query";
import {useCallback, useState} from "react";
import type {Query} from "../api/client.ts";
import {statementsQuery} from "../api/queries.ts";
import {placeOf, windowsFor, windowSize} from "../table/windows.ts";
import {lacks} from "../shell/page-state.tsx";

export interface StatementWindows {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly rowAt: (index: number) => StatementRow | undefined;
  readonly onSight: (first: number, last: number) => void;
}

/** The statements that pass the filters, fetched a window of rows at a time as they come in sight. */
export function useStatementWindows(filters: Query): StatementWindows {
  const [sight, setSight] = useState({first: 0, last: 0});
  const head = useQuery({...statementsQuery(filters, 0, windowSize), placeholderData: keepPreviousData});
  const offsets = windowsFor(sight.first, Math.min(sight.last, (head.data?.total ?? 0) - 1));
  const windows = useQueries({queries: offsets.map((offset) => ({...statementsQuery(filters, offset, windowSize), staleTime: 60_000}))});
  const rowAt = (index: number) => {
    const {offset, within} = placeOf(index);
    const rows = windows[offsets.indexOf(offset)]?.data?.rows ?? (offset === 0 ? head.data?.rows : undefined);
    return rows?.[within];
  };
  const onSight = useCallback(
    (first: number, last: number) => setSight((before) => (before.first === first && before.last === last ? before : {first, last})),
    [],
  );
  return {total: head.data?.total, error: lacks(head) ? head.error : null, retry: () => void head.refetch(), rowAt, onSight};
}
