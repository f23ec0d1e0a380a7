import {Button, CloseButton} from "@mantine/core";
import type {TypeRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {useState} from "react";
import {passagesQuery, typesQuery} from "../api/queries.ts";
import {Failed, lacks} from "../shell/page-state.tsx";
import {useEscape} from "../shell/use-escape.ts";
import {useFocusBack} from "../shell/use-focus-back.ts";
import {ChangeMany} from "../statements/change-many.tsx";
import {Passage} from "./passage.tsx";
import "./passages.css";

export interface PassagesPanelProps {
  readonly title: string;
  /** Ids, in the order to show them. */
  readonly statements: readonly number[];
  readonly onClose: () => void;
}

const step = 30;

/** The passages behind a mark of any picture. */
export function PassagesPanel({title, statements, onClose}: PassagesPanelProps) {
  useFocusBack();
  useEscape(onClose);
  const [shown, setShown] = useState(step);
  const passages = useQuery(passagesQuery(statements.slice(0, shown)));
  const types = useQuery(typesQuery).data?.rows ?? [];
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const toggle = (id: number) => setTicked(new Set(ticked.has(id) ? [...ticked].filter((one) => one !== id) : [...ticked, id]));
  return (
    <section className="aside" aria-label="Passages">
      <header className="aside-head">
        <div>
          <h2>{title}</h2>
          <p className="passages-count">{statements.length === 1 ? "1 statement" : `${String(statements.length)} statements`}</p>
        </div>
        <CloseButton aria-label="Close the passages" onClick={onClose} />
      </header>
      <div className="passages-acts">
        <ChangeMany
          which={{statements: ticked.size > 0 ? [...ticked] : statements}}
          label={ticked.size > 0 ? `Change ${String(ticked.size)} ticked` : statements.length === 1 ? "Change it" : `Change all ${String(statements.length)}`}
          onChanged={() => setTicked(new Set())}
        />
      </div>
      {lacks(passages) && <Failed error={passages.error} onRetry={() => void passages.refetch()} />}
      <ol className="passages">
        {passages.data?.rows.map((row) => (
          <Passage key={row.id} row={row} type={typeNamed(types, row.type)} ticked={ticked.has(row.id)} onTick={() => toggle(row.id)} />
        ))}
      </ol>
      {shown < statements.length && (
        <Button variant="subtle" onClick={() => setShown(shown + step)}>
          Show {Math.min(step, statements.length - shown)} more
        </Button>
      )}
    </section>
  );
}

function typeNamed(types: readonly TypeRow[], name: string): TypeRow | undefined {
  return types.find((type) => type.name === name);
}
