import type {PolarizedSlice, Spread} from "@standpoint/analysis";
import {scoreMarks, spanWords} from "@standpoint/draw";
import {getRouteApi, Link} from "@tanstack/react-router";
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
import {Empty} from "../shell/page-state.tsx";
import {polarizationQuery, polarizationSettings} from "./polarization-search.ts";
import type {PolarizationSearch} from "./polarization-search.ts";

const route = getRouteApi("/polarization");
type Change = {[Field in keyof PolarizationSearch]?: PolarizationSearch[Field] | undefined};

/** How far the debate falls into groups that agree within and conflict between, as a whole or over time. */
export function PolarizationPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onChange = (next: Change) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const {types, type, frame} = useFrameName(search);
  const {bootstrap = 0} = search;
  const computing = useMeasure(frame, {ask: "polarization", settings: polarizationSettings(search), bootstrap});
  const onForm = (next: Change) => onChange({...next, open: undefined});
  const common = {search, onChange: onForm};
  return (
    <MeasurePage
      title="Polarization"
      path="/polarization"
      settings={{...polarizationQuery(search), type}}
      computing={computing}
      form={
        <>
          <TypeField types={types} type={type} {...common} />
          <NumberField label="Groups" value={search.groups} usual={2} min={2} max={50} onChange={(groups) => onForm({groups})} />
          <TimeFields {...common} />
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
  readonly measured: Measures["polarization"];
  readonly computing: Computing;
  readonly open: string | undefined;
  readonly onOpen: (open: string | undefined) => void;
}

function Shown({measured: {result, spreads}, computing, open, onOpen}: ShownProps) {
  const width = usePictureRoom(computing.news);
  const {slices, settings, notes} = result;
  const chosen = openedSlice(open);
  const picture = useMemo(() => {
    const drawn = slices.map((slice, i) => ({...slice, interval: spreads?.get(String(i))}));
    return scoreMarks(drawn, {width, chosen});
  }, [slices, spreads, width, chosen]);
  if (!slices.some(({statements}) => statements > 0)) return <NothingSaid />;
  const table = slices.length === 1 ? <Groups slice={slices[0]!} onOpen={onOpen} /> : <Slices slices={slices} spreads={spreads} onOpen={onOpen} />;
  return (
    <MeasurePicture
      picture={picture}
      label="Polarization over time"
      said={sentence(slices, spreads)}
      notes={notes}
      table={table}
      frame={computing.frame}
      settings={settings}
      slices={slices}
      open={open}
      onOpen={onOpen}
    />
  );
}

/** 0 is no split at all, 1 the purest one. */
function sentence(slices: readonly PolarizedSlice[], spreads: ReadonlyMap<string, Spread> | null): string {
  const scored = slices.filter(({score}) => score !== null);
  const spread = spreads === null ? "" : " The band holds 95 of 100 draws of documents.";
  if (slices.length === 1) return `From 0 (no groups that agree within and conflict between) to 1 (nothing else). A mark opens its passages.${spread}`;
  return `${String(slices.length)} slices, ${String(scored.length)} with a score: from 0 (no groups that agree within and conflict between) to 1 (nothing else). A mark opens its passages.${spread}`;
}

function Groups({slice, onOpen}: {readonly slice: PolarizedSlice; readonly onOpen: (open: string) => void}) {
  const lines = slice.groups.flatMap((group, i) =>
    group.map((actor): TableLine => ({key: actor, cells: [actor, `Group ${String(i + 1)}`], open: `actor:${actor}`})),
  );
  const said =
    slice.score === null ? "No score: nobody agrees or disagrees with anybody." : `Score ${slice.score.toFixed(3)}, ${String(slice.statements)} statements.`;
  return <MeasureTable title="Groups" heads={[{title: "Actor"}, {title: "Group"}]} lines={lines} said={said} onOpen={onOpen} />;
}

interface SlicesProps {
  readonly slices: readonly PolarizedSlice[];
  readonly spreads: ReadonlyMap<string, Spread> | null;
  readonly onOpen: (open: string) => void;
}

function Slices({slices, spreads, onOpen}: SlicesProps) {
  const heads = [
    {title: "Slice"},
    {title: "Score", places: 3},
    ...(spreads ? [{title: "95 % of draws"}] : []),
    {title: "Statements", places: 0},
    {title: "Groups"},
  ];
  const lines = slices.map((slice, i): TableLine => {
    const spread = spreads?.get(String(i));
    const range = spread === undefined ? null : `${spread.low.toFixed(2)} to ${spread.high.toFixed(2)}`;
    const groups = slice.groups.map((group) => group.join(", ")).join(" | ");
    return {
      key: String(i),
      cells: [spanWords(slice), slice.score, ...(spreads ? [range] : []), slice.statements, groups === "" ? null : groups],
      ...(slice.statements > 0 ? {open: `slices:${String(i)}`} : {}),
    };
  });
  return <MeasureTable title="Slices" heads={heads} lines={lines} onOpen={onOpen} />;
}

function NothingSaid() {
  return (
    <Empty title="No statement to measure">
      <p>
        Polarization needs statements in which actors agree or disagree. Mark some in the <Link to="/reader">Reader</Link>, or widen the settings.
      </p>
    </Empty>
  );
}
