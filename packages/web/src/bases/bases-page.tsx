import {SegmentedControl} from "@mantine/core";
import type {Point} from "@standpoint/analysis";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {useMemo} from "react";
import {usePicked} from "../paint/picked.ts";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {Choose, sourcesWords} from "../shell/choose.tsx";
import {DateInput} from "../shell/date-input.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, Waiting} from "../shell/page-state.tsx";
import {agreementOf, standingsIn, statementsBehind, type BasesTable} from "./agreement.ts";
import {linesIn, linesOf, pointLine, pointsIn, type BasesSearch} from "./bases-search.ts";
import {DraftEditor} from "./draft-editor.tsx";
import {Drafts} from "./drafts.tsx";
import {FrontPicture, LatticePicture} from "./pictures.tsx";
import {tableQuery} from "./queries.ts";
import {Signatures} from "./signatures.tsx";
import "../paint/paint.css";
import "./bases.css";

const route = getRouteApi("/bases");

const neutralWords = [
  {value: "neutral", label: "As itself"},
  {value: "no", label: "As no"},
  {value: "unknown", label: "As unknown"},
] as const;

type Change = (next: {[Field in keyof BasesSearch]?: BasesSearch[Field] | undefined}) => void;

/** What organisations could sign together. */
export function BasesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const {at, sources, neutral, view = "draft"} = search;
  const settings = {at, sources, neutral};
  const table = useQuery(tableQuery(settings));
  const change: Change = (next) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const path = view === "front" ? "/bases/front" : view === "lattice" ? "/bases/lattice" : "/bases/table";
  return (
    <div className="page">
      <header className="page-head">
        <h1>Bases</h1>
        <Downloads path={path} settings={settings} formats={view === "draft" ? ["cxt", "json"] : ["svg", "png", "json"]} />
      </header>
      <div className="filters" role="search" aria-label="Settings of the bases">
        <Choose label="Sources" choices={sourcesWords} usual="all" value={sources} onChange={(next) => change({sources: next})} width={150} />
        <DateInput label="Last known at" value={at} placeholder="end of the record" onChange={(next) => change({at: next})} />
        <Choose label="Explicit neutral" choices={neutralWords} usual="neutral" value={neutral} onChange={(next) => change({neutral: next})} width={140} />
        <SegmentedControl
          aria-label="View"
          data={[
            {value: "draft", label: "Draft"},
            {value: "front", label: "Front"},
            {value: "lattice", label: "Lattice"},
          ]}
          value={view}
          onChange={(next) => change({view: next === "front" || next === "lattice" ? next : undefined})}
        />
      </div>
      {table.isPending && <Waiting what="Gathering positions" />}
      {table.isError && <Failed error={table.error} onRetry={() => void table.refetch()} />}
      {table.data !== undefined && table.data.points.length === 0 && <NoPoints />}
      {table.data !== undefined && table.data.points.length > 0 && <Shown table={table.data} search={search} onChange={change} />}
    </div>
  );
}

interface ShownProps {
  readonly table: BasesTable;
  readonly search: BasesSearch;
  readonly onChange: Change;
}

function Shown({table, search, onChange}: ShownProps) {
  const standings = useMemo(() => standingsIn(table), [table]);
  const actors = useMemo(() => linesIn(search.actors), [search.actors]);
  const draft = useMemo(() => pointsIn(search.points), [search.points]);
  const agreement = useMemo(() => agreementOf(table, standings, {actors, points: draft}), [table, standings, actors, draft]);
  const {picked, pick, close} = usePicked();
  const showPoint = (point: Point) => pick(pointLine(point), statementsBehind(table, standings, {point}));
  const showActor = (actor: string) =>
    pick(
      actor,
      draft.flatMap((point) => statementsBehind(table, standings, {point, actors: [actor]})),
    );
  const take = (platform: {actors: readonly number[]; points: readonly number[]}) =>
    onChange({
      actors: linesOf(platform.actors.map((place) => standings.actors[place] ?? "")),
      points: linesOf(platform.points.flatMap((place) => (standings.points[place] ? [pointLine(standings.points[place])] : []))),
      view: undefined,
    });
  return (
    <div className="split" data-alone={picked === null || undefined}>
      <div className="paint-scroller bases-shown">
        {table.notes.length > 0 && <p className="said">{table.notes.join(" ")}</p>}
        {search.view === "front" && <FrontPicture standings={standings} onPick={take} />}
        {search.view === "lattice" && <LatticePicture standings={standings} onPick={take} />}
        {search.view === undefined && (
          <div className="bases-columns">
            <DraftEditor
              actors={standings.actors}
              points={standings.points}
              picked={actors}
              draft={draft}
              agreement={agreement}
              onActors={(next) => onChange({actors: linesOf(next)})}
              onDraft={(next) => onChange({points: linesOf(next.map(pointLine))})}
              onPassages={showPoint}
            />
            <Signatures agreement={agreement} empty={draft.length === 0} onActor={showActor} />
            <Drafts
              points={draft}
              actors={actors}
              onOpen={(saved) => onChange({actors: linesOf(saved.actors), points: linesOf(saved.points.map(pointLine))})}
            />
          </div>
        )}
      </div>
      {picked && <PassagesPanel key={picked.statements.join()} title={picked.title} statements={picked.statements} onClose={close} />}
    </div>
  );
}

function NoPoints() {
  return (
    <Empty title="No position to build on">
      <p>
        A point appears where a statement says what an actor holds on a concept. Mark some in the <Link to="/reader">Reader</Link>, or widen the filters.
      </p>
    </Empty>
  );
}
