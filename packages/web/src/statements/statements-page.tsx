import type {StatementRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {useMemo} from "react";
import {documentsQuery, entitiesQuery, typesQuery} from "../api/queries.ts";
import {Empty, Failed} from "../shell/page-state.tsx";
import {VirtualTable} from "../table/virtual-table.tsx";
import {ChangeMany} from "./change-many.tsx";
import {statementColumns} from "./statement-columns.tsx";
import {StatementsFilters} from "./statements-filters.tsx";
import "./statements.css";
import type {StatementsSearch} from "./statements-search.ts";
import {useChosenRows} from "./use-chosen-rows.ts";
import {useStatementWindows} from "./use-statement-windows.ts";

const route = getRouteApi("/statements");

/** Every statement in one table. */
export function StatementsPage() {
  const {leftOut: _, ...search} = route.useSearch();
  const navigate = route.useNavigate();
  const types = useQuery(typesQuery).data?.rows ?? [];
  const documents = useQuery(documentsQuery).data?.rows ?? [];
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const sort = search.sort ?? "date";
  const windows = useStatementWindows({...search, sort});
  const type = types.find(({name}) => name === search.type);
  const columns = useMemo(() => statementColumns(types, type), [types, type]);
  const {sort: __, ...filter} = search;
  const rows = useChosenRows(filter, windows.total ?? 0);
  const onFilter = (change: {[Field in keyof StatementsSearch]?: StatementsSearch[Field] | undefined}) => {
    rows.none();
    void navigate({search: (before) => ({...before, ...change}) as typeof before, replace: true});
  };
  const open = (row: StatementRow) => void navigate({to: "/reader/$key", params: {key: row.documentKey}, search: {statement: row.id}});
  return (
    <div className="page">
      <header className="page-head">
        <h1>Statements</h1>
        <p className="quiet" role="status" style={{margin: 0}}>
          {windows.total === undefined ? "Counting" : windows.total === 1 ? "1 statement" : `${windows.total.toLocaleString("en")} statements`}
        </p>
        <ChangeMany
          which={rows.which}
          label={rows.count === 0 ? "Change the chosen" : `Change ${rows.count.toLocaleString("en")} chosen`}
          disabled={rows.count === 0}
          onChanged={rows.none}
        />
      </header>
      <StatementsFilters search={search} types={types} documents={documents} entities={entities} onChange={onFilter} />
      {windows.error !== null && <Failed error={windows.error} onRetry={windows.retry} />}
      {windows.total === 0 && <NoStatements filtered={Object.keys(search).length > 0} />}
      {windows.total !== undefined && windows.total > 0 && (
        <VirtualTable
          key={JSON.stringify(filter)}
          label="Statements"
          columns={columns}
          total={windows.total}
          rowAt={windows.rowAt}
          keyOf={({id}) => id}
          onSight={windows.onSight}
          onOpen={open}
          choice={rows.choice}
          sort={sort}
          onSort={(next) => void navigate({search: (before) => ({...before, sort: next === "document" ? "document" : "date"}), replace: true})}
        />
      )}
    </div>
  );
}

function NoStatements({filtered}: {readonly filtered: boolean}) {
  if (filtered)
    return (
      <Empty title="No statement passes these filters">
        <p>Take a filter away, or search for fewer words.</p>
      </Empty>
    );
  return (
    <Empty title="No statements yet">
      <p>
        Open a text in the <Link to="/reader">Reader</Link>, select a sentence and say who holds what. Or import statements on the page{" "}
        <Link to="/documents">Documents</Link>.
      </p>
    </Empty>
  );
}
