import {Button} from "@mantine/core";
import type {DocumentRow} from "@standpoint/model";
import {IconFileImport, IconPlus} from "@tabler/icons-react";
import {useMutation, useQuery} from "@tanstack/react-query";
import {getRouteApi} from "@tanstack/react-router";
import {useMemo, useState} from "react";
import {deleteDocument} from "../api/acts.ts";
import {documentsQuery} from "../api/queries.ts";
import {refused, said} from "../shell/notice.ts";
import {Empty, Failed, Waiting} from "../shell/page-state.tsx";
import {VirtualTable} from "../table/virtual-table.tsx";
import {documentColumns} from "./document-columns.tsx";
import {DocumentDrawer} from "./document-drawer.tsx";
import "./documents.css";
import {DocumentsFilters} from "./documents-filters.tsx";
import {chosenDocuments} from "./documents-search.ts";
import type {DocumentsSearch} from "./documents-search.ts";
import {DropFiles, pickFiles} from "./drop-files.tsx";
import {ImportPanel} from "./import-panel.tsx";
import {StatementsImport} from "./statements-import.tsx";
import {useImport} from "./use-import.ts";

const route = getRouteApi("/documents");

/** The texts of the project: list, import, metadata. */
export function DocumentsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const documents = useQuery(documentsQuery);
  const rows = documents.data?.rows ?? [];
  const running = useImport();
  const [table, setTable] = useState<File | null>(null);
  const take = (files: readonly File[]) => running.take(files, setTable);
  const onImport = (file: File, fields: Readonly<Record<string, string>>) => {
    setTable(null);
    running.importFile(file, fields);
  };
  const change = (next: {[Field in keyof DocumentsSearch]?: DocumentsSearch[Field] | undefined}) =>
    void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  return (
    <div className="page">
      <header className="page-head">
        <h1>Documents</h1>
        <Button leftSection={<IconPlus size={16} />} onClick={() => pickFiles(take)}>
          Add texts
        </Button>
        <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={() => pickFiles(take, ".jsonl,.dna,.csv,.tsv,.json,.aif,.argdown,.ad")}>
          Import statements
        </Button>
      </header>
      {rows.length > 0 && <DocumentsFilters rows={rows} search={search} onChange={change} />}
      {(rows.length > 0 || running.state !== null) && (
        <div className="split" data-alone={running.state === null || undefined}>
          <DocumentsList rows={rows} search={search} onChange={change} />
          {running.state !== null && <ImportPanel state={running.state} onClose={running.close} />}
        </div>
      )}
      {documents.isPending && <Waiting what="Opening the project" />}
      {documents.isError && <Failed error={documents.error} onRetry={() => void documents.refetch()} />}
      {documents.data?.rows.length === 0 && running.state === null && <NoDocuments onPick={() => pickFiles(take)} />}
      <DropFiles onDrop={take} />
      <DocumentDrawer row={rows.find(({key}) => key === search.edit)} onClose={() => change({edit: undefined})} />
      <StatementsImport file={table} onCancel={() => setTable(null)} onImport={onImport} />
    </div>
  );
}

interface DocumentsListProps {
  readonly rows: readonly DocumentRow[];
  readonly search: DocumentsSearch;
  readonly onChange: (change: {sort?: string; edit?: string}) => void;
}

function DocumentsList({rows, search, onChange}: DocumentsListProps) {
  const navigate = route.useNavigate();
  const chosen = useMemo(() => chosenDocuments(rows, search), [rows, search]);
  const remove = useMutation({
    mutationFn: ({key}: DocumentRow) => deleteDocument(key),
    onSuccess: (_, {title}) => said(`“${title}” and its statements are deleted. Ctrl Z brings them back.`),
    onError: refused,
  });
  const columns = documentColumns({onEdit: ({key}) => onChange({edit: key}), onDelete: (row) => remove.mutate(row)});
  if (rows.length === 0) return <div />;
  if (chosen.length === 0)
    return (
      <Empty title="No document passes these filters">
        <p>Take a filter away, or search for fewer words.</p>
      </Empty>
    );
  return (
    <VirtualTable
      label="Documents"
      columns={columns}
      total={chosen.length}
      rowAt={(index) => chosen[index]}
      keyOf={({key}) => key}
      onOpen={({key}) => void navigate({to: "/reader/$key", params: {key}})}
      sort={search.sort ?? "date"}
      onSort={(sort) => onChange({sort})}
    />
  );
}

function NoDocuments({onPick}: {readonly onPick: () => void}) {
  return (
    <Empty title="No texts yet">
      <p>
        Drop files or a folder anywhere on this page: plain text, Markdown, HTML, Word, OpenDocument, RTF, EPUB, PDF, or a zip of them. A{" "}
        <code>documents.json</code> among them gives titles, authors, dates and posts.
      </p>
      <Button onClick={onPick}>Choose files</Button>
    </Empty>
  );
}
