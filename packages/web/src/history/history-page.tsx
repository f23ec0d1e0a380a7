import {Button} from "@mantine/core";
import type {ChangeRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {historyQuery} from "../api/queries.ts";
import {Empty, Failed} from "../shell/page-state.tsx";
import "./history.css";

const step = 100;

/** Who did what, and when; the latest first. */
export function HistoryPage() {
  const [shown, setShown] = useState(step);
  const history = useQuery(historyQuery(0, shown));
  const rows = history.data?.rows ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <h1>History</h1>
        <p className="quiet" style={{margin: 0}}>
          {history.data && `${String(history.data.total)} changes`}
        </p>
      </header>
      {history.isError && <Failed error={history.error} onRetry={() => void history.refetch()} />}
      {history.data?.total === 0 && (
        <Empty title="Nothing has been done yet">
          <p>Each import and each edit will be listed here.</p>
        </Empty>
      )}
      <ol className="history">
        {rows.map((row) => (
          <Change key={row.id} row={row} />
        ))}
      </ol>
      {rows.length < (history.data?.total ?? 0) && (
        <Button variant="subtle" m="md" onClick={() => setShown(shown + step)}>
          Show earlier changes
        </Button>
      )}
    </div>
  );
}

const kinds: Readonly<Record<ChangeRow["kind"], string>> = {do: "", undo: "undone: ", redo: "done again: "};

function Change({row}: {readonly row: ChangeRow}) {
  const at = new Date(row.at);
  return (
    <li className="history-row">
      <span className="quiet">{row.id}</span>
      <time dateTime={row.at}>{at.toLocaleString(undefined, {dateStyle: "medium", timeStyle: "short"})}</time>
      <span>{row.who}</span>
      <span>
        <em className="quiet">{kinds[row.kind]}</em>
        {row.summary}
      </span>
    </li>
  );
}
