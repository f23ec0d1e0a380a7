import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {VerdictMenu} from "../lines/verdict-menu.tsx";
import {identityWords} from "../paint/identity-words.ts";
import {usePicked} from "../paint/picked.ts";
import {answerQuery} from "../paint/queries.ts";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {Choose, plain} from "../shell/choose.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, Waiting} from "../shell/page-state.tsx";
import {PortrayalTable} from "./portrayal-table.tsx";
import type {SourcesShown} from "./sources-answer.ts";
import type {SourcesSearch} from "./sources-search.ts";
import "../paint/paint.css";

const route = getRouteApi("/sources");

/** Who says so: own words beside reports, and who reports whom. */
export function SourcesPage() {
  const {actor, identity} = route.useSearch();
  const navigate = route.useNavigate();
  const sources = useQuery(answerQuery<SourcesShown>("sources", {identity}));
  const {picked, pick, close} = usePicked();
  const change = (next: {[Field in keyof SourcesSearch]?: SourcesSearch[Field] | undefined}) =>
    void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const shown = sources.data?.actors ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <h1>Sources</h1>
        <Downloads path="/sources" settings={{actor, identity}} formats={["csv", "json"]} />
      </header>
      <div className="filters" role="search" aria-label="Settings of the sources">
        <Choose
          label="Actor"
          choices={plain(shown.map((one) => one.actor))}
          value={actor}
          placeholder="all"
          onChange={(next) => change({actor: next})}
          width={280}
        />
        <Choose label="Counts as one" choices={identityWords} usual="strict" value={identity} onChange={(next) => change({identity: next})} width={170} />
      </div>
      {sources.isError && <Failed error={sources.error} onRetry={() => void sources.refetch()} />}
      {sources.isPending && <Waiting what="Sorting own words from reports" />}
      {sources.data !== undefined && shown.length === 0 && <NoPositions />}
      {sources.data !== undefined && shown.length > 0 && (
        <div className="split" data-alone={picked === null || undefined}>
          <div className="paint-scroller">
            <p className="said">
              The reports go back to {sources.data.roots} independent sources. {sources.data.notes.join(" ")}
            </p>
            <Everything answer={sources.data} actor={actor} onPick={pick} onActor={(next) => change({actor: next})} />
          </div>
          {picked && <PassagesPanel key={picked.statements.join()} title={picked.title} statements={picked.statements} onClose={close} />}
        </div>
      )}
    </div>
  );
}

interface PartsProps {
  readonly answer: SourcesShown;
  readonly actor: string | undefined;
  readonly onPick: (title: string, statements: readonly number[]) => void;
  readonly onActor: (actor: string) => void;
}

function Everything(props: PartsProps) {
  const portrayal = props.answer.actors.find((one) => one.actor === props.actor);
  return (
    <section className="findings" aria-label="Own words and reports">
      {portrayal ? <PortrayalTable portrayal={portrayal} onPick={props.onPick} /> : <Actors {...props} />}
      <Contradicted {...props} />
      <Reporting {...props} />
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

const verdicts = ["confirmed", "not found", "contradicted", "misquoted", "out of context"];

function Contradicted({answer, actor, onPick}: PartsProps) {
  const contradicted = answer.contradicted.filter((one) => actor === undefined || one.actor === actor);
  const disputes = answer.disputes.filter((one) => actor === undefined || one.holder === actor);
  const reports = answer.chains.filter(({holder, statement}) => (actor === undefined || holder === actor) && answer.unverified.includes(statement));
  return (
    <>
      <h2>Contradicted and disputed reports</h2>
      {contradicted.length + disputes.length === 0 && <p>None.</p>}
      <ul>
        {contradicted.map((one) => (
          <li key={`${one.actor} ${one.concept} ${one.reporter}`}>
            <button type="button" className="plain" onClick={() => onPick(`${one.actor}: ${one.concept}`, [...one.reports.ids, ...one.own.ids])}>
              {one.reporter} on {one.actor}, {one.concept}: own words say otherwise
            </button>
          </li>
        ))}
        {disputes.map((one) => (
          <li key={one.ids.join()}>
            <button type="button" className="plain" onClick={() => onPick("A disputed statement", one.ids)}>
              {one.statement}: {one.claim}
              {one.who ? `, says ${one.who}` : ""}
            </button>
          </li>
        ))}
      </ul>
      <h2>Reports without a verdict ({reports.length})</h2>
      <ul>
        {reports.slice(0, 100).map(({statement, id, holder, concept, chain}) => (
          <li key={id}>
            <button type="button" className="plain" onClick={() => onPick(`${holder}: ${concept}`, [id])}>
              {holder} on {concept}, by {chain.join(" → ") || "an unknown author"}
            </button>
            <VerdictMenu statement={statement} choices={verdicts} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Reporting({answer, actor, onPick}: PartsProps) {
  const rows = answer.reporting.filter(({reporter, holder}) => actor === undefined || reporter === actor || holder === actor);
  return (
    <>
      <h2>Who reports whom</h2>
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
    </>
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
