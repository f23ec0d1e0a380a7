import {Select} from "@mantine/core";
import type {Aggregate} from "@standpoint/analysis";
import {comparisonMarks, leastDrawn, multiplesMarks, windowWords, strongChanges} from "@standpoint/draw";
import type {About, Layout} from "@standpoint/draw";
import {useQuery} from "@tanstack/react-query";
import {useMemo} from "react";
import {usePictureRoom} from "../measure/picture-room.ts";
import {Paint} from "../paint/paint.tsx";
import {SavePicture} from "../paint/save-picture.tsx";
import type {SliceHead} from "./messages.ts";
import {changesTable, slicesTable} from "./network-tables.ts";
import {mostMultiples} from "./small-networks.ts";
import {laterQuery} from "./use-network.ts";

interface SeveralProps {
  /** Names the network computed last. */
  readonly of: number;
  readonly slices: readonly SliceHead[];
  readonly layout: Layout;
  /** What the weights can be read as. */
  readonly aggregate: Aggregate;
  readonly strongest: number;
  readonly threshold: number;
}

export interface ComparedProps extends SeveralProps {
  readonly slice: number;
  readonly against: number;
  readonly onAgainst: (slice: number) => void;
  readonly onPick: (one: string, other: string) => void;
  readonly onName: (name: string, side: "row" | "column") => void;
}

/** The slice of the time bar against another: which ties came, went and changed. */
export function Compared({of, slices, layout, aggregate, strongest, threshold, slice, against, onAgainst, onPick, onName}: ComparedProps) {
  const changes = useQuery(laterQuery<"compared">(of, {ask: "compared", slice, against})).data;
  const width = usePictureRoom(of);
  const picture = useMemo(
    () => comparisonMarks(changes ?? [], layout, {width, height: Math.round(width * 0.7), aggregate, strongest, threshold}),
    [changes, layout, width, aggregate, strongest, threshold],
  );
  const pick = (about: About) => {
    if (about.kind === "edge") onPick(about.row, about.column);
    if (about.kind === "actor") onName(about.label, "row");
    if (about.kind === "concept") onName(about.label, "column");
  };
  const label = `Ties added, gone, changed and kept since ${windowWords(slices[against] ?? {start: NaN, stop: NaN})}`;
  return (
    <div className="paint-scroller" role="region" aria-label={label} tabIndex={0}>
      <Select
        className="network-against"
        label="Compared with"
        data={slices.map((head, place) => ({value: String(place), label: windowWords(head)}))}
        value={String(against)}
        allowDeselect={false}
        searchable
        onChange={(value) => onAgainst(Number(value ?? against))}
      />
      <div className="network-save">
        <SavePicture picture={() => picture} title="network-compared" table={() => changesTable(strongChanges(changes ?? [], threshold, aggregate))} />
      </div>
      <Paint picture={picture} label={label} onPick={pick} />
    </div>
  );
}

export interface MultiplesProps extends SeveralProps {
  readonly onSlice: (slice: number) => void;
}

/** Every slice as a small picture, everybody at one place in all; picking one shows it large. */
export function Multiples({of, slices, layout, aggregate, strongest, threshold, onSlice}: MultiplesProps) {
  const small = useQuery(laterQuery<"multiples">(of, {ask: "multiples"})).data;
  const width = usePictureRoom(of);
  const picture = useMemo(
    () => multiplesMarks(small ?? [], layout, {width, aggregate, strongest, threshold}),
    [small, layout, width, aggregate, strongest, threshold],
  );
  const pick = (about: About) => {
    if (about.kind === "slices" && about.places[0] !== undefined) onSlice(about.places[0]);
  };
  const label = `${String(small?.length ?? 0)} slices of the network`;
  return (
    <div className="paint-scroller" role="region" aria-label={label} tabIndex={0}>
      {slices.length > mostMultiples && (
        <p className="said">
          {small?.length ?? 0} of {slices.length} slices, evenly spread.
        </p>
      )}
      <div className="network-save">
        <SavePicture picture={() => picture} title="network-slices" table={() => slicesTable(small ?? [], leastDrawn(threshold, aggregate))} />
      </div>
      <Paint picture={picture} label={label} onPick={pick} />
    </div>
  );
}
