import {certainContext, concepts, frontOf, lattice, membersOf, type Standings} from "@standpoint/analysis";
import {frontMarks, latticeMarks, type About} from "@standpoint/draw";
import {useMemo} from "react";
import {Paint} from "../paint/paint.tsx";
import {pointLine} from "./bases-search.ts";

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

/** All platforms, or where they are too many those with the most actors. */
export function LatticePicture({standings, onPick}: PictureProps) {
  const drawn = useMemo(() => drawnOf(standings), [standings]);
  const picture = useMemo(() => latticeMarks(drawn.all), [drawn]);
  const pick = (about: About) => {
    const one = about.kind === "platform" ? drawn.places[about.place] : undefined;
    if (one) onPick(one);
  };
  return (
    <>
      <p className="said">
        {drawn.all.length} platforms{drawn.least > 0 ? `, those of at least ${String(drawn.least)} actors` : ""}. A platform has the points at it and above it,
        and the actors at it and below it.
      </p>
      <div className="bases-lattice" ref={centred}>
        <Paint picture={picture} label={`Lattice of ${String(drawn.all.length)} platforms`} onPick={pick} />
      </div>
    </>
  );
}

function drawnOf(standings: Standings) {
  const context = certainContext(standings);
  for (let least = 0; least <= standings.actors.length; ++least) {
    const found = concepts(context, {objects: least, limit: mostDrawn + 1});
    if (!found.complete || found.count > mostDrawn) continue;
    const all = lattice(context, found).map(({extent, intent, covers}) => ({actors: membersOf(extent), points: membersOf(intent), covers}));
    return {
      least,
      places: all,
      all: all.map(({actors, points, covers}) => ({
        actors: actors.map((place) => standings.actors[place] ?? ""),
        points: points.flatMap((place) => (standings.points[place] ? [pointLine(standings.points[place])] : [])),
        covers,
      })),
    };
  }
  return {least: standings.actors.length, places: [], all: []};
}

/** The top stands in the middle of a wide picture. */
function centred(scroller: HTMLDivElement | null): void {
  if (scroller) scroller.scrollLeft = (scroller.scrollWidth - scroller.clientWidth) / 2;
}
