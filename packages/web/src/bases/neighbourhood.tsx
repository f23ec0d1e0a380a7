import {bitsOf, certainContext, membersOf, neighbourhoodOf, pointText, type Neighbour, type Point, type Standings} from "@standpoint/analysis";
import {useMemo, useRef} from "react";
import {placesOf} from "./agreement.ts";

export interface NeighbourhoodProps {
  readonly standings: Standings;
  /** The points of the platform that is open. */
  readonly points: readonly Point[];
  readonly onWalk: (points: readonly Point[]) => void;
  readonly onTake: (platform: {actors: readonly number[]; points: readonly number[]}) => void;
}

/** One platform and those next to it, however many there are: one more actor costs which points, one more point which actors. */
export function Neighbourhood({standings, points, onWalk, onTake}: NeighbourhoodProps) {
  const found = useMemo(() => {
    const context = certainContext(standings);
    return neighbourhoodOf(context, bitsOf(context.attributes, placesOf(standings, points)));
  }, [standings, points]);
  const [actors, held] = [membersOf(found.extent), membersOf(found.intent)];
  const heldPoints = held.flatMap((place) => standings.points[place] ?? []);
  const box = useRef<HTMLDivElement>(null);
  const walk = (next: readonly Point[]) => {
    onWalk(next);
    box.current?.focus();
  };
  const step = (one: Neighbour) => stepFrom(found, one, standings);
  return (
    <section className="bases-neighbourhood" aria-label="Neighbourhood of a platform">
      <Steps title="More actors, fewer points" steps={found.above.map(step)} onWalk={walk} none="All actors are in it." />
      <div className="bases-platform" tabIndex={-1} ref={box}>
        <h2>
          {actors.length} {actors.length === 1 ? "actor" : "actors"}, {held.length} {held.length === 1 ? "point" : "points"}
        </h2>
        <p>{actors.map((place) => standings.actors[place]).join(", ") || "nobody"}</p>
        <p>{heldPoints.map(pointText).join("; ") || "nothing in common"}</p>
        <button type="button" className="bases-act" onClick={() => onTake({actors, points: held})}>
          Take into the draft
        </button>
      </div>
      <Steps title="More points, fewer actors" steps={found.below.map(step)} onWalk={walk} none="Nothing can be added." />
    </section>
  );
}

interface Step {
  readonly points: readonly Point[];
  readonly gained: string;
  readonly lost: string;
}

/** What a step to a neighbour brings and costs. */
function stepFrom(from: Neighbour, to: Neighbour, {actors, points}: Standings): Step {
  const [people, held] = [membersOf(to.extent), membersOf(to.intent)];
  const who = (places: readonly number[]) => fewOf(places.map((place) => actors[place] ?? ""));
  const what = (places: readonly number[]) => places.flatMap((place) => (points[place] ? [pointText(points[place])] : [])).join("; ");
  const [here, said] = [membersOf(from.extent), membersOf(from.intent)];
  const up = people.length > here.length;
  return {
    points: held.flatMap((place) => points[place] ?? []),
    gained: up ? who(without(people, here)) : what(without(held, said)),
    lost: up ? what(without(said, held)) : who(without(here, people)),
  };
}

const mostNamed = 4;

function fewOf(names: readonly string[]): string {
  return names.length > mostNamed ? `${names.slice(0, mostNamed - 1).join(", ")} and ${String(names.length - mostNamed + 1)} more` : names.join(", ");
}

function without(some: readonly number[], others: readonly number[]): number[] {
  return some.filter((one) => !others.includes(one));
}

const mostListed = 40;

interface StepsProps {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly none: string;
  readonly onWalk: (points: readonly Point[]) => void;
}

function Steps({title, steps, none, onWalk}: StepsProps) {
  return (
    <div>
      <h2>{title}</h2>
      {steps.length === 0 && <p className="quiet">{none}</p>}
      <ul className="bases-people">
        {steps.slice(0, mostListed).map(({points, gained, lost}) => (
          <li key={points.map(pointText).join()}>
            <button type="button" className="bases-step" onClick={() => onWalk(points)}>
              + {gained}
            </button>{" "}
            <span className="quiet">without {lost || "anything lost"}</span>
          </li>
        ))}
      </ul>
      {steps.length > mostListed && <p className="quiet">and {steps.length - mostListed} more</p>}
    </div>
  );
}
