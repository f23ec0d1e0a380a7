import {ActionIcon, Group} from "@mantine/core";
import type {About} from "@standpoint/draw";
import {IconZoomIn, IconZoomOut} from "@tabler/icons-react";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {Paint} from "../paint/paint.tsx";
import {usePicked} from "../paint/picked.ts";
import {usePictureWidth} from "../paint/picture-width.ts";
import {answerQuery, pictureQuery} from "../paint/queries.ts";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {Choose, plain} from "../shell/choose.tsx";
import {DateInput} from "../shell/date-input.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, Waiting} from "../shell/page-state.tsx";
import {EventList} from "./event-list.tsx";
import type {LineageShown} from "./lineage-answer.ts";
import type {LineageSearch} from "./lineage-search.ts";

const route = getRouteApi("/lineage");

/** Where organisations come from, and what became of them. */
export function LineagePage() {
  const {actor, at, zoom = 1} = route.useSearch();
  const navigate = route.useNavigate();
  const whole = useQuery(answerQuery<LineageShown>("lineage", {}));
  const answer = useQuery(answerQuery<LineageShown>("lineage", {actor, at}));
  const width = usePictureWidth();
  const picture = useQuery(pictureQuery("lineage", {actor, width}));
  const {picked, pick, close} = usePicked();
  const change = (next: {[Field in keyof LineageSearch]?: LineageSearch[Field] | undefined}) =>
    void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const onPick = (about: About) => {
    if (about.kind === "statements") pick("Passages", about.ids);
    if (about.kind === "actor") change({actor: actor === about.label ? undefined : about.label});
  };
  const names = [...new Set(whole.data?.segments.map((one) => one.actor))].sort();
  const failed = answer.isError ? answer : picture.isError ? picture : undefined;
  return (
    <div className="page">
      <header className="page-head">
        <h1>Lineage</h1>
        <Downloads path="/lineage" settings={{actor, at}} formats={["csv", "json", "svg", "png"]} />
      </header>
      <div className="filters" role="search" aria-label="Settings of the lineage">
        <Choose
          label="Find and follow"
          choices={plain(names)}
          value={actor}
          placeholder="all organisations"
          onChange={(next) => change({actor: next})}
          width={300}
        />
        <DateInput label="Who existed on" value={at} placeholder="no day" onChange={(next) => change({at: next})} />
        <Group gap={4} mb={3}>
          <ActionIcon variant="default" size="lg" aria-label="Smaller" onClick={() => change({zoom: stepped(zoom / 1.25)})}>
            <IconZoomOut size={18} />
          </ActionIcon>
          <ActionIcon variant="default" size="lg" aria-label="Larger" onClick={() => change({zoom: stepped(zoom * 1.25)})}>
            <IconZoomIn size={18} />
          </ActionIcon>
        </Group>
      </div>
      {failed && <Failed error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (answer.isPending || picture.isPending) && <Waiting what="Drawing the lineage" />}
      {!failed && answer.data?.events.length === 0 && <NoRelations />}
      {!failed && answer.data !== undefined && answer.data.events.length > 0 && picture.data !== undefined && (
        <div className="split" data-alone={picked === null || undefined}>
          <div className="paint-scroller">
            <Paint picture={picture.data} label="Organisations over time" zoom={zoom} onPick={onPick} />
            <EventList answer={answer.data} onPick={pick} onActor={(next) => change({actor: next})} />
          </div>
          {picked && <PassagesPanel key={picked.statements.join()} title={picked.title} statements={picked.statements} onClose={close} />}
        </div>
      )}
    </div>
  );
}

/** Two decimals, and nothing for the usual size. */
function stepped(zoom: number): number | undefined {
  const rounded = Math.round(Math.min(4, Math.max(0.25, zoom)) * 100) / 100;
  return Math.abs(rounded - 1) < 0.02 ? undefined : rounded;
}

function NoRelations() {
  return (
    <Empty title="No organisation's history yet">
      <p>
        It is drawn from relations: founded, merged into, split from, section of. Mark some in the <Link to="/reader">Reader</Link>, or import a table of typed
        edges on the page <Link to="/documents">Documents</Link>.
      </p>
    </Empty>
  );
}
