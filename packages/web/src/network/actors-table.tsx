import {groupLetter} from "@standpoint/draw";
import {MeasureTable} from "../measure/measure-table.tsx";
import type {TableLine} from "../measure/measure-table.tsx";
import type {Described} from "./messages.ts";
import type {ActorNumbers} from "./use-actor-looks.ts";
import {WholeSlice} from "./whole-slice.tsx";

export interface ActorsTableProps extends Pick<ActorNumbers, "grouped" | "structured"> {
  readonly described: Described | null;
  readonly onActor: (name: string) => void;
}

/** The actors of a slice with their cluster and measures, in any order; each opens its passages. */
export function ActorsTable({grouped, structured, described, onActor}: ActorsTableProps) {
  const heads = [
    {title: "Actor"},
    ...(grouped ? [{title: "Cluster"}] : []),
    {title: "Degree", places: 0},
    {title: "Strength", places: 2},
    {title: "Between", places: 2},
    {title: "Eigen", places: 2},
    {title: "Core", places: 0},
  ];
  const lines = (structured?.actors ?? []).map(({actor, degree, strength, betweenness, eigenvector, core}): TableLine => {
    const group = grouped?.groups[actor];
    const letters = grouped ? [group === undefined ? null : groupLetter(group)] : [];
    return {key: actor, cells: [actor, ...letters, degree, strength, betweenness, eigenvector, core], open: actor};
  });
  return (
    <section className="aside network-actors" aria-label="Actors and measures">
      {structured !== null && <WholeSlice structured={structured} described={described} />}
      <MeasureTable title="Actors" heads={heads} lines={lines} onOpen={onActor} />
    </section>
  );
}
