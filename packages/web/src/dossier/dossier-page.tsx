import {analyses, claimStates, fileFormats, type DossierAnswer} from "@standpoint/analysis";
import {counted} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {entitiesQuery} from "../api/queries.ts";
import {queryFrom} from "../measure/measure-search.ts";
import {UnshownFilters} from "../measure/unshown-filters.tsx";
import {KnownName} from "../names/known-name.tsx";
import {thingsNamed} from "../names/named.ts";
import {answerQuery} from "../paint/queries.ts";
import {DateInput} from "../shell/date-input.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, lacks, Waiting} from "../shell/page-state.tsx";
import {ClaimItem} from "./claim-item.tsx";
import type {DossierSearch} from "./dossier-search.ts";
import {WorksList} from "./works-list.tsx";
import "./dossier.css";

const route = getRouteApi("/dossier");
const {options} = analyses.dossier;

/** All that the texts claim of an actor, a concept or in a dispute. */
export function DossierPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: {[Field in keyof DossierSearch]?: DossierSearch[Field] | undefined}) =>
    void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const asked = search.actor ?? search.concept ?? search.dispute;
  const settings = queryFrom(options, search);
  const answer = useQuery({...answerQuery("dossier", settings), enabled: asked !== undefined});
  const entities = useQuery(entitiesQuery).data?.rows ?? [];
  const named = (kind: "actor" | "concept") => {
    const some = entities.filter((one) => one.kind === kind);
    return thingsNamed(
      some.map(({name}) => name),
      some,
    );
  };
  return (
    <div className="page">
      <header className="page-head">
        <h1>{analyses.dossier.word}</h1>
        {asked !== undefined && <Downloads path="/dossier" settings={settings} formats={fileFormats("dossier")} label="Print or download" />}
      </header>
      <div className="filters" role="search" aria-label="Settings of the dossier">
        {(["actor", "concept"] as const).map((kind) => (
          <KnownName
            key={kind}
            label={kind === "actor" ? "Actor" : "Concept"}
            things={named(kind)}
            value={search[kind]}
            placeholder="none"
            onChange={(name) => change({actor: undefined, concept: undefined, dispute: undefined, [kind]: name})}
            width={280}
          />
        ))}
        <DateInput label="From" value={search.from} onChange={(from) => change({from})} />
        <DateInput label="To" value={search.to} onChange={(to) => change({to})} />
        <UnshownFilters options={options} search={search} shown={["actor", "concept", "from", "to"]} onChange={change} />
      </div>
      {asked === undefined && <Nothing />}
      {asked !== undefined && lacks(answer) && <Failed error={answer.error} onRetry={() => void answer.refetch()} />}
      {asked !== undefined && answer.isPending && <Waiting what="Gathering claims" />}
      {asked !== undefined && !lacks(answer) && answer.data !== undefined && <Found answer={answer.data} />}
    </div>
  );
}

function Found({answer: {of, claims, states, works, notes}}: {readonly answer: DossierAnswer}) {
  const texts = [...new Set(claims.map(({document}) => document))];
  const told = claimStates.filter((state) => states[state] > 0).map((state) => `${String(states[state])} ${state}`);
  return (
    <div className="dossier" role="region" aria-label={`Dossier of ${of.name}`} tabIndex={0}>
      <p className="said" role="status">
        {counted(claims.length, "claim")} in {counted(texts.length, "text")}
        {told.length > 0 && `: ${told.join(", ")}`}. {notes.join(" ")}
      </p>
      {texts.map((key) => {
        const within = claims.filter(({document}) => document === key);
        return (
          <section key={key} aria-label={within[0]?.title ?? key}>
            <h2 dir="auto">{within[0]?.title ?? key}</h2>
            <ol className="dossier-claims">
              {within.map((claim) => (
                <ClaimItem key={claim.statement} claim={claim} />
              ))}
            </ol>
          </section>
        );
      })}
      <WorksList works={works} />
    </div>
  );
}

function Nothing() {
  return (
    <Empty title="A dossier of whom, or of what?">
      <p>
        Choose an actor or a concept above: all that the texts claim of it follows, in their order, with who says so and who answers. The dossier of a dispute
        opens from a claim on the page <Link to="/threads">Threads</Link>.
      </p>
    </Empty>
  );
}
