import type {Phases, Spread} from "@standpoint/analysis";
import {groupLetter, phaseMarks, spanWords} from "@standpoint/draw";
import {getRouteApi} from "@tanstack/react-router";
import {useMemo} from "react";
import {DuplicatesField, StatementFields, TimeFields, TypeField, VariableFields} from "../measure/common-fields.tsx";
import {MeasurePage, useFrameName} from "../measure/measure-page.tsx";
import {MeasurePicture} from "../measure/measure-picture.tsx";
import {MeasureTable} from "../measure/measure-table.tsx";
import type {TableLine} from "../measure/measure-table.tsx";
import type {Measures} from "../measure/messages.ts";
import {NumberField} from "../measure/number-field.tsx";
import {openedSlice} from "../measure/opened.ts";
import {usePictureRoom} from "../measure/picture-room.ts";
import {useMeasure} from "../measure/use-measure.ts";
import type {Computing} from "../measure/use-measure.ts";
import {Choose} from "../shell/choose.tsx";
import {phasesQuery, phasesSettings} from "./phases-search.ts";
import type {PhasesSearch} from "./phases-search.ts";

const route = getRouteApi("/phases");
type Change = {[Field in keyof PhasesSearch]?: PhasesSearch[Field] | undefined};

const distances = [
  {value: "absolute", label: "of ties, cell by cell"},
  {value: "spectral", label: "of spectra: shape alone"},
] as const;

/** When the structure of the debate changed: states, distances, and the path between them. */
export function PhasesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onChange = (next: Change) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const {types, type, frame} = useFrameName(search);
  const {bootstrap = 0} = search;
  const computing = useMeasure(frame, {ask: "phases", settings: phasesSettings(search), bootstrap});
  const onForm = (next: Change) => onChange({...next, open: undefined});
  const common = {search, onChange: onForm};
  return (
    <MeasurePage
      title="Phases"
      path="/phases"
      settings={{...phasesQuery(search), type}}
      computing={computing}
      form={
        <>
          <TypeField types={types} type={type} {...common} />
          <TimeFields windows="needed" {...common} />
          <Choose label="Distance" choices={distances} usual="absolute" value={search.distance} onChange={(distance) => onForm({distance})} />
          <div className="measure-pair">
            <NumberField label="States from" value={search.least} usual={2} min={2} onChange={(least) => onForm({least})} />
            <NumberField label="to" value={search.most} usual={6} min={2} onChange={(most) => onForm({most})} />
          </div>
          <VariableFields names={computing.news?.names ?? []} {...common} />
          <DuplicatesField usual="document" {...common} />
          <StatementFields {...common} />
          <div className="measure-pair">
            <NumberField label="Draws" value={search.bootstrap} usual={0} min={0} max={10_000} onChange={(draws) => onForm({bootstrap: draws})} />
            <NumberField label="Seed" value={search.seed} usual={1} min={0} onChange={(seed) => onForm({seed})} />
          </div>
        </>
      }
    >
      {computing.measured !== undefined && <Shown measured={computing.measured} computing={computing} open={search.open} onOpen={(open) => onChange({open})} />}
    </MeasurePage>
  );
}

interface ShownProps {
  readonly measured: Measures["phases"];
  readonly computing: Computing;
  readonly open: string | undefined;
  readonly onOpen: (open: string | undefined) => void;
}

function Shown({measured: {result, spreads}, computing, open, onOpen}: ShownProps) {
  const width = usePictureRoom(computing.news);
  const chosen = openedSlice(open);
  const {slices, states, path, notes, settings} = result;
  const picture = useMemo(() => {
    const moments = slices.map((slice, i) => {
      const [x, y] = path.points[i] ?? [0, 0];
      return {...slice, state: states[i] ?? 0, x, y, turns: spreads?.get(String(slice.mid))?.mean};
    });
    return phaseMarks(moments, result.distances, {width, chosen});
  }, [result, slices, states, path, spreads, width, chosen]);
  return (
    <MeasurePicture
      picture={picture}
      label="States, distances and path"
      said={sentence(result)}
      notes={notes}
      table={<Moments phases={result} spreads={spreads} onOpen={onOpen} />}
      frame={computing.frame}
      settings={settings}
      slices={slices}
      open={open}
      onOpen={onOpen}
    />
  );
}

function sentence({slices, states, groupings, path}: Phases): string {
  const [best] = groupings;
  const count = new Set(states).size;
  const by = best ? `, by ${best.method} (modularity ${(best.modularity ?? 0).toFixed(3)}), the best of ${String(groupings.length)} ways tried` : "";
  return `${String(slices.length)} slices in ${String(count)} ${count === 1 ? "state" : "states"}${by}. Pale: no statement. Stress of the path ${path.stress.toFixed(2)}.`;
}

interface MomentsProps {
  readonly phases: Phases;
  readonly spreads: ReadonlyMap<string, Spread> | null;
  readonly onOpen: (open: string) => void;
}

function Moments({phases: {slices, states, distances: apart}, spreads, onOpen}: MomentsProps) {
  const heads = [
    {title: "Slice"},
    {title: "State"},
    {title: "From the one before", places: 2},
    {title: "Statements", places: 0},
    ...(spreads ? [{title: "Turns here, of draws", places: 2}] : []),
  ];
  const lines = slices.map((slice, i): TableLine => {
    const step = i === 0 ? null : (apart[i * slices.length + i - 1] ?? null);
    const turns = spreads ? [spreads.get(String(slice.mid))?.mean ?? null] : [];
    return {
      key: String(i),
      cells: [spanWords(slice), groupLetter(states[i] ?? 0), step, slice.statements, ...turns],
      ...(slice.statements > 0 ? {open: `slices:${String(i)}`} : {}),
    };
  });
  return <MeasureTable title="Slices" heads={heads} lines={lines} onOpen={onOpen} />;
}
