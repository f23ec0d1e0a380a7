import type {PolarizedSlice, Spreads} from "@standpoint/analysis";
import {scoreMarks, windowWords} from "@standpoint/draw";
import {Link} from "@tanstack/react-router";
import {useMemo} from "react";
import {MeasurePage} from "../measure/measure-page.tsx";
import type {ShownProps} from "../measure/measure-page.tsx";
import {MeasurePicture} from "../measure/measure-picture.tsx";
import {MeasureTable} from "../measure/measure-table.tsx";
import type {TableLine} from "../measure/measure-table.tsx";
import {openedSlice} from "../measure/opened.ts";
import {usePictureRoom} from "../measure/picture-room.ts";
import {rangeWords} from "../measure/range-words.ts";
import {Empty} from "../shell/page-state.tsx";

/** How far the debate falls into groups that agree within and conflict between, as a whole or over time. */
export function PolarizationPage() {
  return <MeasurePage name="polarization" shown={Shown} />;
}

function Shown({result, spreads, measuring}: ShownProps<"polarization">) {
  const width = usePictureRoom(measuring.computing.news);
  const {open, onOpen} = measuring;
  const {slices} = result;
  const chosen = openedSlice(open);
  const picture = useMemo(() => {
    const drawn = slices.map((slice, i) => ({...slice, interval: spreads?.get(String(i))}));
    return scoreMarks(drawn, {width, chosen});
  }, [slices, spreads, width, chosen]);
  if (!slices.some(({statements}) => statements > 0)) return <NothingSaid />;
  const table = slices.length === 1 ? <Groups slice={slices[0]!} onOpen={onOpen} /> : <Slices slices={slices} spreads={spreads} onOpen={onOpen} />;
  return (
    <MeasurePicture measuring={measuring} result={result} picture={picture} label="Polarization over time" said={sentence(slices, spreads)} table={table} />
  );
}

/** 0 is no split at all, 1 the purest one. */
function sentence(slices: readonly PolarizedSlice[], spreads: Spreads | null): string {
  const scored = slices.filter(({score}) => score !== null);
  const spread = spreads === null ? "" : " The band holds 95 of 100 samples of the documents.";
  if (slices.length === 1) return `From 0 (no groups that agree within and conflict between) to 1 (nothing else). A mark opens its passages.${spread}`;
  return `${String(slices.length)} slices, ${String(scored.length)} with a score: from 0 (no groups that agree within and conflict between) to 1 (nothing else). A mark opens its passages.${spread}`;
}

function Groups({slice, onOpen}: {readonly slice: PolarizedSlice; readonly onOpen: (open: string) => void}) {
  const parts = slice.parts ?? [slice];
  const lines = parts.flatMap(({groups}, part) => groups.flatMap((group, i) => group.map((actor) => groupLine(actor, {part, parts: parts.length, group: i}))));
  const said =
    slice.score === null ? "No score: nobody agrees or disagrees with anybody." : `Score ${slice.score.toFixed(3)}, ${String(slice.statements)} statements.`;
  return <MeasureTable title="Groups" heads={[{title: "Actor"}, {title: "Group"}]} lines={lines} said={said} onOpen={onOpen} />;
}

function groupLine(actor: string, {part, parts, group}: {readonly part: number; readonly parts: number; readonly group: number}): TableLine {
  const called = `Group ${String(group + 1)}`;
  return {key: actor, cells: [actor, parts > 1 ? `Part ${String(part + 1)}, ${called.toLowerCase()}` : called], open: `actor:${actor}`};
}

interface SlicesProps {
  readonly slices: readonly PolarizedSlice[];
  readonly spreads: Spreads | null;
  readonly onOpen: (open: string) => void;
}

function Slices({slices, spreads, onOpen}: SlicesProps) {
  const heads = [
    {title: "Slice"},
    {title: "Score", places: 3},
    ...(spreads ? [{title: "95 % of samples"}] : []),
    {title: "Statements", places: 0},
    {title: "Groups"},
  ];
  const lines = slices.map((slice, i): TableLine => {
    const groups = slice.groups.map((group) => group.join(", ")).join(" | ");
    return {
      key: String(i),
      cells: [windowWords(slice), slice.score, ...(spreads ? [rangeWords(spreads.get(String(i)), 2)] : []), slice.statements, groups === "" ? null : groups],
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
