import {Button} from "@mantine/core";
import {useMutation} from "@tanstack/react-query";
import type {Duplicate} from "@standpoint/model";
import {mergeEntities} from "../api/entities.ts";
import {refused, said} from "../shell/notice.ts";

/** Pairs that may be one, each to be merged either way or left. */
export function Duplicates({pairs}: {readonly pairs: readonly Duplicate[]}) {
  const merge = useMutation({
    mutationFn: ({into, from}: {into: number; from: number}) => mergeEntities(into, [from]),
    onSuccess: ({name}) => said(`Merged into “${name}”. Ctrl Z parts them again.`),
    onError: refused,
  });
  if (pairs.length === 0) return <p className="said">No two names look alike.</p>;
  return (
    <ul className="duplicates" aria-label="Possible duplicates">
      {pairs.slice(0, 50).map(({a, b, why}) => (
        <li key={`${String(a.id)} ${String(b.id)}`}>
          <span>
            <strong>{a.name}</strong> ({a.statements}) ~ <strong>{b.name}</strong> ({b.statements}) <span className="quiet">{why}</span>
          </span>
          <Button size="compact-xs" variant="default" onClick={() => merge.mutate({into: a.id, from: b.id})}>
            Keep “{a.name}”
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => merge.mutate({into: b.id, from: a.id})}>
            Keep “{b.name}”
          </Button>
        </li>
      ))}
    </ul>
  );
}
