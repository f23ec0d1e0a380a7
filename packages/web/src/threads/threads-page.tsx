import {analyses, fileFormats} from "@standpoint/analysis";
import type {Semantics, SupportReading, ThreadsAnswer} from "@standpoint/analysis";
import {useElementSize} from "@mantine/hooks";
import {threadMarks, type About, type Picture} from "@standpoint/draw";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {useMemo} from "react";
import {documentsQuery} from "../api/queries.ts";
import {Paint} from "../paint/paint.tsx";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {choicesOf} from "../measure/option-field.tsx";
import {queryFrom} from "../measure/measure-search.ts";
import {UnshownFilters} from "../measure/unshown-filters.tsx";
import {Choose} from "../shell/choose.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, Waiting, lacks} from "../shell/page-state.tsx";
import {Conversation} from "./conversation.tsx";
import {flipOf, namesOf, readings, reasonOf, threadsQuery, verdicts} from "./threads-answer.ts";
import type {ThreadsSearch} from "./threads-search.ts";
import "../paint/paint.css";
import "./threads.css";

const route = getRouteApi("/threads");
const {options} = analyses.threads;

type Change = (next: {[Field in keyof ThreadsSearch]?: ThreadsSearch[Field] | undefined}) => void;

/** What answers what, and which claims stand under the recorded attacks. */
export function ThreadsPage() {
  const search = route.useSearch();
  const {document, semantics, support, claim} = search;
  const navigate = route.useNavigate();
  const settings = queryFrom(options, search);
  const threads = useQuery(threadsQuery(settings));
  const documents = useQuery(documentsQuery).data?.rows ?? [];
  const change: Change = (next) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const shown = lacks(threads) ? undefined : threads.data;
  const empty = shown !== undefined && shown.posts.length === 0 && shown.arguments.length === 0;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{analyses.threads.word}</h1>
        <Downloads path="/threads" settings={settings} formats={fileFormats("threads")} />
      </header>
      <div className="filters" role="search" aria-label="Settings of the threads">
        <Choose
          label="Document"
          choices={documents.map(({key, title}) => ({value: key, label: title}))}
          value={document}
          placeholder="all"
          onChange={(next) => change({document: next, claim: undefined})}
          width={280}
        />
        <Choose
          label="Semantics"
          choices={choicesOf<Semantics>(options.semantics)}
          usual={options.semantics.usual}
          value={semantics}
          onChange={(next) => change({semantics: next})}
          width={140}
        />
        <Choose
          label="Support"
          choices={choicesOf<SupportReading>(options.support)}
          usual={options.support.usual}
          value={support}
          onChange={(next) => change({support: next})}
          width={220}
        />
        <UnshownFilters options={options} search={search} shown={["document", "semantics", "support"]} onChange={change} />
      </div>
      {threads.isPending && <Waiting what="Weighing arguments" />}
      {lacks(threads) && <Failed error={threads.error} onRetry={() => void threads.refetch()} />}
      {empty && <NoThreads />}
      {shown !== undefined && !empty && <Shown threads={shown} claim={claim} onClaim={(next) => change({claim: next})} />}
    </div>
  );
}

interface ShownProps {
  readonly threads: ThreadsAnswer;
  readonly claim: string | undefined;
  readonly onClaim: (claim: string | undefined) => void;
}

function Shown({threads, claim, onClaim}: ShownProps) {
  const {posts, arguments: claims, links, notes, ids, count, atLeast, settings} = threads;
  const named = useMemo(() => namesOf(threads), [threads]);
  const picture = useMemo(
    () =>
      threadMarks(
        claims.map(({statement, ...one}) => ({...one, id: statement})),
        links.map(({statement, ...link}) => ({...link, id: statement})),
        {chosen: claim},
      ),
    [claims, links, claim],
  );
  const documents = [...new Set(posts.map((post) => post.document))];
  const open = claims.find(({statement}) => statement === claim);
  const id = claim === undefined ? undefined : ids[claim];
  const pick = (about: About) => {
    if (about.kind === "claim" || about.kind === "argument") onClaim(about.id);
  };
  return (
    <>
      <p className="said">
        {claims.length} claims, {links.length} arguments between them; {atLeast ? "at least " : ""}
        {count} {count === 1 ? "way" : "ways"} to accept them ({settings.semantics}; {readings[settings.support]}). {notes.join(" ")}
      </p>
      {open && (
        <p className="said" role="status">
          <strong>{named(open.statement)}</strong> {verdicts[open.status]} under the recorded attacks: {open.hearing}. {reasonOf(open, named)}{" "}
          {flipOf(open, named)}{" "}
          <Link to="/dossier" search={{dispute: open.statement}}>
            Dossier of this dispute
          </Link>
        </p>
      )}
      <div className="split" data-alone={id === undefined || undefined}>
        <div className="paint-scroller thread-columns">
          {documents.length > 0 && (
            <div>
              {documents.map((key) => (
                <Conversation
                  key={key}
                  document={key}
                  posts={posts.filter((post) => post.document === key)}
                  claims={claims.filter((one) => one.document === key)}
                  chosen={claim}
                  named={named}
                  onClaim={onClaim}
                />
              ))}
            </div>
          )}
          <div className="thread-map">
            <h2>Argument map</h2>
            {claims.length === 0 ? (
              <p className="quiet">No argument is recorded here: mark in the Reader which statement supports, attacks or undercuts which.</p>
            ) : (
              <FittedMap picture={picture} label={`Argument map of ${String(claims.length)} claims`} onPick={pick} />
            )}
          </div>
        </div>
        {id !== undefined && <PassagesPanel key={id} title={open?.author ?? claim ?? ""} statements={[id]} onClose={() => onClaim(undefined)} />}
      </div>
    </>
  );
}

const smallest = 0.6;

/** A map drawn smaller where it is wider than its place, and scrolled where that would make it too small to read. */
function FittedMap({picture, label, onPick}: {readonly picture: Picture; readonly label: string; readonly onPick: (about: About) => void}) {
  const {ref, width} = useElementSize();
  const zoom = width === 0 ? 1 : Math.min(1, Math.max(smallest, width / picture.width));
  return (
    <div className="thread-scroller" ref={ref}>
      <Paint picture={picture} label={label} zoom={zoom} onPick={onPick} />
    </div>
  );
}

function NoThreads() {
  return (
    <Empty title="No thread to show">
      <p>
        Posts come with documents that are threads; arguments are statements between statements. Add texts in <Link to="/documents">Documents</Link>, or mark
        arguments in the <Link to="/reader">Reader</Link>.
      </p>
    </Empty>
  );
}
