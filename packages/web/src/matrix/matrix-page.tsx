import {analyses, fileFormats} from "@standpoint/analysis";
import {useQuery} from "@tanstack/react-query";
import {getRouteApi, Link} from "@tanstack/react-router";
import {useMemo} from "react";
import type {MatrixAnswer} from "@standpoint/analysis";
import {matrixQuery, typesQuery} from "../api/queries.ts";
import {queryFrom} from "../measure/measure-search.ts";
import {PassagesPanel} from "../passages/passages-panel.tsx";
import {Downloads} from "../shell/downloads.tsx";
import {Empty, Failed, Waiting, lacks} from "../shell/page-state.tsx";
import {StanceMark} from "../stance/stance-mark.tsx";
import {cellMark, gridOf, idsBehind} from "./grid.ts";
import {MatrixFilters} from "./matrix-filters.tsx";
import {MatrixGrid} from "./matrix-grid.tsx";
import type {MatrixSearch} from "./matrix-search.ts";
import "./matrix.css";

const route = getRouteApi("/matrix");

/** Where each actor stands on each concept. */
export function MatrixPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const settings = queryFrom(analyses.matrix.options, search);
  const matrix = useQuery(matrixQuery(settings));
  const types = useQuery(typesQuery).data?.rows ?? [];
  const change = (next: {[Field in keyof MatrixSearch]?: MatrixSearch[Field] | undefined}) =>
    void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const empty = matrix.data !== undefined && matrix.data.cells.length === 0;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{analyses.matrix.word}</h1>
        <Downloads path="/matrix" settings={settings} formats={fileFormats("matrix")} />
      </header>
      <MatrixFilters search={search} types={types} onChange={change} />
      {matrix.isPending && <Waiting what="Laying out the matrix" />}
      {lacks(matrix) && <Failed error={matrix.error} onRetry={() => void matrix.refetch()} />}
      {empty && <NoCells />}
      {!lacks(matrix) && matrix.data !== undefined && !empty && <Shown matrix={matrix.data} search={search} onChange={change} />}
    </div>
  );
}

interface ShownProps {
  readonly matrix: MatrixAnswer;
  readonly search: MatrixSearch;
  readonly onChange: (change: {actor?: string | undefined; concept?: string | undefined}) => void;
}

function Shown({matrix, search, onChange}: ShownProps) {
  const {actor, concept, order = "total", turned = false} = search;
  const grid = useMemo(() => gridOf(matrix, {by: order, turned}), [matrix, order, turned]);
  const cell = matrix.cells.find((one) => matrix.actors[one.actor] === actor && matrix.concepts[one.concept] === concept);
  const [row, column] = turned ? [concept, actor] : [actor, concept];
  const statements = matrix.cells.reduce((sum, one) => sum + one.statements.length, 0);
  return (
    <>
      <p className="said">
        {matrix.actors.length} actors, {matrix.concepts.length} concepts, {statements} statements. <Legend />
        {matrix.notes.map((note) => ` ${note}`)}
      </p>
      <div className="split" data-alone={cell === undefined || undefined}>
        <MatrixGrid
          key={`${String(turned)} ${order}`}
          grid={grid}
          label="Actors and concepts"
          open={{row, column}}
          onOpen={(one, other) => onChange(turned ? {actor: other, concept: one} : {actor: one, concept: other})}
        />
        {cell !== undefined && (
          <PassagesPanel
            key={`${actor ?? ""} ${concept ?? ""}`}
            title={`${actor ?? ""}: ${cellMark(cell).words.split(",")[0] ?? ""}, ${concept ?? ""}`}
            statements={idsBehind(cell, matrix)}
            onClose={() => onChange({actor: undefined, concept: undefined})}
          />
        )}
      </div>
    </>
  );
}

function Legend() {
  return (
    <span aria-label="Key to the marks" role="img" className="matrix-legend">
      <StanceMark stance="agree" own /> agrees <StanceMark stance="disagree" own /> disagrees <StanceMark stance="neutral" own /> neutral{" "}
      <StanceMark stance="both" own /> both <StanceMark stance="agree" own={false} /> only reported <StanceMark stance="agree-if" own={false} /> under a
      condition <StanceMark stance="disagree" own also /> also under a condition <StanceMark stance="agree" own unsure /> author not certain{" "}
      <StanceMark stance="agree" own={false} derived /> follows by rule
    </span>
  );
}

function NoCells() {
  return (
    <Empty title="No position to show">
      <p>
        A cell appears where a statement says what an actor holds on a concept. Mark some in the <Link to="/reader">Reader</Link>, or widen the filters.
      </p>
    </Empty>
  );
}
