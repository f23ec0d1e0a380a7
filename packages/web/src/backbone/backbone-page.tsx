import type {Backbone, Spreads} from "@standpoint/analysis";
import {removalMarks, setMarks} from "@standpoint/draw";
import {useMemo} from "react";
import {MeasurePage} from "../measure/measure-page.tsx";
import type {ShownProps} from "../measure/measure-page.tsx";
import {MeasurePicture} from "../measure/measure-picture.tsx";
import {MeasureTable} from "../measure/measure-table.tsx";
import type {TableLine} from "../measure/measure-table.tsx";
import {usePictureRoom} from "../measure/picture-room.ts";
import {rangeWords} from "../measure/range-words.ts";

/** Which concepts the structure of the debate hangs on. */
export function BackbonePage() {
  return <MeasurePage name="backbone" shown={Shown} />;
}

function Shown({result, spreads, measuring}: ShownProps<"backbone">) {
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
    ...(spreads ? [{title: "Out in 95 % of samples"}] : []),
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
  const heads = [{title: "Concept"}, {title: "Set"}, ...(spreads ? [{title: "In the backbone, of samples", places: 2}] : [])];
  const said = `Loss of the backbone ${set.backboneLoss.toFixed(4)}, of the rest ${set.redundantLoss.toFixed(4)}.`;
  return <MeasureTable title="Concepts" heads={heads} lines={lines} said={said} onOpen={onOpen} />;
}
