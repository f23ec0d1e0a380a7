import {ActionIcon, Button, Group, TextInput} from "@mantine/core";
import type {About, Picture} from "@standpoint/draw";
import {IconZoomIn, IconZoomOut} from "@tabler/icons-react";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {useMemo, useState} from "react";
import {entitiesQuery} from "../api/queries.ts";
import {KnownName} from "../names/known-name.tsx";
import {thingsNamed} from "../names/named.ts";
import {Paint} from "../paint/paint.tsx";
import {usePicked} from "../paint/picked.ts";
import {usePictureWidth} from "../paint/picture-width.ts";
import {answerQuery, pictureQuery} from "../paint/queries.ts";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {DateInput} from "../shell/date-input.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, Waiting, lacks} from "../shell/page-state.tsx";
import {EventList} from "./event-list.tsx";
import {foundIn} from "./found.ts";
import "./lineage.css";
import type {LineageSearch} from "./lineage-search.ts";
import {NamesPanel} from "./names-panel.tsx";
import {PanZoom} from "./pan-zoom.tsx";

const route = getRouteApi("/lineage");

type Change = {[Field in keyof LineageSearch]?: LineageSearch[Field] | undefined};

/** Where organisations come from, and what became of them. */
export function LineagePage() {
  const {actor, at, find = "", zoom = 1} = route.useSearch();
  const navigate = route.useNavigate();
  const answer = useQuery(answerQuery("lineage", {actor, at}));
  const width = usePictureWidth();
  const picture = useQuery(pictureQuery("lineage", {actor, at, width}));
  const {picked, pick, close} = usePicked();
  const change = (next: Change) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const failed = lacks(answer) ? answer : lacks(picture) ? picture : undefined;
  return (
    <div className="page">
      <header className="page-head">
        <h1>Lineage</h1>
        <Downloads path="/lineage" settings={{actor, at}} formats={["csv", "json", "svg", "png"]} />
      </header>
      <LineageFilters actor={actor} at={at} zoom={zoom} onChange={change} />
      {failed && <Failed error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (answer.isPending || picture.isPending) && <Waiting what="Drawing the lineage" />}
      {!failed && answer.data?.events.length === 0 && <NoRelations />}
      {!failed && answer.data !== undefined && answer.data.events.length > 0 && picture.data !== undefined && (
        <div className="split" data-alone={picked === null || undefined}>
          <div className="paint-scroller">
            <p className="said lineage-notes">{answer.data.notes.slice(0, 3).join(" ")}</p>
            <Chart picture={picture.data} search={{actor, find, zoom}} onChange={change} onPick={pick} />
            {actor !== undefined && <NamesPanel actor={actor} />}
            <EventList answer={answer.data} onPick={pick} onActor={(next) => change({actor: next})} />
          </div>
          {picked && <PassagesPanel key={picked.statements.join()} title={picked.title} statements={picked.statements} onClose={close} />}
        </div>
      )}
    </div>
  );
}

interface FiltersProps {
  readonly actor: string | undefined;
  readonly at: string | undefined;
  readonly zoom: number;
  readonly onChange: (change: Change) => void;
}

function LineageFilters({actor, at, zoom, onChange}: FiltersProps) {
  const whole = useQuery(answerQuery("lineage", {}));
  const entities = (useQuery(entitiesQuery).data?.rows ?? []).filter(({kind}) => kind === "actor");
  const names = [...new Set(whole.data?.segments.map((one) => one.actor))].sort();
  return (
    <div className="filters" role="search" aria-label="Settings of the lineage">
      <KnownName
        label="Follow the family of"
        things={thingsNamed(names, entities)}
        value={actor}
        placeholder="all organisations"
        onChange={(next) => onChange({actor: next})}
        width={300}
      />
      <DateInput label="Who existed on" value={at} placeholder="no day" onChange={(next) => onChange({at: next})} />
      <Group gap={4} mb={3}>
        <ActionIcon variant="default" size="lg" aria-label="Smaller" onClick={() => onChange({zoom: stepped(zoom / 1.25)})}>
          <IconZoomOut size={18} />
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label="Larger" onClick={() => onChange({zoom: stepped(zoom * 1.25)})}>
          <IconZoomIn size={18} />
        </ActionIcon>
      </Group>
    </div>
  );
}

interface ChartProps {
  readonly picture: Picture;
  readonly search: {readonly actor: string | undefined; readonly find: string; readonly zoom: number};
  readonly onChange: (change: Change) => void;
  readonly onPick: (title: string, statements: readonly number[]) => void;
}

/** The chart, in which names can be found. */
function Chart({picture, search: {actor, find, zoom}, onChange, onPick}: ChartProps) {
  const [turn, setTurn] = useState(0);
  const count = useMemo(() => foundIn(picture, find, -1).places.length, [picture, find]);
  const current = count === 0 ? -1 : turn % count;
  const found = useMemo(() => foundIn(picture, find, current), [picture, find, current]);
  const goTo = found.places[current] ?? null;
  const onAbout = (about: About) => {
    if (about.kind === "statements") onPick("Passages", about.ids);
    if (about.kind === "actor") onChange({actor: actor === about.label ? undefined : about.label});
  };
  return (
    <>
      <FindName words={find} count={count} current={current} onWords={(words) => onChange({find: words || undefined})} onNext={() => setTurn(turn + 1)} />
      <PanZoom label="Chart: drag or use the arrow keys to move, + and − to zoom" zoom={zoom} onZoom={(next) => onChange({zoom: stepped(next)})} goTo={goTo}>
        <Paint picture={found.picture} label="Organisations over time" zoom={zoom} onPick={onAbout} />
      </PanZoom>
    </>
  );
}

interface FindNameProps {
  readonly words: string;
  readonly count: number;
  readonly current: number;
  readonly onWords: (words: string) => void;
  readonly onNext: () => void;
}

function FindName({words, count, current, onWords, onNext}: FindNameProps) {
  return (
    <form
      className="finding"
      aria-label="Find in the chart"
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <TextInput
        type="search"
        size="xs"
        aria-label="Find a name in the chart"
        placeholder="Find a name in the chart"
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
        w={260}
      />
      {words.trim() !== "" && (
        <p className="quiet" role="status">
          {count === 0 ? "No name" : `${String(current + 1)} of ${String(count)}`}
        </p>
      )}
      {count > 1 && (
        <Button type="submit" variant="default" size="compact-sm">
          Next
        </Button>
      )}
    </form>
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
