import {Checkbox} from "@mantine/core";
import {excluding, pointText, type Because, type Exclusion, type Point, type Standings} from "@standpoint/analysis";
import {useMemo} from "react";
import {placesIn} from "./agreement.ts";
import {NamesField} from "../names/names-field.tsx";
import {PointLine} from "./point-line.tsx";
import {useBasesNames} from "./use-bases-names.ts";

export interface ExcludeViewProps {
  readonly standings: Standings;
  readonly keep: readonly string[];
  readonly out: readonly string[];
  readonly hard: boolean;
  readonly onKeep: (actors: readonly string[]) => void;
  readonly onOut: (actors: readonly string[]) => void;
  readonly onHard: (hard: boolean) => void;
  readonly onPassages: (point: Point) => void;
  /** Takes points into the draft. */
  readonly onTake: (points: readonly Point[]) => void;
}

const mostListed = 50;

/** Which smallest sets of points, shared by those who stay, keep others out: by what they oppose, or by what they only do not sign. */
export function ExcludeView({standings, keep, out, hard, onKeep, onOut, onHard, onPassages, onTake}: ExcludeViewProps) {
  const {actorsNamed} = useBasesNames();
  const found = useMemo(
    () =>
      keep.length > 0 && out.length > 0 ? excluding(standings, placesIn(standings.actors, keep), {out: placesIn(standings.actors, out), hard}) : undefined,
    [standings, keep, out, hard],
  );
  return (
    <div className="bases-columns">
      <section aria-label="Who stays and who is kept out">
        <NamesField label="Who stays" creates={false} things={actorsNamed(standings.actors)} value={keep} onChange={onKeep} />
        <NamesField
          label="Whom to keep out"
          creates={false}
          things={actorsNamed(standings.actors.filter((name) => !keep.includes(name)))}
          value={out}
          onChange={onOut}
        />
        <Checkbox
          label="Only by what they oppose, not by what they merely do not sign"
          checked={hard}
          onChange={(event) => onHard(event.currentTarget.checked)}
        />
      </section>
      <section aria-label="What keeps them out" aria-live="polite">
        {found ? (
          <Found standings={standings} found={found} hard={hard} onPassages={onPassages} onTake={onTake} />
        ) : (
          <p className="quiet">Name who stays and whom to keep out: the smallest sets of points that do it appear here.</p>
        )}
      </section>
    </div>
  );
}

type FoundProps = Pick<ExcludeViewProps, "standings" | "hard" | "onPassages" | "onTake"> & {readonly found: Exclusion};

function Found({standings, found: {minimal, impossible, complete}, hard, onPassages, onTake}: FoundProps) {
  const name = (actor: number) => standings.actors[actor] ?? "";
  if (impossible.length > 0)
    return (
      <>
        <h2>Cannot be done</h2>
        {impossible.map((actor) => (
          <p key={actor}>
            {name(actor)} {hard ? "opposes nothing that they share." : "holds all that they share."}
          </p>
        ))}
      </>
    );
  return (
    <>
      <h2>
        {complete ? "" : "at least "}
        {minimal.length} smallest {minimal.length === 1 ? "set" : "sets"} of points
      </h2>
      <ol className="bases-sets">
        {minimal.slice(0, mostListed).map(({points, by}) => (
          <li key={points.join()}>
            <ul className="bases-points">
              {pointsAt(standings, points).map((point, i) => (
                <PointLine key={pointText(point)} point={point} onPassages={onPassages}>
                  <Reasons by={by.filter((one) => one.point === points[i]).map(({actor, because}) => ({actor: name(actor), because}))} />
                </PointLine>
              ))}
            </ul>
            <button type="button" className="bases-act" onClick={() => onTake(pointsAt(standings, points))}>
              {points.length === 1 ? "Add it to the draft" : "Add them to the draft"}
            </button>
          </li>
        ))}
      </ol>
      {minimal.length > mostListed && <p className="quiet">The first {mostListed} are listed.</p>}
    </>
  );
}

/** Who opposes a point, apart from who only does not sign it. */
function Reasons({by}: {readonly by: readonly {readonly actor: string; readonly because: Because}[]}) {
  const opposing = by.filter(({because}) => because === "no").map(({actor}) => actor);
  const silent = by.filter(({because}) => because !== "no").map(({actor, because}) => `${actor} (${because})`);
  return (
    <span className="quiet">
      {opposing.length > 0 && <strong>opposed by {opposing.join(", ")}</strong>}
      {opposing.length > 0 && silent.length > 0 && "; "}
      {silent.length > 0 && `merely not signed by ${silent.join(", ")}`}
    </span>
  );
}

function pointsAt({points}: Standings, places: readonly number[]): readonly Point[] {
  return places.flatMap((place) => points[place] ?? []);
}
