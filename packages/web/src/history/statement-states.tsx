import {Button, CloseButton} from "@mantine/core";
import {useMutation, useQuery} from "@tanstack/react-query";
import {Link} from "@tanstack/react-router";
import {restoreStatement, statementHistoryQuery} from "../api/history.ts";
import {typesQuery} from "../api/queries.ts";
import type {StatementVersion} from "@standpoint/model";
import {refused, said} from "../shell/notice.ts";
import {wordsOfValue} from "../stance/stance.ts";
import {useFocusBack} from "../shell/use-focus-back.ts";

/** Every state of one statement, newest first; any can be put back. */
export function StatementStates({statement, onClose}: {readonly statement: number; readonly onClose: () => void}) {
  useFocusBack();
  const versions = useQuery(statementHistoryQuery(statement)).data?.rows ?? [];
  const restore = useMutation({
    mutationFn: (change: number) => restoreStatement(statement, change),
    onSuccess: () => said("Restored. Ctrl Z takes it back."),
    onError: refused,
  });
  return (
    <section aria-label="States of a statement">
      <header className="aside-head">
        <h2>Statement {versions.find(({row}) => row !== null)?.row?.key ?? statement}</h2>
        <CloseButton aria-label="Close the states" onClick={onClose} />
      </header>
      <ol className="compared states">
        {versions.map((version, at) => (
          <li key={version.change.id}>
            <State version={version} />
            {at > 0 && version.row !== null && (
              <Button size="compact-xs" variant="default" onClick={() => restore.mutate(version.change.id)}>
                Restore this state
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function State({version: {change, row}}: {readonly version: StatementVersion}) {
  const types = useQuery(typesQuery).data?.rows ?? [];
  const roleOf = (name: string) => types.find((type) => type.name === row?.type)?.variables.find((variable) => variable.name === name)?.role;
  return (
    <>
      <p className="quiet">
        {new Date(change.at).toLocaleString()} · {change.who} · {change.kind === "do" ? change.summary : `${change.kind}: ${change.summary}`}
      </p>
      {row === null ? (
        <p>Not there.</p>
      ) : (
        <>
          <Link to="/reader/$key" params={{key: row.documentKey}} search={{statement: row.id}}>
            {row.quote.slice(0, 160)}
          </Link>
          <dl>
            {Object.entries(row.values).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{wordsOfValue(value, roleOf(name))}</dd>
              </div>
            ))}
            {row.memo !== "" && (
              <div>
                <dt>memo</dt>
                <dd>{row.memo}</dd>
              </div>
            )}
          </dl>
        </>
      )}
    </>
  );
}
