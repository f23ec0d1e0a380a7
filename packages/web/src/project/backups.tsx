import {counted} from "@standpoint/model";
import {Button} from "@mantine/core";
import {useMutation, useQuery, useQueryClient} from "@tanstack/react-query";
import {Failed, lacks} from "../shell/page-state.tsx";
import {backupsQuery, backUpNow} from "./queries.ts";
import type {Backups as Answer} from "@standpoint/model";

/** When the last backup was made, and one more. */
export function Backups() {
  const backups = useQuery(backupsQuery);
  if (lacks(backups)) return <Failed error={backups.error} onRetry={() => void backups.refetch()} />;
  if (backups.data === undefined || backups.data.folder === null) return null;
  return (
    <section aria-labelledby="backups" className="project-backups">
      <h3 id="backups">Backups</h3>
      <Last {...backups.data} />
      <BackUp folder={backups.data.folder} />
    </section>
  );
}

function Last({last, rows}: Answer) {
  if (last === null) return <p>Last backup: never. A project that lies in one place only is lost with that place.</p>;
  return (
    <p>
      Last backup: <time dateTime={last}>{moment(last)}</time>
      {rows.length > 0 && `; ${counted(rows.length, "backup")} in the folder “backups”`}.
    </p>
  );
}

/** In the time of the reader; the names of the files have UTC. */
function moment(at: string): string {
  return new Date(at).toLocaleString("en-GB", {day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit"});
}

function BackUp({folder}: {readonly folder: string}) {
  const queries = useQueryClient();
  const making = useMutation({mutationFn: backUpNow, onSettled: () => queries.invalidateQueries({queryKey: backupsQuery.queryKey})});
  return (
    <>
      <Button variant="default" size="compact-sm" loading={making.isPending} onClick={() => making.mutate()}>
        Back up now
      </Button>
      <p className="quiet">
        A dated copy, proved whole, in <code>{folder}</code>; the ten newest stay. Copy that folder to another disk now and then.
      </p>
      <div role="status">
        {making.data && (
          <p>
            Made <bdi>{nameOf(making.data.backup)}</bdi>.{making.data.removed.length > 0 && ` ${counted(making.data.removed.length, "older backup")} went.`}
          </p>
        )}
      </div>
      {making.error && <p role="alert">{making.error.message}</p>}
    </>
  );
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
