import type {EditorView} from "@codemirror/view";
import {openSearchPanel} from "@codemirror/search";
import {useLocalStorage} from "@mantine/hooks";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Navigate} from "@tanstack/react-router";
import {useEffect, useMemo, useRef, useState} from "react";
import type {StatementRow} from "@standpoint/model";
import {documentQuery, documentsQuery, typesQuery} from "../api/queries.ts";
import type {OpenDocument} from "../api/queries.ts";
import {Empty, Failed, Waiting} from "../shell/page-state.tsx";
import type {Stretch} from "./chosen.ts";
import {markedOf} from "./marked.ts";
import {ReaderHead} from "./reader-head.tsx";
import {ReadingPane} from "./reading-pane.tsx";
import {statementFrom} from "./reading-view.ts";
import {passagesAt} from "./segments.ts";
import {focusForm, SidePanel} from "./side-panel.tsx";
import {usePlace} from "./use-place.ts";
import {trimmed} from "./widened.ts";
import "./reader.css";

const route = getRouteApi("/reader/$key");
const lastRead = "standpoint-last-read";
const letters = {least: 14, most: 28, usual: 18} as const;

/** The reader without a document: on to the one read last, or the first. */
export function ReaderStart() {
  const documents = useQuery(documentsQuery);
  const rows = documents.data?.rows ?? [];
  const key = rows.find((row) => row.key === localStorage.getItem(lastRead))?.key ?? rows[0]?.key;
  if (documents.isPending) return <Waiting what="Opening the project" />;
  if (key === undefined) {
    return (
      <Empty title="Nothing to read yet">
        <p>Add texts on the page Documents; then they open here.</p>
      </Empty>
    );
  }
  return <Navigate to="/reader/$key" params={{key}} replace />;
}

export function ReaderPage() {
  const {key} = route.useParams();
  const open = useQuery(documentQuery(key));
  useEffect(() => localStorage.setItem(lastRead, key), [key]);
  if (open.isError) return <Failed error={open.error} onRetry={() => void open.refetch()} />;
  if (open.data === undefined) return <Waiting what="Opening the text" />;
  return <Reader key={`${key} ${String(open.data.document.revision)}`} open={open.data} />;
}

function Reader({open}: {readonly open: OpenDocument}) {
  const desk = useDesk(open);
  const {document, text, posts} = open;
  const {view, marked, place, draft, size} = desk;
  const shared = {marked, statement: place.statement, draft};
  const onPick = (statement: number | undefined) => place.go({statement, at: place.at});
  return (
    <div className="page">
      <ReaderHead document={document} onFind={() => view.current && openSearchPanel(view.current)} onSize={desk.onSize} />
      <div className="split reader-split">
        <ReadingPane
          {...shared}
          text={text}
          posts={posts}
          label={`Text of ${document.title}`}
          size={size}
          view={view}
          onPick={onPick}
          onPlace={desk.onPlace}
          onSelect={desk.onSelect}
          onForm={focusForm}
          onStep={desk.onStep}
        />
        <aside className="aside" aria-label="Beside the text">
          <SidePanel {...shared} open={open} at={place.at} onPick={onPick} onClose={desk.onClose} onSaved={desk.onSaved} />
        </aside>
      </div>
    </div>
  );
}

/** What the reader keeps between text and panel, and what follows from what is done in either. */
function useDesk(open: OpenDocument) {
  const {text, statements} = open;
  const types = useQuery(typesQuery).data?.rows;
  const marked = useMemo(() => markedOf(statements, types ?? []), [statements, types]);
  const view = useRef<EditorView | null>(null);
  const [draft, setDraft] = useState<Stretch | null>(null);
  const [size, setSize] = useLocalStorage<number>({key: "standpoint-letters", defaultValue: letters.usual});
  const place = usePlace(view, open, () => setDraft(null));

  const onPlace = (at: number) => {
    const hits = [...new Set(passagesAt(marked.passages, at).map((one) => one.statement))];
    const only = hits.length === 1 ? marked.statements[hits[0] ?? -1]?.row.id : undefined;
    place.go({statement: only, at: hits.length > 1 ? at : undefined});
  };
  const onStep = (from: number, step: 1 | -1) => {
    const next = view.current === null ? undefined : statementFrom(view.current, from, step);
    if (next !== undefined) place.show(next);
  };
  const onSelect = (selected: Stretch | null) => setDraft(selected === null ? null : nonEmpty(trimmed(text, selected)));
  const onClose = () => {
    place.go({statement: undefined, at: undefined});
    view.current?.focus();
  };
  const onSaved = (row: StatementRow) => {
    view.current?.dispatch({selection: {anchor: row.spans[0]?.end ?? 0}});
    view.current?.focus();
    place.go({statement: row.id, at: undefined});
  };
  const onSize = (step: 1 | -1) => setSize(Math.min(letters.most, Math.max(letters.least, size + step)));
  return {view, marked, place, draft, size, onPlace, onStep, onSelect, onClose, onSaved, onSize};
}

function nonEmpty(stretch: Stretch): Stretch | null {
  return stretch.from < stretch.to ? stretch : null;
}
