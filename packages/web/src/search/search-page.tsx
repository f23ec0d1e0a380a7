import {counted} from "@standpoint/model";
import {Button, Checkbox, TextInput} from "@mantine/core";
import type {Hit, Sought} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {useEffect, useState} from "react";
import {findQuery} from "../api/search.ts";
import {documentsQuery} from "../api/queries.ts";
import {Choose} from "../shell/choose.tsx";
import {Empty, Failed, lacks} from "../shell/page-state.tsx";
import {ChangeMany} from "../statements/change-many.tsx";
import {CodeHits} from "./code-hits.tsx";
import {Highlighters} from "./highlighters.tsx";
import type {SearchSearch} from "./search-search.ts";
import "./search.css";

const route = getRouteApi("/search");
const ways = [
  {value: "phrase", label: "Words as they stand"},
  {value: "wildcard", label: "With * and ?"},
  {value: "regex", label: "Regular expression"},
] as const;

/** Finds words in the texts; what is found can be coded all at once, but for the hits that are unticked. */
export function SearchPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const {pattern, as = "phrase", matchCase = false, whole = false, document} = search;
  const sought: Sought | null = pattern === undefined ? null : {pattern, as, matchCase, whole, ...(document === undefined ? {} : {documents: [document]})};
  const found = useQuery(findQuery(sought));
  const change = (next: {[Field in keyof SearchSearch]?: SearchSearch[Field] | undefined}) =>
    void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const rows = found.data?.rows ?? [];
  return (
    <div className="page search-page">
      <header className="page-head">
        <h1>Search</h1>
        <p className="quiet" role="status" style={{margin: 0}}>
          {found.isFetching ? "Searching" : found.data && counted(found.data.total, "hit")}
        </p>
      </header>
      <SearchForm search={search} onChange={change} />
      {lacks(found) && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {sought === null && (
        <Empty title="What do you look for?">
          <p>
            Words as they stand; with * and ? for any letters and for one (democra*); or a regular expression. Quotation marks and line ends are no hindrance.
          </p>
        </Empty>
      )}
      {found.data?.total === 0 && (
        <Empty title="Nothing found">
          {as === "phrase" && /[*?]/.test(pattern ?? "") ? (
            <>
              <p>These words stand nowhere with the signs * and ? in them.</p>
              <Button variant="default" onClick={() => change({as: "wildcard"})}>
                Let * and ? stand for letters
              </Button>
            </>
          ) : (
            <p>Look for fewer words, or choose “With * and ?” and put a * at the end of one.</p>
          )}
        </Empty>
      )}
      {rows.length > 0 && <Hits key={JSON.stringify(sought)} rows={rows} total={found.data?.total ?? 0} />}
      <Highlighters />
    </div>
  );
}

interface SearchFormProps {
  readonly search: SearchSearch;
  readonly onChange: (change: {[Field in keyof SearchSearch]?: SearchSearch[Field] | undefined}) => void;
}

function SearchForm({search, onChange}: SearchFormProps) {
  const [typed, setTyped] = useState(search.pattern ?? "");
  useEffect(() => setTyped(search.pattern ?? ""), [search.pattern]);
  const documents = useQuery(documentsQuery).data?.rows ?? [];
  return (
    <form
      className="filters"
      role="search"
      aria-label="Search the texts"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({pattern: typed || undefined});
      }}
    >
      <TextInput label="Look for" type="search" w={280} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <Choose label="As" choices={ways} usual="phrase" value={search.as} onChange={(as) => onChange({as: as === "phrase" ? undefined : as})} width={180} />
      <Choose
        label="In"
        placeholder="All texts"
        choices={documents.map(({key, title}) => ({value: key, label: title}))}
        value={search.document}
        onChange={(document) => onChange({document})}
        width={220}
      />
      <Checkbox label="Whole words" checked={search.whole === true} onChange={(event) => onChange({whole: event.currentTarget.checked || undefined})} />
      <Checkbox
        label="Capitals matter"
        checked={search.matchCase === true}
        onChange={(event) => onChange({matchCase: event.currentTarget.checked || undefined})}
      />
      <Button type="submit">Search</Button>
    </form>
  );
}

function Hits({rows, total}: {readonly rows: readonly Hit[]; readonly total: number}) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [shown, setShown] = useState(200);
  const toggle = (at: number) => setLeft(new Set(left.has(at) ? [...left].filter((one) => one !== at) : [...left, at]));
  const kept = rows.filter((_, at) => !left.has(at));
  return (
    <div className="hits">
      {total > rows.length && <p className="said">The first {rows.length.toLocaleString("en")} are shown and can be coded.</p>}
      <div className="hits-acts">
        <CodeHits hits={kept} />
        <ChangeMany
          which={{stretches: kept.map(({document, start, end}) => ({document, start, end}))}}
          label="Change the statements at these hits"
          disabled={kept.length === 0}
        />
      </div>
      <ol className="hit-list" aria-label="Hits">
        {rows.slice(0, shown).map((hit, at) => (
          <li key={`${hit.document} ${String(hit.start)}`} data-left={left.has(at) || undefined}>
            <Checkbox checked={!left.has(at)} onChange={() => toggle(at)} label={<span className="unseen">Code this hit</span>} />
            <span className="hit-words" dir="auto">
              …{hit.excerpt.slice(0, hit.at)}
              <mark>{hit.excerpt.slice(hit.at, hit.at + hit.end - hit.start)}</mark>
              {hit.excerpt.slice(hit.at + hit.end - hit.start)}…
            </span>
            <Link to="/reader/$key" params={{key: hit.document}} search={{at: hit.start}}>
              {hit.title}
            </Link>
          </li>
        ))}
      </ol>
      {rows.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + 500)}>
          Show more hits
        </Button>
      )}
    </div>
  );
}
