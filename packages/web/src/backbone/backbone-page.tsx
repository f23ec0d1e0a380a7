import type {Backbone, Spread} from "@standpoint/analysis";
import {removalMarks, setMarks} from "@standpoint/draw";
import {getRouteApi} from "@tanstack/react-router";
import {useMemo} from "react";
import {DuplicatesField, StatementFields, TimeFields, TypeField, VariableFields} from "../measure/common-fields.tsx";
import {MeasurePage, useFrameName} from "../measure/measure-page.tsx";
import {MeasurePicture} from "../measure/measure-picture.tsx";
import {MeasureTable} from "../measure/measure-table.tsx";
import type {TableLine} from "../measure/measure-table.tsx";
import type {Measures} from "../measure/messages.ts";
import {NumberField} from "../measure/number-field.tsx";
import {usePictureRoom} from "../measure/picture-room.ts";
import {useMeasure} from "../measure/use-measure.ts";
import type {Computing} from "../measure/use-measure.ts";
import {Choose} from "../shell/choose.tsx";
import {backboneQuery, backboneSettings, usualSize} from "./backbone-search.ts";
import type {BackboneSearch} from "./backbone-search.ts";

const route = getRouteApi("/backbone");
type Change = {[Field in keyof BackboneSearch]?: BackboneSearch[Field] | undefined};

const methods = [
  {value: "nested", label: "Nested: take out one by one"},
  {value: "fixed", label: "Fixed: of a size"},
  {value: "penalty", label: "Penalty: each one costs"},
] as const;

/** Which concepts the structure of the debate hangs on. */
export function BackbonePage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onChange = (next: Change) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const {types, type, frame} = useFrameName(search);
  const {bootstrap = 0} = search;
  const computing = useMeasure(frame, {ask: "backbone", settings: backboneSettings(search), bootstrap});
  const onForm = (next: Change) => onChange({...next, open: undefined});
  const common = {search, onChange: onForm};
  return (
    <MeasurePage
      title="Backbone"
      path="/backbone"
      settings={{...backboneQuery(search), type}}
      computing={computing}
      form={
        <>
          <TypeField types={types} type={type} {...common} />
          <Method search={search} onForm={onForm} />
          <TimeFields windows="none" {...common} />
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

function Method({search, onForm}: {readonly search: BackboneSearch; readonly onForm: (change: Change) => void}) {
  const {method = "nested", size, penalty, iterations} = search;
  return (
    <>
      <Choose label="Method" choices={methods} usual="nested" value={search.method} onChange={(chosen) => onForm({method: chosen})} />
      {method === "fixed" && <NumberField label="Concepts in it" value={size} usual={usualSize} min={1} onChange={(next) => onForm({size: next})} />}
      {method === "penalty" && <NumberField label="Penalty" value={penalty} usual={3.5} min={0} decimal onChange={(next) => onForm({penalty: next})} />}
      {method !== "nested" && (
        <NumberField label="Steps of the search" value={iterations} usual={10_000} min={1} max={10_000_000} onChange={(next) => onForm({iterations: next})} />
      )}
    </>
  );
}

interface ShownProps {
  readonly measured: Measures["backbone"];
  readonly computing: Computing;
  readonly open: string | undefined;
  readonly onOpen: (open: string | undefined) => void;
}

function Shown({measured: {result, spreads}, computing, open, onOpen}: ShownProps) {
  const width = usePictureRoom(computing.news);
  const {steps, set, concepts, actors, notes, settings} = result;
  const picture = useMemo(() => {
    if (!set) return removalMarks(steps, {width});
    const shares = spreads ? Object.fromEntries(concepts.map((name) => [name, spreads.get(`in ${name}`)?.mean ?? 0])) : undefined;
    return setMarks({...set, shares}, {width, longest: Math.floor(width / 18)});
  }, [steps, set, spreads, concepts, width]);
  const said = `${String(concepts.length)} concepts and the network of ${String(actors)} actors that they give. ${set ? setSentence(set) : "From the top, the concept without which least is lost is taken out; a mark opens its passages."}`;
  return (
    <MeasurePicture
      picture={picture}
      label={set ? "Backbone and the rest" : "Losses in the order of removal"}
      said={said}
      notes={notes}
      table={set ? <Sets set={set} spreads={spreads} onOpen={onOpen} /> : <Steps steps={steps} spreads={spreads} onOpen={onOpen} />}
      frame={computing.frame}
      settings={settings}
      slices={[]}
      open={open}
      onOpen={onOpen}
    />
  );
}

function setSentence({backbone, statements, exact}: NonNullable<Backbone["set"]>): string {
  return `${String(backbone.length)} of them, with ${String(statements)} statements, are the backbone${exact ? ": every set was looked at" : ""}.`;
}

interface PartProps {
  readonly spreads: ReadonlyMap<string, Spread> | null;
  readonly onOpen: (open: string) => void;
}

function Steps({steps, spreads, onOpen}: PartProps & {readonly steps: Backbone["steps"]}) {
  const heads = [
    {title: "Concept"},
    {title: "Out", places: 0},
    {title: "Loss of those left", places: 4},
    {title: "Of those out", places: 4},
    {title: "Statements left", places: 0},
    ...(spreads ? [{title: "Out in 95 % of draws"}] : []),
  ];
  const lines = steps.map(({step, concept, backboneLoss, redundantLoss, statements}): TableLine => {
    const spread = spreads?.get(`step of ${concept}`);
    const range = spread === undefined ? null : `${spread.low.toFixed(0)} to ${spread.high.toFixed(0)}`;
    return {key: concept, cells: [concept, step, backboneLoss, redundantLoss, statements, ...(spreads ? [range] : [])], open: `concept:${concept}`};
  });
  return <MeasureTable title="Order of removal" heads={heads} lines={lines} onOpen={onOpen} />;
}

function Sets({set, spreads, onOpen}: PartProps & {readonly set: NonNullable<Backbone["set"]>}) {
  const lineOf = (concept: string, where: string): TableLine => ({
    key: concept,
    cells: [concept, where, ...(spreads ? [spreads.get(`in ${concept}`)?.mean ?? 0] : [])],
    open: `concept:${concept}`,
  });
  const lines = [...set.backbone.map((concept) => lineOf(concept, "backbone")), ...set.redundant.map((concept) => lineOf(concept, "the rest"))];
  const heads = [{title: "Concept"}, {title: "Set"}, ...(spreads ? [{title: "In the backbone, of draws", places: 2}] : [])];
  const said = `Loss of the backbone ${set.backboneLoss.toFixed(4)}, of the rest ${set.redundantLoss.toFixed(4)}.`;
  return <MeasureTable title="Concepts" heads={heads} lines={lines} said={said} onOpen={onOpen} />;
}
