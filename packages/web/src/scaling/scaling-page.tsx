import type {Scaling, Summary} from "@standpoint/analysis";
import {scalingMarks} from "@standpoint/draw";
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
import {scalingQuery, scalingSettings} from "./scaling-search.ts";
import type {ScalingSearch} from "./scaling-search.ts";

const route = getRouteApi("/scaling");
type Change = {[Field in keyof ScalingSearch]?: ScalingSearch[Field] | undefined};

const axes = [
  {value: "1", label: "one axis"},
  {value: "2", label: "two axes"},
] as const;

const models = [
  {value: "binary", label: "binary: yes or no"},
  {value: "ordinal", label: "ordinal: in steps"},
] as const;

/** Where actors lie on one or two axes that their positions suggest. */
export function ScalingPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onChange = (next: Change) => void navigate({search: (before) => ({...before, ...next}) as typeof before, replace: true});
  const {types, type, frame} = useFrameName(search);
  const computing = useMeasure(frame, {ask: "scaling", settings: scalingSettings(search), bootstrap: 0});
  const onForm = (next: Change) => onChange({...next, open: undefined});
  const common = {search, onChange: onForm};
  return (
    <MeasurePage
      title="Scaling"
      path="/scaling"
      settings={{...scalingQuery(search), type}}
      computing={computing}
      form={
        <>
          <TypeField types={types} type={type} {...common} />
          <Choose label="Dimensions" choices={axes} usual="1" value={search.dimensions} onChange={(dimensions) => onForm({dimensions})} />
          <Choose label="Model" choices={models} usual="binary" value={search.model} onChange={(model) => onForm({model})} />
          {(search.model ?? "binary") === "binary" && (
            <NumberField
              label="Mixed up to a share of"
              value={search.threshold}
              usual={0}
              min={0}
              max={0.49}
              decimal
              onChange={(threshold) => onForm({threshold})}
            />
          )}
          <TimeFields windows="none" {...common} />
          <VariableFields names={computing.news?.names ?? []} {...common} />
          <DuplicatesField usual="include" {...common} />
          <StatementFields {...common} />
          <Chains search={search} onForm={onForm} />
        </>
      }
    >
      {computing.measured !== undefined && <Shown measured={computing.measured} computing={computing} open={search.open} onOpen={(open) => onChange({open})} />}
    </MeasurePage>
  );
}

function Chains({search, onForm}: {readonly search: ScalingSearch; readonly onForm: (change: Change) => void}) {
  return (
    <fieldset className="measure-group">
      <legend>Chains</legend>
      <div className="measure-pair">
        <NumberField label="How many" value={search.chains} usual={4} min={2} max={64} onChange={(chains) => onForm({chains})} />
        <NumberField label="Seed" value={search.seed} usual={1} min={0} onChange={(seed) => onForm({seed})} />
      </div>
      <div className="measure-pair">
        <NumberField label="Burn-in" value={search.burnIn} usual={1000} min={0} onChange={(burnIn) => onForm({burnIn})} />
        <NumberField label="Iterations" value={search.iterations} usual={5000} min={100} onChange={(iterations) => onForm({iterations})} />
      </div>
    </fieldset>
  );
}

interface ShownProps {
  readonly measured: Measures["scaling"];
  readonly computing: Computing;
  readonly open: string | undefined;
  readonly onOpen: (open: string | undefined) => void;
}

function Shown({measured: {result}, computing, open, onOpen}: ShownProps) {
  const width = usePictureRoom(computing.news);
  const picture = useMemo(() => scalingMarks(result, {width}), [result, width]);
  return (
    <MeasurePicture
      picture={picture}
      label="Places of actors and concepts"
      said={sentence(result)}
      notes={result.notes}
      table={<Numbers scaling={result} onOpen={onOpen} />}
      frame={computing.frame}
      settings={result.settings}
      slices={[]}
      open={open}
      onOpen={onOpen}
    />
  );
}

function sentence({actors, concepts, rHat, ess, draws}: Scaling): string {
  const settled = (rHat ?? 1) <= 1.05 && (ess ?? draws) >= 100;
  const chains = `R-hat up to ${rHat?.toFixed(3) ?? "–"}, effective draws from ${ess?.toFixed(0) ?? "–"} of ${String(draws)}`;
  return `${String(actors.length)} actors and ${String(concepts.length)} concepts. The chains ${settled ? "have settled" : "have not settled"}: ${chains}.`;
}

function Numbers({scaling: {actors, concepts}, onOpen}: {readonly scaling: Scaling; readonly onOpen: (open: string) => void}) {
  const heads = [
    {title: "Name"},
    {title: "Number"},
    {title: "Mean", places: 2},
    {title: "95 % interval"},
    {title: "R-hat", places: 3},
    {title: "Positions", places: 0},
  ];
  const axis = (d: number, all: number) => (all > 1 ? ` ${String(d + 1)}` : "");
  const lines = [
    ...actors.flatMap(({actor, place, positions}) =>
      place.map((summary, d) => lineOf({name: actor, what: `place${axis(d, place.length)}`, summary, positions, open: `actor:${actor}`})),
    ),
    ...concepts.flatMap(({concept, discrimination, difficulty, positions}) => [
      ...discrimination.map((summary, d) =>
        lineOf({name: concept, what: `discrimination${axis(d, discrimination.length)}`, summary, positions, open: `concept:${concept}`}),
      ),
      lineOf({name: concept, what: "difficulty", summary: difficulty, positions, open: `concept:${concept}`}),
    ]),
  ];
  return <MeasureTable title="Actors and concepts" heads={heads} lines={lines} onOpen={onOpen} />;
}

interface Numbered {
  readonly name: string;
  readonly what: string;
  readonly summary: Summary;
  readonly positions: number;
  readonly open: string;
}

function lineOf({name, what, summary, positions, open}: Numbered): TableLine {
  const {mean, low, high, rHat} = summary;
  const interval = `${low.toFixed(2)} to ${high.toFixed(2)}`.replaceAll("-", "−");
  return {key: `${name} ${what}`, cells: [name, what, mean, interval, rHat, positions], open};
}
