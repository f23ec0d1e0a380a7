import {Chip, Group} from "@mantine/core";
import {analyses, fileFormats, silenceKinds, type SilenceKind, type SilenceRow, type SilencesAnswer} from "@standpoint/analysis";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi} from "@tanstack/react-router";
import {queryFrom} from "../measure/measure-search.ts";
import {UnshownFilters} from "../measure/unshown-filters.tsx";
import {usePicked} from "../paint/picked.ts";
import {answerQuery} from "../paint/queries.ts";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, lacks, Waiting} from "../shell/page-state.tsx";
import type {SilencesSearch} from "./silences-search.ts";
import "../paint/paint.css";

const route = getRouteApi("/silences");
const {options} = analyses.silences;
const kinds = Object.keys(silenceKinds) as SilenceKind[];

type Pick = (title: string, statements: readonly number[]) => void;

/** What the record does not say, and what to do next. */
export function SilencesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: {[Field in keyof SilencesSearch]?: SilencesSearch[Field] | undefined}) =>
    void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const settings = queryFrom(options, search);
  const answer = useQuery(answerQuery("silences", settings));
  const {picked, pick, close} = usePicked();
  return (
    <div className="page">
      <header className="page-head">
        <h1>{analyses.silences.word}</h1>
        <Downloads path="/silences" settings={settings} formats={fileFormats("silences")} />
      </header>
      <div className="filters" role="search" aria-label="Settings of the silences">
        <Chip.Group multiple value={[...(search.kind ?? [])]} onChange={(next) => change({kind: next.length > 0 ? next : undefined})}>
          <Group gap="xs" role="group" aria-label="Kinds of silence">
            {kinds.map((kind) => (
              <Chip key={kind} value={kind} size="sm">
                {silenceKinds[kind].label}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <UnshownFilters options={options} search={search} shown={["kind"]} onChange={change} />
      </div>
      {lacks(answer) && <Failed error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Waiting what="Listening for what is not said" />}
      {!lacks(answer) && answer.data !== undefined && (
        <div className="split" data-alone={picked === null || undefined}>
          <div className="paint-scroller">
            <Found answer={answer.data} onPick={pick} />
          </div>
          {picked && <PassagesPanel key={picked.statements.join()} title={picked.title} statements={picked.statements} onClose={close} />}
        </div>
      )}
    </div>
  );
}

function Found({answer: {rows, positions, notes}, onPick}: {readonly answer: SilencesAnswer; readonly onPick: Pick}) {
  if (rows.length === 0)
    return (
      <Empty title="No silence of these kinds">
        <p>
          {positions === 0
            ? "No position is recorded yet: mark some in the Reader, and what is missing can be told here."
            : "Take away a chip or a filter to look for others."}
        </p>
      </Empty>
    );
  return (
    <section className="findings" aria-label="Silences">
      {notes.length > 0 && <p className="said">{notes.join(" ")}</p>}
      {kinds.map((kind) => (
        <OfKind key={kind} kind={kind} rows={rows.filter((row) => row.kind === kind)} onPick={onPick} />
      ))}
    </section>
  );
}

function OfKind({kind, rows, onPick}: {readonly kind: SilenceKind; readonly rows: readonly SilenceRow[]; readonly onPick: Pick}) {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>
        {silenceKinds[kind].label} ({rows.length})
      </h2>
      <p className="quiet">{rows[0]?.next}</p>
      <table>
        <thead>
          <tr>
            {["About", "What is known", "Statements"].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.about}>
              <th scope="row" dir="auto">
                {row.about}
              </th>
              <td dir="auto">{row.told}</td>
              <td>
                <button type="button" className="plain" aria-label={`${String(row.ids.length)} on ${row.about}`} onClick={() => onPick(row.about, row.ids)}>
                  {row.ids.length}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
