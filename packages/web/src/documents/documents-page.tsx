import {Button} from "@mantine/core";
import type {DocumentRow} from "@standpoint/model";
import {IconFileImport, IconFolderPlus, IconPlus} from "@tabler/icons-react";
import {useMutation, useQuery} from "@tanstack/react-query";
import {getRouteApi} from "@tanstack/react-router";
import {useEffect, useMemo, useRef, useState} from "react";
import {deleteDocument} from "../api/acts.ts";
import {documentsQuery} from "../api/queries.ts";
import {refused, said} from "../shell/notice.ts";
import {Empty, Failed, Waiting, lacks} from "../shell/page-state.tsx";
import {VirtualTable} from "../table/virtual-table.tsx";
import {documentColumns} from "./document-columns.tsx";
import type {Selecting} from "./document-columns.tsx";
import {DocumentDrawer} from "./document-drawer.tsx";
import {orphansQuery} from "./documents-acts.ts";
import "./documents.css";
import {DocumentsFilters} from "./documents-filters.tsx";
import {chosenDocuments} from "./documents-search.ts";
import type {DocumentsSearch} from "./documents-search.ts";
import {DropFiles, pickFiles, pickFolder} from "./drop-files.tsx";
import {ImportPanel} from "./import-panel.tsx";
import {ManyPanel} from "./many-panel.tsx";
import {NamesDialog} from "./names-dialog.tsx";
import {OrphansTray} from "./orphans-tray.tsx";
import {StatementsImport} from "./statements-import.tsx";
import {useImport} from "./use-import.ts";

const route = getRouteApi("/documents");
const none: readonly DocumentRow[] = [];

/** The texts of the project: list, import, metadata. */
export function DocumentsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const documents = useQuery(documentsQuery);
  const rows = documents.data?.rows ?? none;
  const edited = useEdited(rows, search.edit);
  const chosen = useMemo(() => chosenDocuments(rows, search), [rows, search]);
  const running = useImport();
  const [table, setTable] = useState<File | null>(null);
  const [texts, setTexts] = useState<readonly File[]>([]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const orphans = useQuery(orphansQuery).data?.rows.length ?? 0;
  const take = (files: readonly File[]) => running.take(files, {onTexts: setTexts, onTable: setTable});
  const onAdd = (files: readonly File[], pattern: string) => {
    setTexts([]);
    change({aside: undefined});
    running.add(files, pattern);
  };
  const onImport = (file: File, fields: Readonly<Record<string, string>>) => {
    setTable(null);
    running.importFile(file, fields);
  };
  const change = (next: Change) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  // An edit of many is for those selected, else for all that pass the filters.
  const many = selected.size > 0 ? rows.filter(({key}) => selected.has(key)) : chosen;
  const onSelect = (key: string) => setSelected(selected.has(key) ? new Set([...selected].filter((one) => one !== key)) : new Set([...selected, key]));
  return (
    <div className="page">
      <header className="page-head">
        <h1>Documents</h1>
        <Button leftSection={<IconPlus size={16} />} onClick={() => pickFiles(take)}>
          Add texts
        </Button>
        <Button variant="default" leftSection={<IconFolderPlus size={16} />} onClick={() => pickFolder(take)}>
          Add a folder
        </Button>
        <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={() => pickFiles(take, ".jsonl,.dna,.csv,.tsv,.json,.aif,.argdown,.ad")}>
          Import statements
        </Button>
      </header>
      {rows.length > 0 && <DocumentsFilters rows={rows} shown={chosen} search={search} onChange={change} />}
      {rows.length > 0 && (
        <DocumentsBar
          many={many.length}
          selected={selected.size}
          orphans={orphans}
          aside={search.aside}
          onAside={(aside) => change({aside})}
          onNone={() => setSelected(new Set())}
        />
      )}
      {(rows.length > 0 || running.state !== null) && (
        <div className="split" data-alone={(running.state === null && search.aside === undefined) || undefined}>
          <DocumentsList rows={rows} chosen={chosen} search={search} onChange={change} selected={selected} onSelect={onSelect} />
          {running.state !== null ? (
            <ImportPanel state={running.state} onClose={running.close} />
          ) : search.aside === "many" ? (
            <ManyPanel key={many.map(({key}) => key).join()} rows={many} onClose={() => change({aside: undefined})} />
          ) : (
            search.aside === "orphans" && <OrphansTray onClose={() => change({aside: undefined})} />
          )}
        </div>
      )}
      {documents.isPending && <Waiting what="Opening the project" />}
      {lacks(documents) && <Failed error={documents.error} onRetry={() => void documents.refetch()} />}
      {documents.data?.rows.length === 0 && running.state === null && <NoDocuments onPick={() => pickFiles(take)} />}
      <DropFiles onDrop={take} />
      <DocumentDrawer
        row={edited}
        onClose={() => change({edit: undefined})}
        onRevised={(lost) => change({edit: undefined, ...(lost > 0 && {aside: "orphans"})})}
      />
      <NamesDialog files={texts} onCancel={() => setTexts([])} onAdd={onAdd} />
      <StatementsImport file={table} onCancel={() => setTable(null)} onImport={onImport} />
    </div>
  );
}

/** The document whose metadata are open: also once it was given another key meanwhile. */
function useEdited(rows: readonly DocumentRow[], key: string | undefined): DocumentRow | undefined {
  const last = useRef<number>(undefined);
  const named = rows.find((row) => row.key === key);
  useEffect(() => {
    last.current = key === undefined ? undefined : (named?.id ?? last.current);
  }, [key, named?.id]);
  return key === undefined ? undefined : (named ?? rows.find(({id}) => id === last.current));
}

type Change = {[Field in keyof DocumentsSearch]?: DocumentsSearch[Field] | undefined};

interface DocumentsBarProps {
  /** How many documents an edit of many is for, how many are selected, and how many statements lost their place. */
  readonly many: number;
  readonly selected: number;
  readonly orphans: number;
  readonly aside: DocumentsSearch["aside"];
  readonly onAside: (aside: "many" | "orphans") => void;
  readonly onNone: () => void;
}

function DocumentsBar({many, selected, orphans, aside, onAside, onNone}: DocumentsBarProps) {
  return (
    <div className="documents-acts">
      <Button size="compact-sm" variant="default" disabled={many === 0} aria-pressed={aside === "many"} onClick={() => onAside("many")}>
        {selected > 0 ? `Edit the ${String(many)} selected` : `Edit all ${String(many)} listed`}
      </Button>
      {selected > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={onNone}>
          Select none
        </Button>
      )}
      {orphans > 0 && (
        <Button size="compact-sm" variant="default" aria-pressed={aside === "orphans"} onClick={() => onAside("orphans")}>
          {orphans === 1 ? "1 orphan" : `${String(orphans)} orphans`}
        </Button>
      )}
    </div>
  );
}

interface DocumentsListProps extends Selecting {
  readonly rows: readonly DocumentRow[];
  readonly chosen: readonly DocumentRow[];
  readonly search: DocumentsSearch;
  readonly onChange: (change: {sort?: string; edit?: string}) => void;
}

function DocumentsList({rows, chosen, search, onChange, selected, onSelect}: DocumentsListProps) {
  const navigate = route.useNavigate();
  const remove = useMutation({
    mutationFn: ({key}: DocumentRow) => deleteDocument(key),
    onSuccess: (_, {title}) => said(`“${title}” and its statements are deleted. Ctrl Z brings them back.`),
    onError: refused,
  });
  const columns = documentColumns({onEdit: ({key}) => onChange({edit: key}), onDelete: (row) => remove.mutate(row), selected, onSelect});
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
