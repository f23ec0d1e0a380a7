import {latticeDifference, pointText, type NamedPlatform, type Resigned, type Standings} from "@standpoint/analysis";
import {useQuery} from "@tanstack/react-query";
import {useMemo} from "react";
import {DateInput} from "../shell/date-input.tsx";
import {Failed, Waiting, lacks} from "../shell/page-state.tsx";
import type {Query} from "../api/client.ts";
import {standingsIn} from "./agreement.ts";
import {otherTableQuery} from "./queries.ts";

export interface ChangesViewProps {
  readonly standings: Standings;
  /** The filters of the table on the page. */
  readonly settings: Query;
  readonly since: string | undefined;
  readonly onSince: (since: string | undefined) => void;
  readonly onTake: (platform: NamedPlatform) => void;
}

/** Which platforms have appeared, disappeared or changed signers since an earlier day. */
export function ChangesView({standings, settings, since, onSince, onTake}: ChangesViewProps) {
  const earlier = useQuery({...otherTableQuery({...settings, at: since}), enabled: since !== undefined});
  return (
    <>
      <div className="bases-compared">
        <DateInput label="Compared with" value={since} placeholder="a day" onChange={onSince} />
      </div>
      {since === undefined && <p className="quiet">Name an earlier day: the platforms of then are compared with those of “Last known at”.</p>}
      {since !== undefined && earlier.isPending && <Waiting what="Gathering positions of then" />}
      {lacks(earlier) && <Failed error={earlier.error} onRetry={() => void earlier.refetch()} />}
      {since !== undefined && earlier.data && <Difference before={standingsIn(earlier.data)} after={standings} onTake={onTake} />}
    </>
  );
}

const mostListed = 100;

function Difference({before, after, onTake}: {readonly before: Standings; readonly after: Standings; readonly onTake: ChangesViewProps["onTake"]}) {
  const {appeared, disappeared, resigned, unchanged, complete} = useMemo(() => latticeDifference(before, after), [before, after]);
  return (
    <>
      <p className="said" role="status">
        {appeared.length} platforms have appeared, {disappeared.length} have disappeared, {resigned.length} have other signers, {unchanged} are as they were.{" "}
        {complete ? "" : "There are too many to compare them all, so some are missing."}
      </p>
      <div className="bases-columns">
        <Platforms title="Appeared" rows={appeared} onTake={onTake} />
        <Platforms title="Disappeared" rows={disappeared} onTake={onTake} />
        <Platforms title="Other signers" rows={resigned} onTake={onTake} />
      </div>
    </>
  );
}

interface PlatformsProps {
  readonly title: string;
  readonly rows: readonly (NamedPlatform | Resigned)[];
  readonly onTake: ChangesViewProps["onTake"];
}

function Platforms({title, rows, onTake}: PlatformsProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 && <p className="quiet">None.</p>}
      <ul className="bases-people">
        {rows.slice(0, mostListed).map((row) => (
          <li key={row.points.map(pointText).join()}>
            <button type="button" className="bases-point" onClick={() => onTake(row)}>
              {row.points.map(pointText).join("; ")}
            </button>{" "}
            <span className="quiet">
              {row.actors.join(", ")}
              {"joined" in row && signersText(row)}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > mostListed && <p className="quiet">and {rows.length - mostListed} more</p>}
    </section>
  );
}

function signersText({joined, left}: Resigned): string {
  return `${joined.length > 0 ? `; new: ${joined.join(", ")}` : ""}${left.length > 0 ? `; gone: ${left.join(", ")}` : ""}`;
}
