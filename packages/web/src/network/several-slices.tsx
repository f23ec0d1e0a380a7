import {Select} from "@mantine/core";
import {comparisonMarks, multiplesMarks, spanWords} from "@standpoint/draw";
import type {About, Paint as Colour} from "@standpoint/draw";
import {useQuery} from "@tanstack/react-query";
import {useMemo} from "react";
import {usePictureRoom} from "../measure/picture-room.ts";
import {Paint} from "../paint/paint.tsx";
import {SavePicture} from "../paint/save-picture.tsx";
import type {SliceHead} from "./messages.ts";
import type {Places} from "./places.ts";
import {changesTable, slicesTable} from "./network-tables.ts";
import {mostMultiples} from "./small-networks.ts";
import {laterQuery} from "./use-network.ts";

interface SeveralProps {
  /** Names the network computed last. */
  readonly of: number;
  readonly slices: readonly SliceHead[];
  readonly places: Places;
}

export interface ComparedProps extends SeveralProps {
  readonly slice: number;
  readonly against: number;
  readonly mode: "one" | "two";
  readonly onAgainst: (slice: number) => void;
  readonly onPick: (one: string, other: string) => void;
  readonly onName: (name: string, side: "row" | "column") => void;
}

/** The slice of the time bar against another: which ties came, went and changed. */
export function Compared({of, slices, places, slice, against, mode, onAgainst, onPick, onName}: ComparedProps) {
  const changes = useQuery(laterQuery<"compared">(of, {ask: "compared", slice, against})).data;
  const width = usePictureRoom(of);
  const picture = useMemo(() => {
    const [named, concepts] = bySide(places, mode);
    return comparisonMarks(changes ?? [], named, {width, height: Math.round(width * 0.7), concepts});
  }, [changes, places, mode, width]);
  const pick = (about: About) => {
    if (about.kind === "edge") onPick(about.row, about.column);
    if (about.kind === "actor") onName(about.label, "row");
    if (about.kind === "concept") onName(about.label, "column");
  };
  const label = `Ties added, gone, changed and kept since ${spanWords(slices[against] ?? {start: NaN, stop: NaN})}`;
  return (
    <div className="paint-scroller" role="region" aria-label={label} tabIndex={0}>
      <Select
        className="network-against"
        label="Compared with"
        data={slices.map((head, place) => ({value: String(place), label: spanWords(head)}))}
        value={String(against)}
        allowDeselect={false}
        searchable
        onChange={(value) => onAgainst(Number(value ?? against))}
      />
      <div className="network-save">
        <SavePicture picture={() => picture} title="network-compared" table={() => changesTable(changes ?? [])} />
      </div>
      <Paint picture={picture} label={label} onPick={pick} />
    </div>
  );
}

export interface MultiplesProps extends SeveralProps {
  readonly paint: Colour;
  readonly threshold: number;
  readonly onSlice: (slice: number) => void;
}

/** Every slice as a small picture, everybody at one place in all; picking one shows it large. */
export function Multiples({of, slices, places, paint, threshold, onSlice}: MultiplesProps) {
  const small = useQuery(laterQuery<"multiples">(of, {ask: "multiples"})).data;
  const width = usePictureRoom(of);
  const picture = useMemo(() => multiplesMarks(small ?? [], spotsOf(places), {width, paint, threshold}), [small, places, width, paint, threshold]);
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
        <SavePicture picture={() => picture} title="network-slices" table={() => slicesTable(small ?? [])} />
      </div>
      <Paint picture={picture} label={label} onPick={pick} />
    </div>
  );
}

type Spots = ReadonlyMap<string, {readonly x: number; readonly y: number}>;

/** In the unit square, y down. */
function spotsOf(places: Places): Spots {
  return new Map(Object.entries(places).map(([name, [x, y]]) => [name, {x, y: -y}]));
}

/** Places by plain name, and which of these are columns of a two-mode network. */
function bySide(places: Places, mode: "one" | "two"): readonly [Spots, ReadonlySet<string>] {
  const isColumn = (key: string) => mode === "two" && key.startsWith("→");
  const named = new Map([...spotsOf(places)].map(([key, spot]) => [isColumn(key) ? key.slice(1) : key, spot]));
  return [named, new Set(Object.keys(places).flatMap((key) => (isColumn(key) ? [key.slice(1)] : [])))];
}
