import {counted} from "@standpoint/model";
import {Button, NumberInput, Switch} from "@mantine/core";
import {analyses, fileFormats} from "@standpoint/analysis";
import type {Identity, LinesAnswer} from "@standpoint/analysis";
import type {About} from "@standpoint/draw";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {entitiesQuery} from "../api/queries.ts";
import {KnownName} from "../names/known-name.tsx";
import {Paint} from "../paint/paint.tsx";
import {usePicked} from "../paint/picked.ts";
import {usePictureWidth} from "../paint/picture-width.ts";
import {answerQuery, pictureQuery} from "../paint/queries.ts";
import {recordedQuery} from "../paint/recorded.ts";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {choicesOf} from "../measure/option-field.tsx";
import {queryFrom} from "../measure/measure-search.ts";
import {UnshownFilters} from "../measure/unshown-filters.tsx";
import {Choose} from "../shell/choose.tsx";
import {DateInput} from "../shell/date-input.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, Waiting, lacks} from "../shell/page-state.tsx";
import {Compared} from "./compared.tsx";
import {Findings} from "./findings.tsx";
import type {LinesSearch} from "./lines-search.ts";
import {Rules} from "./rules.tsx";
import "./lines.css";

const route = getRouteApi("/lines");
/** Lines drawn before more are asked for: what a page can hold and an eye go through. */
const usual = 300;
const {options} = analyses.lines;

/** Settings that have a field. */
const shown = ["actor", "concept", "sources", "identity", "at", "window", "changed", "most"];

type Sources = NonNullable<LinesSearch["sources"]>;
type Change = {[Field in keyof LinesSearch]?: LinesSearch[Field] | undefined};

/** When actors changed their line, and where the record contradicts itself. */
export function LinesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const {other, recorded, most = usual, ...asked} = search;
  const settings = {...queryFrom(analyses.lines.options, asked), ...recordedQuery(recorded)};
  const answer = useQuery(answerQuery("lines", {...settings, most}));
  const width = usePictureWidth();
  const picture = useQuery(pictureQuery("lines", {...settings, most, width}));
  const {picked, pick, close} = usePicked();
  const change = (next: Change) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const onPick = (about: About) => {
    if (about.kind === "statements") pick("Passages", about.ids);
    if (about.kind === "actor") change({actor: search.actor === about.label ? undefined : about.label});
    if (about.kind === "concept") change({concept: search.concept === about.label ? undefined : about.label});
  };
  const failed = lacks(answer) ? answer : lacks(picture) ? picture : undefined;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{analyses.lines.word}</h1>
        <Downloads path="/lines" settings={settings} formats={fileFormats("lines")} />
      </header>
      <LinesFilters search={search} onChange={change} />
      {failed && <Failed error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (answer.isPending || picture.isPending) && <Waiting what="Drawing the lines" />}
      {!failed && answer.data?.lines.length === 0 && <NoLines />}
      {!failed && answer.data !== undefined && answer.data.lines.length > 0 && picture.data !== undefined && (
        <>
          <p className="said">
            {countOf(answer.data)} Filled marks are own words, hollow ones reports, diamonds deeds, dashed ones hold only under a condition; a bracket is a
            change, a dashed ring a conflict. {answer.data.notes.join(" ")}
          </p>
          <div className="split" data-alone={picked === null || undefined}>
            <div className="paint-scroller">
              <Paint picture={picture.data} label="Lines over time" onPick={onPick} />
              {answer.data.total > answer.data.lines.length && (
                <Button
                  variant="default"
                  size="compact-sm"
                  className="lines-more"
                  loading={answer.isFetching || picture.isFetching}
                  onClick={() => change({most: most + usual})}
                >
                  Draw {Math.min(usual, answer.data.total - answer.data.lines.length)} more
                </Button>
              )}
              <Findings answer={answer.data} onPick={pick} />
              {search.actor !== undefined && <Compared actor={search.actor} other={other} settings={settings} onOther={(name) => change({other: name})} />}
              <Rules onPick={pick} />
            </div>
            {picked && <PassagesPanel key={picked.statements.join()} title={picked.title} statements={picked.statements} onClose={close} />}
          </div>
        </>
      )}
    </div>
  );
}

function countOf({lines, total}: LinesAnswer): string {
  if (total === lines.length) return `${counted(total, "line")}.`;
  return `The first ${String(lines.length)} of ${counted(total, "line")}: choose an actor or a concept, or only changes, for fewer.`;
}

interface FiltersProps {
  readonly search: LinesSearch;
  readonly onChange: (change: Change) => void;
}

function LinesFilters({search, onChange}: FiltersProps) {
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const named = (kind: string) => entities.filter((row) => row.kind === kind && row.statements > 0);
  return (
    <div className="filters" role="search" aria-label="Settings of the lines">
      <KnownName label="Actor" things={named("actor")} value={search.actor} placeholder="all" onChange={(actor) => onChange({actor})} width={230} />
      <KnownName label="Concept" things={named("concept")} value={search.concept} placeholder="all" onChange={(concept) => onChange({concept})} width={230} />
      <Choose
        label="Sources"
        choices={choicesOf<Sources>(options.sources)}
        usual={options.sources.usual}
        value={search.sources}
        onChange={(sources) => onChange({sources})}
        width={150}
      />
      <Choose
        label="Counts as one"
        choices={choicesOf<Identity>(options.identity)}
        usual={options.identity.usual}
        value={search.identity}
        onChange={(identity) => onChange({identity})}
        width={160}
      />
      <DateInput label="Said by" value={search.at} placeholder="whole time" onChange={(at) => onChange({at})} />
      <DateInput label="Record as of" value={search.recorded} placeholder="today" onChange={(recorded) => onChange({recorded})} />
      <NumberInput
        label="Contradiction within"
        suffix=" days"
        min={options.window.least}
        value={search.window ?? options.window.usual}
        onChange={(days) => onChange({window: typeof days === "number" && days !== options.window.usual ? days : undefined})}
        w={140}
      />
      <Switch
        size="xs"
        label="Only changes"
        checked={search.changed === true}
        onChange={(event) => onChange({changed: event.currentTarget.checked || undefined})}
        mb={6}
      />
      <UnshownFilters options={options} search={search} shown={shown} onChange={onChange} />
    </div>
  );
}

function NoLines() {
  return (
    <Empty title="No line to show">
      <p>
        A line appears where a dated statement says what an actor holds on a concept. Mark some in the <Link to="/reader">Reader</Link>, give undated texts a
        date on the page <Link to="/documents">Documents</Link>, or widen the filters.
      </p>
    </Empty>
  );
}
