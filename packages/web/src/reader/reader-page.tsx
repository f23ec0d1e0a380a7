import {openSearchPanel} from "@codemirror/search";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link, Navigate} from "@tanstack/react-router";
import {useEffect} from "react";
import {highlightsQuery} from "../api/highlighters.ts";
import {documentQuery, documentsQuery, typesQuery} from "../api/queries.ts";
import type {OpenDocument} from "../api/queries.ts";
import {Empty, Failed, Waiting, lacks} from "../shell/page-state.tsx";
import {useBindings} from "../shell/shortcuts-dialog.tsx";
import {markedOf} from "./text/marked.ts";
import {PlainView} from "./text/plain-view.tsx";
import {ReaderHead} from "./reader-head.tsx";
import {ReadingPane} from "./text/reading-pane.tsx";
import {SidePanel} from "./panel/side-panel.tsx";
import {useTypesetting} from "./text/typesetting-menu.tsx";
import {useReader} from "./use-reader.ts";
import {useReadingOn} from "./use-reading-on.ts";
import "./reader.css";

const route = getRouteApi("/reader/$key");
const lastRead = "standpoint-last-read";

/** The reader without a document: on to the one read last, or the first. */
export function ReaderStart() {
  const documents = useQuery(documentsQuery);
  const rows = documents.data?.rows ?? [];
  const key = rows.find((row) => row.key === localStorage.getItem(lastRead))?.key ?? rows[0]?.key;
  if (documents.isPending) return <Waiting what="Opening the project" />;
  if (key === undefined) {
    return (
      <div className="page">
        <header className="page-head">
          <h1>Reader</h1>
        </header>
        <Empty title="Nothing to read yet">
          <p>
            Add texts on the page <Link to="/documents">Documents</Link>; then they open here.
          </p>
        </Empty>
      </div>
    );
  }
  return <Navigate to="/reader/$key" params={{key}} replace />;
}

export function ReaderPage() {
  const {key} = route.useParams();
  const {view} = route.useSearch();
  const open = useQuery(documentQuery(key));
  useEffect(() => localStorage.setItem(lastRead, key), [key]);
  if (lacks(open)) return <Failed error={open.error} onRetry={() => void open.refetch()} />;
  if (open.data === undefined) return <Waiting what="Opening the text" />;
  if (view === "plain") return <Plain open={open.data} />;
  return <Reader key={`${key} ${String(open.data.document.revision)}`} open={open.data} />;
}

function Plain({open}: {readonly open: OpenDocument}) {
  const types = useQuery(typesQuery).data?.rows ?? [];
  return <PlainView open={open} marked={markedOf(open.statements, types)} />;
}

function Reader({open}: {readonly open: OpenDocument}) {
  const reader = useReader(open);
  useReadingOn(reader.view, open);
  const bindings = useBindings();
  const highlights = useQuery(highlightsQuery(open.document.key)).data?.rows;
  const [set, onSet] = useTypesetting();
  const {document, text, posts} = open;
  const {view, marked, place, draft, acts} = reader;
  return (
    <div className="page">
      <ReaderHead document={document} onFind={() => view.current && openSearchPanel(view.current)} typesetting={{set, onSet}} />
      <div className="split reader-split">
        <ReadingPane
          marked={marked}
          statement={place.statement}
          draft={draft}
          text={text}
          posts={posts}
          label={`Text of ${document.title}`}
          typesetting={set}
          view={view}
          bindings={bindings}
          highlights={highlights}
          onPick={acts.pick}
          onPlace={acts.placed}
          onSelect={acts.selected}
          onCommand={acts.run}
          onQuick={acts.quickAt}
          onEdge={acts.edge}
        />
        <aside className="aside" aria-label="Beside the text">
          <SidePanel reader={reader} />
        </aside>
      </div>
    </div>
  );
}
