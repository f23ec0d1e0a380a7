import {counted} from "@standpoint/model";
import {Button, TextInput} from "@mantine/core";
import type {ChangeRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi} from "@tanstack/react-router";
import {useState} from "react";
import {filteredHistoryQuery} from "../api/history.ts";
import {Empty, Failed, lacks} from "../shell/page-state.tsx";
import {ComparedMoments} from "./compared-moments.tsx";
import type {HistorySearch} from "./history-search.ts";
import {StatementStates} from "./statement-states.tsx";
import "./history.css";

const route = getRouteApi("/history");
const step = 100;

type Change = (change: {[Field in keyof HistorySearch]?: HistorySearch[Field] | undefined}) => void;

/** Who did what, and when; the latest first. Two moments can be compared, and a statement put back as it once was. */
export function HistoryPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useState(step);
  const history = useQuery(filteredHistoryQuery({who: search.who, search: search.search}, shown));
  const rows = history.data?.rows ?? [];
  const change: Change = (next) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const beside = search.statement !== undefined || search.from !== undefined;
  return (
    <div className="page">
      <header className="page-head">
        <h1>History</h1>
        <p className="quiet" role="status" style={{margin: 0}}>
          {history.data && counted(history.data.total, "change")}
        </p>
      </header>
      <HistoryFilters search={search} onChange={change} />
      {lacks(history) && <Failed error={history.error} onRetry={() => void history.refetch()} />}
      {history.data?.total === 0 && (
        <Empty title="No change passes this filter">
          <p>Take a filter away. Each import and each edit is listed here.</p>
        </Empty>
      )}
      <div className="split" data-alone={!beside || undefined}>
        <div className="history-scroll">
          <ol className="history">
            {rows.map((row) => (
              <ChangeLine key={row.id} row={row} search={search} onChange={change} />
            ))}
          </ol>
          {rows.length < (history.data?.total ?? 0) && (
            <Button variant="subtle" m="md" onClick={() => setShown(shown + step)}>
              Show earlier changes
            </Button>
          )}
        </div>
        {beside && (
          <aside className="aside" aria-label="Beside the history">
            {search.statement !== undefined ? (
              <StatementStates statement={search.statement} onClose={() => change({statement: undefined})} />
            ) : (
              <ComparedMoments
                from={search.from}
                to={search.to ?? rows[0]?.id}
                onStatement={(statement) => change({statement})}
                onClose={() => change({from: undefined, to: undefined})}
              />
            )}
          </aside>
        )}
      </div>
    </div>
  );
}

function HistoryFilters({search, onChange}: {readonly search: HistorySearch; readonly onChange: Change}) {
  return (
    <div className="filters" role="search" aria-label="Filter the history">
      <TextInput
        label="Words"
        type="search"
        placeholder="of what was done"
        value={search.search ?? ""}
        onChange={(event) => onChange({search: event.currentTarget.value || undefined})}
      />
      <TextInput
        label="Who"
        type="search"
        placeholder="anybody"
        value={search.who ?? ""}
        onChange={(event) => onChange({who: event.currentTarget.value || undefined})}
      />
      <p className="quiet" style={{margin: 0}}>
        “From” and “to” beside two changes compare the project at these moments.
      </p>
    </div>
  );
}

const kinds: Readonly<Record<ChangeRow["kind"], string>> = {do: "", undo: "undone: ", redo: "done again: "};

function ChangeLine({row, search, onChange}: {readonly row: ChangeRow; readonly search: HistorySearch; readonly onChange: Change}) {
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
      <span className="history-moments">
        <button
          type="button"
          className="as-link"
          aria-pressed={search.from === row.id}
          aria-label={`Compare from after change ${String(row.id)}`}
          onClick={() => onChange({from: row.id, statement: undefined})}
        >
          from
        </button>{" "}
        <button
          type="button"
          className="as-link"
          aria-pressed={search.to === row.id}
          aria-label={`Compare up to change ${String(row.id)}`}
          onClick={() => onChange({to: row.id, from: search.from ?? row.id - 1, statement: undefined})}
        >
          to
        </button>
      </span>
    </li>
  );
}
