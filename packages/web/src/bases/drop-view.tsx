import {Checkbox, NumberInput} from "@mantine/core";
import {apart, dropping, pointText, type CompanyRefused, type DropSettings, type Dropping, type Point, type Standings} from "@standpoint/analysis";
import {isFault} from "@standpoint/model";
import {useMemo} from "react";
import {placesIn, placesOf} from "./agreement.ts";
import type {RedLineText} from "./bases-search.ts";
import {PointLine} from "./point-line.tsx";
import {RedLines} from "./red-lines.tsx";

export interface Demands {
  readonly required: readonly string[];
  /** So many of the required are enough; undefined for all. */
  readonly least: number | undefined;
  readonly redLines: readonly RedLineText[];
  readonly exclusive: readonly (readonly Point[])[];
  readonly hopeful: boolean;
}

export interface DropViewProps {
  readonly standings: Standings;
  readonly refusals: readonly CompanyRefused[];
  readonly draft: readonly Point[];
  readonly demands: Demands;
  readonly onDemands: (next: Partial<Demands>) => void;
  readonly onDraft: (points: readonly Point[]) => void;
  readonly onPassages: (point: Point) => void;
}

/** What has to go from the draft so that enough of those picked sign the rest. */
export function DropView({standings, refusals, draft, demands, onDemands, onDraft, onPassages}: DropViewProps) {
  const found = useMemo(() => foundFor(standings, draft, demands), [standings, draft, demands]);
  const {required, least, hopeful} = demands;
  return (
    <div className="bases-columns">
      <section aria-label="What is asked">
        <h2>Who has to sign</h2>
        <p className="quiet">{required.length > 0 ? required.join(", ") : "Nobody is picked: pick organisations under Draft."}</p>
        <NumberInput
          label="So many of them are enough"
          placeholder="all"
          min={1}
          max={Math.max(1, required.length)}
          value={least ?? ""}
          onChange={(next) => onDemands({least: typeof next === "number" ? next : undefined})}
        />
        <Checkbox
          label="Count those of whom a point is unknown as signing it"
          checked={hopeful}
          onChange={(event) => onDemands({hopeful: event.currentTarget.checked})}
        />
        <RedLines actors={required} points={draft} demands={demands} onDemands={onDemands} />
      </section>
      <section aria-label="What to drop" aria-live="polite">
        {typeof found === "string" ? (
          <p className="quiet">{found}</p>
        ) : (
          <Ways standings={standings} refusals={refusals} draft={draft} found={found} onDraft={onDraft} onPassages={onPassages} />
        )}
      </section>
    </div>
  );
}

/** What is found, or the sentence that says why nothing is. */
function foundFor(standings: Standings, draft: readonly Point[], demands: Demands): Dropping | string {
  if (draft.length === 0) return "The draft has no points yet: add some under Draft.";
  if (demands.required.length === 0) return "Pick the organisations that have to sign under Draft.";
  try {
    return dropping(standings, settingsOf(standings, draft, demands));
  } catch (fault) {
    if (isFault(fault)) return fault.message;
    throw fault;
  }
}

function settingsOf(standings: Standings, draft: readonly Point[], {required, least, redLines, exclusive, hopeful}: Demands): DropSettings {
  const places = placesIn(standings.actors, required);
  return {
    programme: placesOf(standings, draft),
    required: places,
    atLeast: least === undefined ? undefined : Math.min(least, places.length),
    exclusive: exclusive.map((group) => placesOf(standings, group)),
    redLines: redLines.flatMap(({rule, actor, point}) => {
      const [[who], [what]] = [placesIn(standings.actors, [actor]), placesOf(standings, [point])];
      return who === undefined || what === undefined ? [] : [{actor: who, point: what, rule}];
    }),
    hopeful,
  };
}

type WaysProps = Pick<DropViewProps, "standings" | "refusals" | "draft" | "onDraft" | "onPassages"> & {readonly found: Dropping};

function Ways({standings, refusals, draft, found: {drops, conflicts, complete}, onDraft, onPassages}: WaysProps) {
  const at = (places: readonly number[]) => places.flatMap((place) => standings.points[place] ?? []);
  const left = (dropped: readonly Point[]) => draft.filter((point) => !dropped.some((one) => pointText(one) === pointText(point)));
  if (drops.length === 0) return <p>Whatever is dropped, not enough of them sign the rest: a red line asks for what another forbids.</p>;
  if (drops[0]?.points.length === 0) return <p>Nothing has to go: {names(standings, drops[0].signers)} sign all of it.</p>;
  return (
    <>
      <h2>
        {complete ? "" : "at least "}
        {drops.length === 1 ? "One way" : `${String(drops.length)} ways`}
      </h2>
      <ol className="bases-sets">
        {drops.map(({points, signers}) => (
          <li key={points.join()}>
            Drop
            <ul className="bases-points">
              {at(points).map((point) => (
                <PointLine key={pointText(point)} point={point} onPassages={onPassages} />
              ))}
            </ul>
            <span className="quiet">
              then sign {names(standings, signers)}
              {apart(refusals, namesAt(standings, signers)).map(({actor, with: others}) => `; ${actor} refuses the company of ${others.join(", ")}`)}
            </span>{" "}
            <button type="button" className="bases-act" onClick={() => onDraft(left(at(points)))}>
              Drop from the draft
            </button>
          </li>
        ))}
      </ol>
      <h2>Cannot stay together</h2>
      <ul className="bases-people">
        {conflicts.map((points) => (
          <li key={points.join()}>{at(points).map(pointText).join("; ")}</li>
        ))}
      </ul>
    </>
  );
}

function namesAt({actors}: Standings, places: readonly number[]): string[] {
  return places.map((place) => actors[place] ?? "");
}

function names(standings: Standings, places: readonly number[]): string {
  return namesAt(standings, places).join(", ");
}
