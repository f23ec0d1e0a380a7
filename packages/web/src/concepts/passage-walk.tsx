import {Button, Checkbox} from "@mantine/core";
import type {EntityRow} from "@standpoint/model";
import {useMutation, useQuery} from "@tanstack/react-query";
import {useRef, useState} from "react";
import type {KeyboardEvent} from "react";
import {recode} from "../api/entities.ts";
import {statementsQuery, typesQuery} from "../api/queries.ts";
import {NamesField} from "../names/names-field.tsx";
import {Passage} from "../passages/passage.tsx";
import {refused, said} from "../shell/notice.ts";

/**
 * Splitting: name what to split into, then go through the passages; 1 to 9 gives the passage under the focus to that
 * name, the arrows go on. Or tick several and give them all at once.
 */
export function PassageWalk({entity, others}: {readonly entity: EntityRow; readonly others: readonly EntityRow[]}) {
  const rows = useQuery(statementsQuery({entity: entity.id, sort: "date"}, 0, 1000)).data?.rows ?? [];
  const types = useQuery(typesQuery).data?.rows ?? [];
  const [into, setInto] = useState<readonly string[]>([]);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const list = useRef<HTMLOListElement>(null);
  const give = useMutation({
    mutationFn: ({ids, to}: {ids: readonly number[]; to: string}) => recode(ids, entity.id, to),
    onError: refused,
    onSuccess: ({recoded}, {to}) => {
      setTicked(new Set());
      said(`${String(recoded)} to “${to}”.`);
    },
  });
  const onKeyDown = (event: KeyboardEvent, id: number) => {
    if (event.target !== event.currentTarget) return;
    const to = into[Number(event.key) - 1];
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const items = [...(list.current?.children ?? [])] as HTMLElement[];
    const at = items.indexOf(event.currentTarget as HTMLElement);
    if (step !== undefined) items[at + step]?.focus();
    if (to !== undefined) {
      (items[at + 1] ?? items[at - 1])?.focus();
      give.mutate({ids: [id], to});
    }
    if (step !== undefined || to !== undefined) event.preventDefault();
  };
  return (
    <section className="walk" aria-label={`Passages of ${entity.name}`}>
      <NamesField label="Split into" description="Names, new or known; their keys are 1 to 9" things={others} value={into} onChange={setInto} most={9} />
      <Names into={into} ticked={ticked.size} onGive={(to) => give.mutate({ids: [...ticked], to})} />
      <ol className="walk-list" ref={list}>
        {rows.map((row, at) => (
          <li key={row.id} tabIndex={at === 0 ? 0 : -1} onKeyDown={(event) => onKeyDown(event, row.id)} aria-label={row.quote.slice(0, 120)}>
            <Checkbox
              label={<span className="unseen">Tick this passage</span>}
              checked={ticked.has(row.id)}
              onChange={() => setTicked(new Set(ticked.has(row.id) ? [...ticked].filter((id) => id !== row.id) : [...ticked, row.id]))}
            />
            <ul className="walk-passage">
              <Passage row={row} type={types.find(({name}) => name === row.type)} />
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface NamesProps {
  readonly into: readonly string[];
  readonly ticked: number;
  readonly onGive: (to: string) => void;
}

/** The names to split into, in the order of their keys. */
function Names({into, ticked, onGive}: NamesProps) {
  return (
    <ol className="walk-keys">
      {into.map((name) => (
        <li key={name}>
          {name}{" "}
          <Button size="compact-xs" variant="default" disabled={ticked === 0} onClick={() => onGive(name)}>
            {ticked} ticked
          </Button>
        </li>
      ))}
    </ol>
  );
}
