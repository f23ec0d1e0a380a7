import type {Phases, Spreads} from "@standpoint/analysis";
import {groupLetter, phaseMarks, windowWords} from "@standpoint/draw";
import {useMemo} from "react";
import {MeasurePage} from "../measure/measure-page.tsx";
import type {ShownProps} from "../measure/measure-page.tsx";
import {MeasurePicture} from "../measure/measure-picture.tsx";
import {MeasureTable} from "../measure/measure-table.tsx";
import type {TableLine} from "../measure/measure-table.tsx";
import {openedSlice} from "../measure/opened.ts";
import {usePictureRoom} from "../measure/picture-room.ts";

/** When the structure of the debate changed: states, distances, and the path between them. */
export function PhasesPage() {
  return <MeasurePage name="phases" shown={Shown} />;
}

function Shown({result, spreads, measuring}: ShownProps<"phases">) {
  const width = usePictureRoom(measuring.computing.news);
  const chosen = openedSlice(measuring.open);
  const {slices, states, path} = result;
  const picture = useMemo(() => {
    const moments = slices.map((slice, i) => {
      const [x, y] = path.points[i] ?? [null, null];
      return {...slice, state: stateAt(states, i), x, y, turns: spreads?.get(String(slice.mid))?.mean};
    });
    return phaseMarks(moments, result.distances, {width, chosen});
  }, [result, slices, states, path, spreads, width, chosen]);
  return (
    <MeasurePicture
      measuring={measuring}
      result={result}
      picture={picture}
      label="States, distances and path"
      said={sentence(result)}
      table={<Moments phases={result} spreads={spreads} onOpen={measuring.onOpen} />}
    />
  );
}

function stateAt(states: Int32Array, place: number): number | null {
  const state = states[place] ?? -1;
  return state < 0 ? null : state;
}

function sentence({slices, states, groupings, path}: Phases): string {
  const [best] = groupings;
  const count = new Set(states.filter((state) => state >= 0)).size;
  const by = best ? `, by ${best.method} (modularity ${(best.modularity ?? 0).toFixed(3)}), the best of ${String(groupings.length)} ways tried` : "";
  return `${String(slices.length)} slices in ${String(count)} ${count === 1 ? "state" : "states"}${by}. Grey: no tie, and so no state. Stress of the path ${path.stress.toFixed(2)}.`;
}

function letterAt(states: Int32Array, place: number): string {
  const state = stateAt(states, place);
  return state === null ? "none" : groupLetter(state);
}

interface MomentsProps {
  readonly phases: Phases;
  readonly spreads: Spreads | null;
  readonly onOpen: (open: string) => void;
}

function Moments({phases: {slices, states, distances: apart}, spreads, onOpen}: MomentsProps) {
  const heads = [
    {title: "Slice"},
    {title: "State"},
    {title: "From the one before", places: 2},
    {title: "Statements", places: 0},
    ...(spreads ? [{title: "Turns here, of samples", places: 2}] : []),
  ];
  const lines = slices.map((slice, i): TableLine => {
    const step = i === 0 ? null : (apart[i * slices.length + i - 1] ?? null);
    const turns = spreads ? [spreads.get(String(slice.mid))?.mean ?? null] : [];
    return {
      key: String(i),
      cells: [windowWords(slice), letterAt(states, i), step, slice.statements, ...turns],
      ...(slice.statements > 0 ? {open: `slices:${String(i)}`} : {}),
    };
  });
  return <MeasureTable title="Slices" heads={heads} lines={lines} onOpen={onOpen} />;
}
