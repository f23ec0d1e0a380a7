import type {Scaling, Spread, Spreads, Summary} from "@standpoint/analysis";
import {scalingMarks} from "@standpoint/draw";
import {useMemo} from "react";
import {MeasurePage} from "../measure/measure-page.tsx";
import type {ShownProps} from "../measure/measure-page.tsx";
import {MeasurePicture} from "../measure/measure-picture.tsx";
import {MeasureTable} from "../measure/measure-table.tsx";
import type {TableLine} from "../measure/measure-table.tsx";
import {usePictureRoom} from "../measure/picture-room.ts";
import {rangeWords} from "../measure/range-words.ts";

/** Where actors lie on one or two axes that their positions suggest. */
export function ScalingPage() {
  return <MeasurePage name="scaling" shown={Shown} />;
}

function Shown({result, spreads, measuring}: ShownProps<"scaling">) {
  const width = usePictureRoom(measuring.computing.news);
  const picture = useMemo(() => {
    const actors = result.actors.map((one) => ({...one, spread: one.place.map((_, d) => spreads?.get(`${String(d)} ${one.actor}`))}));
    return scalingMarks({...result, actors}, {width});
  }, [result, spreads, width]);
  return (
    <MeasurePicture
      measuring={measuring}
      result={result}
      picture={picture}
      label="Places of actors and concepts"
      said={sentence(result, spreads)}
      table={<Numbers scaling={result} spreads={spreads} onOpen={measuring.onOpen} />}
    />
  );
}

function sentence({actors, concepts, rHat, ess, samples}: Scaling, spreads: Spreads | null): string {
  const settled = (rHat ?? 1) <= 1.05 && (ess ?? samples) >= 100;
  const spread = spreads === null ? "" : " The pale bands hold the places in 95 of 100 samples of the documents.";
  const runs = `R-hat up to ${rHat?.toFixed(3) ?? "–"}, effective draws from ${ess?.toFixed(0) ?? "–"} of ${String(samples)}`;
  return `${String(actors.length)} actors and ${String(concepts.length)} concepts. The chains ${settled ? "have settled" : "have not settled"}: ${runs}.${spread}`;
}

interface NumbersProps {
  readonly scaling: Scaling;
  readonly spreads: Spreads | null;
  readonly onOpen: (open: string) => void;
}

function Numbers({scaling: {actors, concepts}, spreads, onOpen}: NumbersProps) {
  const heads = [
    {title: "Name"},
    {title: "Number"},
    {title: "Mean", places: 2},
    {title: "95 % interval"},
    ...(spreads ? [{title: "95 % of samples"}] : []),
    {title: "R-hat", places: 3},
    {title: "Positions", places: 0},
  ];
  const axis = (d: number, all: number) => (all > 1 ? ` ${String(d + 1)}` : "");
  const numbers: Numbered[] = [
    ...actors.flatMap(({actor, place, positions}) =>
      place.map((summary, d) => {
        const spread = spreads?.get(`${String(d)} ${actor}`);
        return {name: actor, what: `place${axis(d, place.length)}`, summary, spread, positions, open: `actor:${actor}`};
      }),
    ),
    ...concepts.flatMap(({concept, discrimination, difficulty, positions}) => {
      const about = {name: concept, positions, open: `concept:${concept}`};
      const parting = discrimination.map((summary, d) => ({...about, what: `discrimination${axis(d, discrimination.length)}`, summary}));
      return [...parting, {...about, what: "difficulty", summary: difficulty}];
    }),
  ];
  const lines = numbers.map(({name, what, summary, spread, positions, open}): TableLine => {
    const {mean, rHat} = summary;
    const sampled = spreads ? [rangeWords(spread, 2)] : [];
    return {key: `${name} ${what}`, cells: [name, what, mean, rangeWords(summary, 2), ...sampled, rHat, positions], open};
  });
  return <MeasureTable title="Actors and concepts" heads={heads} lines={lines} onOpen={onOpen} />;
}

interface Numbered {
  readonly name: string;
  readonly what: string;
  readonly summary: Summary;
  /** Of places, where documents were sampled. */
  readonly spread?: Spread | undefined;
  readonly positions: number;
  readonly open: string;
}
