import {certainContext, concepts, frontOf, lattice, membersOf, tipOf, type Point, type Standings} from "@standpoint/analysis";
import {frontMarks, latticeMarks, type About} from "@standpoint/draw";
import {useEffect, useMemo, useRef} from "react";
import {Paint} from "../paint/paint.tsx";
import {pointLine} from "./bases-search.ts";
import {Neighbourhood} from "./neighbourhood.tsx";

const mostLooked = 50_000;
const mostDrawn = 150;

export interface PictureProps {
  readonly standings: Standings;
  /** The actors and points of the platform picked, by place. */
  readonly onPick: (platform: {actors: readonly number[]; points: readonly number[]}) => void;
}

/** How many actors share how many points. */
export function FrontPicture({standings, onPick}: PictureProps) {
  const {front, complete} = useMemo(() => frontOf(standings, mostLooked), [standings]);
  const picture = useMemo(() => frontMarks(front), [front]);
  const pick = (about: About) => {
    const entry = about.kind === "front" ? front[about.place] : undefined;
    if (entry) onPick(entry.example);
  };
  return (
    <>
      <p className="said">
        The most points so many actors share; a mark takes its platform into the draft. {complete ? "" : `Only ${String(mostLooked)} platforms were looked at.`}
      </p>
      <Paint picture={picture} label={`Front of ${String(front.length)} platforms`} onPick={pick} />
    </>
  );
}

export interface LatticeProps extends PictureProps {
  /** The points of the platform that is open; undefined for none. */
  readonly open: readonly Point[] | undefined;
  readonly onOpen: (points: readonly Point[]) => void;
}

/** All platforms, or where they are too many those with the most actors; and one of them with its neighbours. */
export function LatticePicture({standings, open, onOpen, onPick}: LatticeProps) {
  const drawn = useMemo(() => drawnOf(standings), [standings]);
  const chosen = useMemo(() => new Set(open ? drawn.all.flatMap(({points}, place) => (sameLines(points, open) ? [place] : [])) : []), [drawn, open]);
  const picture = useMemo(() => latticeMarks(drawn.all, {chosen}), [drawn, chosen]);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [place] = chosen;
    const mark = picture.marks.find((one) => one.mark === "circle" && one.about?.kind === "platform" && one.about.place === place);
    if (scroller.current) showAt(scroller.current, mark?.mark === "circle" ? mark.x : picture.width / 2);
  }, [chosen, picture]);
  const pick = (about: About) => {
    const one = about.kind === "platform" ? drawn.places[about.place] : undefined;
    if (one) onOpen(one.points.flatMap((place) => standings.points[place] ?? []));
  };
  return (
    <>
      <p className="said">
        {drawn.all.length} platforms
        {drawn.least > 0 ? `: there are more than ${String(mostDrawn)}, so those of at least ${String(drawn.least)} actors are drawn` : ""}. A platform has the
        points at it and above it, and the actors at it and below it. Open one to walk to its neighbours.
      </p>
      <Neighbourhood standings={standings} points={open ?? []} onWalk={onOpen} onTake={onPick} />
      <div className="bases-lattice" ref={scroller}>
        <Paint picture={picture} label={`Lattice of ${String(drawn.all.length)} platforms`} onPick={pick} />
      </div>
    </>
  );
}

function sameLines(lines: readonly string[], points: readonly Point[]): boolean {
  return lines.length === points.length && points.every((point) => lines.includes(pointLine(point)));
}

function drawnOf(standings: Standings) {
  const context = certainContext(standings);
  const least = tipOf(context, mostDrawn);
  const places = lattice(context, concepts(context, {objects: least})).map(({extent, intent, covers}) => ({
    actors: membersOf(extent),
    points: membersOf(intent),
    covers,
  }));
  const all = places.map(({actors, points, covers}) => ({
    actors: actors.map((place) => standings.actors[place] ?? ""),
    points: points.flatMap((place) => (standings.points[place] ? [pointLine(standings.points[place])] : [])),
    covers,
  }));
  return {least, places, all};
}

/** Scrolls a wide picture so that a place of it is in the middle: the top, or the platform that is open. */
function showAt(scroller: HTMLDivElement, x: number): void {
  scroller.scrollLeft = x - scroller.clientWidth / 2;
}
