import {present} from "@standpoint/model";
import {analyses} from "@standpoint/analysis";
import {SegmentedControl} from "@mantine/core";
import type {NamedPlatform, NeutralRule, Point, Standings, TableAnswer} from "@standpoint/analysis";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {useMemo} from "react";
import type {Query} from "../api/client.ts";
import {usePicked} from "../paint/picked.ts";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {choicesOf} from "../measure/option-field.tsx";
import {queryFrom} from "../measure/measure-search.ts";
import {Choose} from "../shell/choose.tsx";
import {DateInput} from "../shell/date-input.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, Waiting, lacks} from "../shell/page-state.tsx";
import {agreementOf, standingsIn, statementsBehind} from "./agreement.ts";
import {groupsIn, groupsOf, linesIn, linesOf, pointLine, pointsIn, redLinesIn, redLinesOf, type BasesSearch, tableOptions} from "./bases-search.ts";
import {ChangesView} from "./changes-view.tsx";
import {DraftEditor} from "./draft-editor.tsx";
import {Drafts} from "./drafts.tsx";
import {DropView, type Demands} from "./drop-view.tsx";
import {ExcludeView} from "./exclude-view.tsx";
import {FrontPicture, LatticePicture} from "./pictures.tsx";
import {tableQuery} from "./queries.ts";
import {Signatures} from "./signatures.tsx";
import "../paint/paint.css";
import "./bases.css";

const route = getRouteApi("/bases");

const views = [
  {value: "draft", label: "Draft"},
  {value: "exclude", label: "Keep out"},
  {value: "drop", label: "Drop"},
  {value: "front", label: "Front"},
  {value: "lattice", label: "Lattice"},
  {value: "changes", label: "Changes"},
] as const;

type Sources = NonNullable<BasesSearch["sources"]>;
type Change = (next: {[Field in keyof BasesSearch]?: BasesSearch[Field] | undefined}) => void;

/** What organisations could sign together. */
export function BasesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const {at, sources, neutral, view = "draft"} = search;
  const settings = queryFrom(tableOptions, present({at, sources, neutral}));
  const table = useQuery(tableQuery(settings));
  const change: Change = (next) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const shown = lacks(table) ? undefined : table.data;
  const drawn = view === "front" || view === "lattice";
  return (
    <div className="page">
      <header className="page-head">
        <h1>{analyses.bases.word}</h1>
        <Downloads path={drawn ? `/bases/${view}` : "/bases/table"} settings={settings} formats={drawn ? ["svg", "png", "json"] : ["cxt", "json"]} />
      </header>
      <div className="filters" role="search" aria-label="Settings of the bases">
        <Choose
          label="Sources"
          choices={choicesOf<Sources>(tableOptions.sources)}
          usual={tableOptions.sources.usual}
          value={sources}
          onChange={(next) => change({sources: next})}
          width={150}
        />
        <DateInput label="Last known at" value={at} placeholder="end of the record" onChange={(next) => change({at: next})} />
        <Choose
          label="Explicit neutral"
          choices={choicesOf<NeutralRule>(tableOptions.neutral)}
          usual={tableOptions.neutral.usual}
          value={neutral}
          onChange={(next) => change({neutral: next})}
          width={140}
        />
        <SegmentedControl
          aria-label="View"
          data={[...views]}
          value={view}
          onChange={(next) => change({view: views.find(({value}) => value === next && value !== "draft")?.value})}
        />
      </div>
      {table.isPending && <Waiting what="Gathering positions" />}
      {lacks(table) && <Failed error={table.error} onRetry={() => void table.refetch()} />}
      {shown?.points.length === 0 && <NoPoints />}
      {shown !== undefined && shown.points.length > 0 && <Shown table={shown} search={search} settings={settings} onChange={change} />}
    </div>
  );
}

interface ShownProps {
  readonly table: TableAnswer;
  readonly search: BasesSearch;
  readonly settings: Query;
  readonly onChange: Change;
}

function Shown({table, search, settings, onChange}: ShownProps) {
  const standings = useMemo(() => standingsIn(table), [table]);
  const actors = useMemo(() => linesIn(search.actors), [search.actors]);
  const draft = useMemo(() => pointsIn(search.points), [search.points]);
  const {picked, pick, close} = usePicked();
  const showPoint = (point: Point) => pick(pointLine(point), statementsBehind(table, standings, {point}));
  const showActor = (actor: string) =>
    pick(
      actor,
      draft.flatMap((point) => statementsBehind(table, standings, {point, actors: [actor]})),
    );
  const toDraft = (platform: NamedPlatform) => onChange({actors: linesOf(platform.actors), points: linesOf(platform.points.map(pointLine)), view: undefined});
  const setDraft = (next: readonly Point[]) => onChange({points: linesOf(next.map(pointLine))});
  const view = {table, standings, actors, draft, search, settings, onChange, showPoint, showActor, toDraft, setDraft};
  return (
    <div className="split" data-alone={picked === null || undefined}>
      <div className="paint-scroller bases-shown">
        {table.notes.length > 0 && <p className="said">{table.notes.join(" ")}</p>}
        {search.view === undefined ? <DraftView {...view} /> : <OtherView {...view} />}
      </div>
      {picked && <PassagesPanel key={picked.statements.join()} title={picked.title} statements={picked.statements} onClose={close} />}
    </div>
  );
}

