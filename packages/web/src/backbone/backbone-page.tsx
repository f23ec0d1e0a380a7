import type {Backbone, Spreads} from "@standpoint/analysis";
import {removalMarks, setMarks} from "@standpoint/draw";
import {getRouteApi} from "@tanstack/react-router";
import {useMemo} from "react";
import {DuplicatesField, StatementFields, TimeFields, TypeField, VariableFields} from "../measure/common-fields.tsx";
import {DrawsFields} from "../measure/draws-fields.tsx";
import {MeasurePage} from "../measure/measure-page.tsx";
import {MeasurePicture} from "../measure/measure-picture.tsx";
import {MeasureTable} from "../measure/measure-table.tsx";
import type {TableLine} from "../measure/measure-table.tsx";
import type {Measures} from "../measure/messages.ts";
import {NumberField} from "../measure/number-field.tsx";
import {usePictureRoom} from "../measure/picture-room.ts";
import {rangeWords} from "../measure/range-words.ts";
import {useMeasurePage} from "../measure/use-measure-page.ts";
import type {MeasureForm, Measuring} from "../measure/use-measure-page.ts";
import {Choose} from "../shell/choose.tsx";
import {backboneQuery, backboneSettings, usualSize} from "./backbone-search.ts";
import type {BackboneSearch} from "./backbone-search.ts";

const route = getRouteApi("/backbone");

const methods = [
  {value: "nested", label: "Nested: take out one by one"},
  {value: "fixed", label: "Fixed: of a size"},
  {value: "penalty", label: "Penalty: each one costs"},
] as const;

/** Which concepts the structure of the debate hangs on. */
export function BackbonePage() {
  const search = route.useSearch();
  const {form, measuring} = useMeasurePage("backbone", search, backboneSettings(search));
  return (
    <MeasurePage
      title="Backbone"
      measuring={measuring}
      query={backboneQuery(search)}
      form={
        <>
          <TypeField {...form} />
          <Method {...form} />
          <TimeFields windows="none" {...form} />
          <VariableFields {...form} />
          <DuplicatesField usual="document" {...form} />
          <StatementFields {...form} />
          <DrawsFields {...form} />
        </>
      }
    >
      {(measured) => <Shown {...measured} measuring={measuring} />}
    </MeasurePage>
  );
}

function Method({search, onChange}: MeasureForm<BackboneSearch>) {
  const {method = "nested", size, penalty, iterations} = search;
  return (
    <>
      <Choose label="Method" choices={methods} usual="nested" value={search.method} onChange={(chosen) => onChange({method: chosen})} />
      {method === "fixed" && <NumberField label="Concepts in it" value={size} usual={usualSize} min={1} onChange={(next) => onChange({size: next})} />}
      {method === "penalty" && <NumberField label="Penalty" value={penalty} usual={3.5} min={0} decimal onChange={(next) => onChange({penalty: next})} />}
      {method !== "nested" && (
        <NumberField label="Steps of the search" value={iterations} usual={10_000} min={1} max={10_000_000} onChange={(next) => onChange({iterations: next})} />
      )}
    </>
  );
}

type ShownProps = Measures["backbone"] & {readonly measuring: Measuring};

function Shown({result, spreads, measuring}: ShownProps) {
  const width = usePictureRoom(measuring.computing.news);
  const {onOpen} = measuring;
  const {steps, set, concepts, actors} = result;
  const picture = useMemo(() => {
    if (!set) return removalMarks(steps, {width});
    const shares = spreads ? Object.fromEntries(concepts.map((name) => [name, spreads.get(`in ${name}`)?.mean ?? 0])) : undefined;
    return setMarks({...set, shares}, {width, longest: Math.floor(width / 18)});
  }, [steps, set, spreads, concepts, width]);
  const said = `${String(concepts.length)} concepts and the network of ${String(actors)} actors that they give. ${set ? setSentence(set) : "From the top, the concept without which least is lost is taken out; a mark opens its passages."}`;
  return (
    <MeasurePicture
      measuring={measuring}
      result={result}
      picture={picture}
      label={set ? "Backbone and the rest" : "Losses in the order of removal"}
      said={said}
      table={set ? <Sets set={set} spreads={spreads} onOpen={onOpen} /> : <Steps steps={steps} spreads={spreads} onOpen={onOpen} />}
    />
  );
}

function setSentence({backbone, statements, exact}: NonNullable<Backbone["set"]>): string {
  return `${String(backbone.length)} of them, with ${String(statements)} statements, are the backbone${exact ? ": every set was looked at" : ""}.`;
}

interface PartProps {
  readonly spreads: Spreads | null;
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
    const range = spreads ? [rangeWords(spreads.get(`step of ${concept}`), 0)] : [];
    return {key: concept, cells: [concept, step, backboneLoss, redundantLoss, statements, ...range], open: `concept:${concept}`};
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
