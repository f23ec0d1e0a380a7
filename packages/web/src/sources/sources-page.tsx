import {counted} from "@standpoint/model";
import {analyses, fileFormats} from "@standpoint/analysis";
import type {Identity, SourcesAnswer} from "@standpoint/analysis";
import type {About} from "@standpoint/draw";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import type {ReactNode} from "react";
import type {Query} from "../api/client.ts";
import {entitiesQuery} from "../api/queries.ts";
import {KnownName} from "../names/known-name.tsx";
import {thingsNamed} from "../names/named.ts";
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
import {Audits} from "./audits.tsx";
import {JudgedList} from "./judged-list.tsx";
import {PortrayalTable} from "./portrayal-table.tsx";
import type {SourcesSearch} from "./sources-search.ts";
import "./sources.css";
import "../paint/paint.css";

const route = getRouteApi("/sources");
const {options} = analyses.sources;

/** Who says so: own words beside reports, and who reports whom. */
export function SourcesPage() {
  const search = route.useSearch();
  const {actor, recorded, ...asked} = search;
  const navigate = route.useNavigate();
  const settings = {...queryFrom(options, asked), ...recordedQuery(recorded)};
  const sources = useQuery(answerQuery("sources", settings));
  const {picked, pick, close} = usePicked();
  const change = (next: {[Field in keyof SourcesSearch]?: SourcesSearch[Field] | undefined}) =>
    void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const actors = (useQuery(entitiesQuery).data?.rows ?? []).filter(({kind}) => kind === "actor");
  const shown = sources.data?.actors ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <h1>{analyses.sources.word}</h1>
        <Downloads path="/sources" settings={{...settings, actor}} formats={fileFormats("sources")} />
      </header>
      <div className="filters" role="search" aria-label="Settings of the sources">
        <KnownName
          label="Actor"
          things={thingsNamed(namesIn(sources.data), actors)}
          value={actor}
          placeholder="all"
          onChange={(next) => change({actor: next})}
          width={280}
        />
        <Choose
          label="Counts as one"
          choices={choicesOf<Identity>(options.identity)}
          usual={options.identity.usual}
          value={search.identity}
          onChange={(next) => change({identity: next})}
          width={170}
        />
        <DateInput label="Record as of" value={recorded} placeholder="today" onChange={(next) => change({recorded: next})} />
        <UnshownFilters options={options} search={search} shown={["actor", "identity"]} onChange={change} />
      </div>
      {lacks(sources) && <Failed error={sources.error} onRetry={() => void sources.refetch()} />}
      {sources.isPending && <Waiting what="Sorting own words from reports" />}
      {sources.data !== undefined && shown.length === 0 && <NoPositions />}
      {!lacks(sources) && sources.data !== undefined && shown.length > 0 && (
        <div className="split" data-alone={picked === null || undefined}>
          <div className="paint-scroller">
            <p className="said">
              The reports go back to {counted(sources.data.roots, "independent source")}. {sources.data.notes.join(" ")}
            </p>
            <Everything
              answer={sources.data}
              actor={actor}
              onPick={pick}
              onActor={(next) => change({actor: next})}
              picture={<WhoReportsWhom settings={{...settings, actor}} onPick={pick} onActor={(next) => change({actor: next === actor ? undefined : next})} />}
            />
          </div>
          {picked && <PassagesPanel key={picked.statements.join()} title={picked.title} statements={picked.statements} onClose={close} />}
        </div>
      )}
    </div>
  );
}

/** Who says something, is said to, or reports on others. */
function namesIn(answer: SourcesAnswer | undefined): readonly string[] {
  const names = [...(answer?.actors ?? []).map(({actor}) => actor), ...(answer?.reporting ?? []).map(({reporter}) => reporter)];
  return [...new Set(names)].filter((name) => name !== "").sort();
}

interface PictureProps {
  readonly settings: Query;
  readonly onPick: PartsProps["onPick"];
  readonly onActor: PartsProps["onActor"];
}

function WhoReportsWhom({settings, onPick, onActor}: PictureProps) {
  const width = usePictureWidth();
  const picture = useQuery(pictureQuery("sources", {...settings, width: width === undefined ? undefined : Math.min(1200, width - 40)}));
  if (lacks(picture)) return <p role="alert">{picture.error?.message}</p>;
  if (picture.data === undefined) return <div className="reporting-picture" />;
  if (picture.data.marks.length === 0) return <p>Nobody is reported by another.</p>;
  const open = (about: About) => {
    if (about.kind === "statements") onPick("Reports", about.ids);
    if (about.kind === "actor") onActor(about.label);
  };
  return (
    <>
      <p className="quiet">
        Arrows run from who reports to whom it reports on, wider for more reports; orange and dashed where own words contradict one. Filled: heard in own words;
        hollow: known by reports alone.
      </p>
      <div className="reporting-picture">
        <Paint picture={picture.data} label="Who reports whom" onPick={open} />
      </div>
    </>
  );
}

interface PartsProps {
  readonly answer: SourcesAnswer;
  readonly actor: string | undefined;
  readonly onPick: (title: string, statements: readonly number[]) => void;
  readonly onActor: (actor: string) => void;
  /** Who reports whom, drawn. */
  readonly picture: ReactNode;
}

function Everything(props: PartsProps) {
  const portrayal = props.answer.actors.find((one) => one.actor === props.actor);
  return (
    <section className="findings" aria-label="Own words and reports">
      {portrayal && <PortrayalTable portrayal={portrayal} onPick={props.onPick} />}
      <h2>Who reports whom</h2>
      {props.picture}
      <Reporting {...props} />
      {!portrayal && <Actors {...props} />}
      <JudgedList {...props} />
      <Audits {...props} />
    </section>
  );
}

function Actors({answer, onActor}: PartsProps) {
  return (
    <table>
      <caption className="said">Concepts on which reports agree with own words, contradict them, or stand alone</caption>
      <thead>
        <tr>
          {["Actor", "Own", "Reported", "Agrees", "Contradicts", "Reported only", "Own only", "Known by"].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.actors.map((one) => (
          <tr key={one.actor}>
            <th scope="row">
              <button type="button" className="plain" onClick={() => onActor(one.actor)}>
                {one.actor}
              </button>
            </th>
            <td>{one.own}</td>
            <td>{one.reported}</td>
            <td>{one.agrees}</td>
            <td>{one.contradicts}</td>
            <td>{one.reportedOnly}</td>
            <td>{one.ownOnly}</td>
            <td>{one.onlyBy === null ? "" : `${one.onlyBy || "an unknown author"} alone`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reporting({answer, actor, onPick}: PartsProps) {
  const rows = answer.reporting.filter(({reporter, holder}) => actor === undefined || reporter === actor || holder === actor);
  return (
    <details>
      <summary>Who reports whom, as a table ({rows.length})</summary>
      <table>
        <thead>
          <tr>
            {["Reporter", "On", "Reports", "Bearing"].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={`${one.reporter} ${one.holder}`}>
              <td>{one.reporter || "Unknown author"}</td>
              <td>{one.holder}</td>
              <td>
                <button type="button" className="plain" onClick={() => onPick(`${one.reporter} on ${one.holder}`, one.ids)}>
                  {one.reports}
                </button>
              </td>
              <td>
                {one.bearing} (same {one.same}, opposed {one.opposed})
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function NoPositions() {
  return (
    <Empty title="No position to show">
      <p>
        Sources appear where statements say what an actor holds, and who reports it. Mark some in the <Link to="/reader">Reader</Link>.
      </p>
    </Empty>
  );
}