interface ViewProps extends ShownProps {
  readonly standings: Standings;
  readonly actors: readonly string[];
  readonly draft: readonly Point[];
  readonly showPoint: (point: Point) => void;
  readonly showActor: (actor: string) => void;
  readonly toDraft: (platform: NamedPlatform) => void;
  readonly setDraft: (points: readonly Point[]) => void;
}

function DraftView({table, standings, actors, draft, onChange, showPoint, showActor, setDraft}: ViewProps) {
  const agreement = useMemo(() => agreementOf(table, standings, {actors, points: draft}), [table, standings, actors, draft]);
  return (
    <div className="bases-columns">
      <DraftEditor
        actors={standings.actors}
        points={standings.points}
        picked={actors}
        draft={draft}
        agreement={agreement}
        onActors={(next) => onChange({actors: linesOf(next)})}
        onDraft={setDraft}
        onPassages={showPoint}
      />
      <Signatures agreement={agreement} draft={draft} onActor={showActor} />
      <Drafts points={draft} actors={actors} onOpen={(saved) => onChange({actors: linesOf(saved.actors), points: linesOf(saved.points.map(pointLine))})} />
    </div>
  );
}

function OtherView({table, standings, actors, draft, search, settings, onChange, showPoint, toDraft, setDraft}: ViewProps) {
  const out = useMemo(() => linesIn(search.out), [search.out]);
  const open = useMemo(() => pointsIn(search.platform), [search.platform]);
  const take = (platform: {actors: readonly number[]; points: readonly number[]}) =>
    toDraft({actors: platform.actors.map((place) => standings.actors[place] ?? ""), points: platform.points.flatMap((place) => standings.points[place] ?? [])});
  switch (search.view) {
    case "front":
      return <FrontPicture standings={standings} onPick={take} />;
    case "lattice":
      return <LatticePicture standings={standings} open={open} onOpen={(next) => onChange({platform: linesOf(next.map(pointLine))})} onPick={take} />;
    case "changes":
      return <ChangesView standings={standings} settings={settings} since={search.since} onSince={(since) => onChange({since})} onTake={toDraft} />;
    case "exclude":
      return (
        <ExcludeView
          standings={standings}
          keep={actors}
          out={out}
          hard={search.hard ?? false}
          onKeep={(next) => onChange({actors: linesOf(next)})}
          onOut={(next) => onChange({out: linesOf(next)})}
          onHard={(next) => onChange({hard: next || undefined})}
          onPassages={showPoint}
          onTake={(points) => setDraft([...draft, ...points.filter((point) => !draft.some((one) => pointLine(one) === pointLine(point)))])}
        />
      );
    case "drop":
    case "draft":
    case undefined:
      return (
        <Dropped
          table={table}
          standings={standings}
          actors={actors}
          draft={draft}
          search={search}
          onChange={onChange}
          showPoint={showPoint}
          setDraft={setDraft}
        />
      );
  }
}

function Dropped({
  table,
  standings,
  actors,
  draft,
  search,
  onChange,
  showPoint,
  setDraft,
}: Pick<ViewProps, "table" | "standings" | "actors" | "draft" | "search" | "onChange" | "showPoint" | "setDraft">) {
  const {least, redlines, exclusive, hopeful = false} = search;
  const demands = useMemo(
    () => ({required: actors, least, redLines: redLinesIn(redlines), exclusive: groupsIn(exclusive), hopeful}),
    [actors, least, redlines, exclusive, hopeful],
  );
  const set = (next: Partial<Demands>) =>
    onChange({
      ...("least" in next && {least: next.least}),
      ...(next.redLines && {redlines: redLinesOf(next.redLines)}),
      ...(next.exclusive && {exclusive: groupsOf(next.exclusive)}),
      ...(next.hopeful !== undefined && {hopeful: next.hopeful || undefined}),
    });
  return <DropView standings={standings} refusals={table.refusals} draft={draft} demands={demands} onDemands={set} onDraft={setDraft} onPassages={showPoint} />;
}

function NoPoints() {
  return (
    <Empty title="No position to build on">
      <p>
        A point appears where a dated statement says what an actor holds on a concept. Mark some in the <Link to="/reader">Reader</Link>, give undated texts a
        date on the page <Link to="/documents">Documents</Link>, or widen the filters.
      </p>
    </Empty>
  );
}
