import type {EditorView} from "@codemirror/view";
import {openSearchPanel} from "@codemirror/search";
import {useLocalStorage} from "@mantine/hooks";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Navigate} from "@tanstack/react-router";
import {useEffect, useMemo, useRef, useState} from "react";
import {documentQuery, documentsQuery, typesQuery} from "../api/queries.ts";
import type {OpenDocument} from "../api/queries.ts";
import {Empty, Failed, Waiting} from "../shell/page-state.tsx";
import type {Stretch} from "./chosen.ts";
import {markedOf} from "./marked.ts";
import {ReaderHead} from "./reader-head.tsx";
import {ReadingPane} from "./reading-pane.tsx";
import {reveal, statementFrom} from "./reading-view.ts";
import {passagesAt} from "./segments.ts";
import {focusForm, SidePanel} from "./side-panel.tsx";
import {trimmed} from "./widened.ts";
import "./reader.css";

const route = getRouteApi("/reader/$key");
const lastRead = "standpoint-last-read";

/** The reader without a document: on to the one read last, or the first. */
export function ReaderStart() {
  const documents = useQuery(documentsQuery);
  const rows = documents.data?.rows ?? [];
  const key = rows.find((row) => row.key === localStorage.getItem(lastRead))?.key ?? rows[0]?.key;
  if (documents.isPending) return <Waiting what="Opening the project" />;
  if (key === undefined) return <Empty title="Nothing to read yet"><p>Add texts on the page Documents; then they open here.</p></Empty>;
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
  const {document, text, posts, statements} = open;
  const types = useQuery(typesQuery).data?.rows;
  const marked = useMemo(() => markedOf(statements, types ?? []), [statements, types]);
  const view = useRef<EditorView | null>(null);
  const [draft, setDraft] = useState<Stretch | null>(null);
  const [size, setSize] = useLocalStorage({key: "standpoint-letters", defaultValue: 18});
  const place = usePlace(view, open, setDraft);
  const onPlace = (at: number) => {
    const hits = [...new Set(passagesAt(marked.passages, at).map((one) => one.statement))];
    const only = hits.length === 1 ? marked.statements[hits[0] ?? -1]?.row.id : undefined;
    place.go({statement: only, at: hits.length > 1 ? at : undefined});
  };
  const onStep = (from: number, step: 1 | -1) => {
    const next = view.current === null ? undefined : statementFrom(view.current, from, step);
    if (next !== undefined) place.show(next);
  };
  const close = () => {
    setDraft(null);
    place.go({statement: undefined, at: undefined});
    view.current?.focus();
  };
  return (
    <div className="page">
      <ReaderHead document={document} onFind={() => view.current && openSearchPanel(view.current)} onSize={(step) => setSize(Math.min(28, Math.max(14, size + step)))} />
      <div className="split reader-split">
        <ReadingPane
          text={text}
          posts={posts}
          label={`Text of ${document.title}`}
          marked={marked}
          statement={place.statement}
          draft={draft}
          size={size}
          view={view}
          onPick={(statement) => place.go({statement, at: place.at})}
          onPlace={onPlace}
          onSelect={(selected) => setDraft(selected === null ? null : nonEmpty(trimmed(text, selected)))}
          onForm={focusForm}
          onStep={onStep}
        />
        <aside className="aside" aria-label="Beside the text">
          <SidePanel
            open={open}
            marked={marked}
            statement={place.statement}
            at={place.at}
            draft={draft}
            onPick={(statement) => place.go({statement, at: place.at})}
            onClose={close}
            onSaved={(row) => {
              setDraft(null);
              view.current?.dispatch({selection: {anchor: row.spans[0]?.end ?? 0}});
              view.current?.focus();
              place.go({statement: row.id, at: undefined});
            }}
          />
        </aside>
      </div>
    </div>
  );
}

interface Place {
  readonly statement: number | undefined;
  readonly at: number | undefined;
}

/** Where the reader is, kept in the address; a place that came with the address is brought into sight. */
function usePlace(view: {readonly current: EditorView | null}, {statements}: OpenDocument, setDraft: (draft: null) => void) {
  const {statement, at} = route.useSearch();
  const navigate = route.useNavigate();
  const shown = useRef<string>("");
  const startOf = (id: number) => statements.find((row) => row.id === id)?.spans[0]?.start;
  const go = (place: Place) => {
    shown.current = `${String(place.statement)} ${String(place.at)}`;
    setDraft(null);
    void navigate({search: {...(place.statement === undefined ? {} : {statement: place.statement}), ...(place.at === undefined ? {} : {at: place.at})}, replace: true});
  };
  const show = (id: number) => {
    go({statement: id, at: undefined});
    const start = startOf(id);
    if (view.current !== null && start !== undefined) reveal(view.current, start, "caret");
  };
  useEffect(() => {
    const here = `${String(statement)} ${String(at)}`;
    const start = statement === undefined ? at : startOf(statement);
    if (here === shown.current || view.current === null || start === undefined) return;
    shown.current = here;
    reveal(view.current, start, "caret");
  });
  return {statement, at, go, show};
}

function nonEmpty(stretch: Stretch): Stretch | null {
  return stretch.from < stretch.to ? stretch : null;
}
