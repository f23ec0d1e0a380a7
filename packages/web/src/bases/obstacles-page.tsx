import {analyses, fileFormats, pointText, signersWords, type ObstaclesAnswer, type Point, type TableAnswer} from "@standpoint/analysis";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {useMemo} from "react";
import {queryFrom} from "../measure/measure-search.ts";
import {UnshownFilters} from "../measure/unshown-filters.tsx";
import {NamesField} from "../names/names-field.tsx";
import {usePicked} from "../paint/picked.ts";
import {answerQuery} from "../paint/queries.ts";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {DateInput} from "../shell/date-input.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, lacks, Waiting} from "../shell/page-state.tsx";
import {DraftPoints} from "./draft-points.tsx";
import {ObstacleTable} from "./obstacle-table.tsx";
import {pointOfWord, pointWord, type ObstaclesSearch} from "./obstacles-search.ts";
import {tableQuery} from "./queries.ts";
import {useBasesNames} from "./use-bases-names.ts";
import {WaysList} from "./ways-list.tsx";
import "../paint/paint.css";
import "./bases.css";

const route = getRouteApi("/obstacles");
const {options} = analyses.obstacles;

type Change = (next: {[Field in keyof ObstaclesSearch]?: ObstaclesSearch[Field] | undefined}) => void;

/** What keeps organisations from signing a draft, and the cheapest way to more signers. */
export function ObstaclesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change: Change = (next) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const {points: words = [], among = [], ...ofTable} = search;
  const settings = queryFrom(options, search);
  const table = useQuery(tableQuery(queryFrom(options, ofTable)));
  const answer = useQuery({...answerQuery("obstacles", settings), enabled: words.length > 0});
  const {picked, pick, close} = usePicked();
  return (
    <div className="page">
      <header className="page-head">
        <h1>{analyses.obstacles.word}</h1>
        {words.length > 0 && <Downloads path="/obstacles" settings={settings} formats={fileFormats("obstacles")} />}
      </header>
      <div className="filters" role="search" aria-label="Settings of the obstacles">
        <DateInput label="Last known at" value={search.at} placeholder="end of the record" onChange={(at) => change({at})} />
        <UnshownFilters options={options} search={search} shown={["points", "among", "at"]} onChange={change} />
      </div>
      {lacks(table) && <Failed error={table.error} onRetry={() => void table.refetch()} />}
      {table.isPending && <Waiting what="Gathering positions" />}
      {table.data?.points.length === 0 && <NoPoints />}
      {table.data !== undefined && table.data.points.length > 0 && (
        <div className="split" data-alone={picked === null || undefined}>
          <div className="paint-scroller bases-shown">
            <Draft table={table.data} words={words} among={among} onChange={change} onPick={pick} answer={answer.data} />
            {words.length > 0 && lacks(answer) && <Failed error={answer.error} onRetry={() => void answer.refetch()} />}
            {words.length > 0 && answer.isPending && <Waiting what="Asking who signs" />}
            {words.length > 0 && answer.data !== undefined && <Found answer={answer.data} onPick={pick} />}
          </div>
          {picked && <PassagesPanel key={picked.statements.join()} title={picked.title} statements={picked.statements} onClose={close} />}
        </div>
      )}
    </div>
  );
}

interface DraftProps {
  readonly table: TableAnswer;
  readonly words: readonly string[];
  readonly among: readonly string[];
  readonly answer: ObstaclesAnswer | undefined;
  readonly onChange: Change;
  readonly onPick: (title: string, statements: readonly number[]) => void;
}

function Draft({table, words, among, answer, onChange, onPick}: DraftProps) {
  const {actorsNamed} = useBasesNames();
  const draft = useMemo(() => words.map(pointOfWord), [words]);
  const show = (point: Point) => onPick(pointText(point), statementsOn(point, answer));
  return (
    <section className="bases-edit obstacles-draft" aria-label="Draft">
      <DraftPoints
        points={table.points}
        draft={draft}
        empty="None yet. Add the points that the paper is to have."
        onDraft={(next) => onChange({points: next.length > 0 ? next.map(pointWord) : undefined})}
        onPassages={show}
      />
      <NamesField
        label="Only of these"
        placeholder="all actors"
        creates={false}
        things={actorsNamed(table.actors)}
        value={among}
        onChange={(names) => onChange({among: names.length > 0 ? names : undefined})}
      />
    </section>
  );
}

function statementsOn({concept, stance}: Point, answer: ObstaclesAnswer | undefined): readonly number[] {
  return (answer?.actors ?? []).flatMap(({cells}) => cells.filter((cell) => cell.concept === concept && cell.stance === stance).flatMap(({ids}) => ids));
}

function Found({answer, onPick}: {readonly answer: ObstaclesAnswer; readonly onPick: DraftProps["onPick"]}) {
  return (
    <section className="findings" aria-label="Obstacles" aria-live="polite">
      <p className="said">
        {signersWords(answer)} {answer.notes.join(" ")}
      </p>
      <WaysList ways={answer.ways} />
      <ObstacleTable answer={answer} onPick={onPick} />
    </section>
  );
}

function NoPoints() {
  return (
    <Empty title="No position to build on">
      <p>
        A point appears where a statement says what an actor holds on a concept. Mark some in the <Link to="/reader">Reader</Link>.
      </p>
    </Empty>
  );
}
