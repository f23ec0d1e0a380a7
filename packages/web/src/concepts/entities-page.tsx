import {counted, present} from "@standpoint/model";
import {Button, TextInput} from "@mantine/core";
import type {EntityRow} from "@standpoint/model";
import {useMutation, useQuery} from "@tanstack/react-query";
import {Link, useNavigate, useSearch} from "@tanstack/react-router";
import {useRef, useState} from "react";
import type {KeyboardEvent} from "react";
import {addEntity, duplicatesQuery} from "../api/entities.ts";
import {entitiesQuery} from "../api/queries.ts";
import {Choose, plain} from "../shell/choose.tsx";
import {refused, said} from "../shell/notice.ts";
import {Empty, Failed, Waiting, lacks} from "../shell/page-state.tsx";
import {Duplicates} from "./duplicates.tsx";
import {EntityPanel} from "./entity-panel.tsx";
import type {EntitiesSearch} from "./entities-search.ts";
import {narrowed, treeOf} from "./tree.ts";
import type {Branch} from "./tree.ts";
import "./entities.css";

/** The concepts of the project as a tree. */
export function ConceptsPage() {
  return <EntitiesPage kind="concept" title="Concepts" />;
}

/** The actors of the project, organs below their bodies. */
export function ActorsPage() {
  return <EntitiesPage kind="actor" title="Actors" />;
}

function EntitiesPage({kind, title}: {readonly kind: string; readonly title: string}) {
  const search: EntitiesSearch = useSearch({strict: false});
  const navigate = useNavigate();
  const entities = useQuery(entitiesQuery);
  const pairs = useQuery(duplicatesQuery(kind)).data?.rows ?? [];
  const rows = (entities.data?.rows ?? []).filter((row) => row.kind === kind);
  const change = (next: {[Field in keyof EntitiesSearch]?: EntitiesSearch[Field] | undefined}) =>
    void navigate({to: kind === "actor" ? "/actors" : "/concepts", search: present({...search, ...next}), replace: true});
  const branches = narrowed(treeOf(rows), search);
  const chosen = rows.find(({id}) => id === search.entity);
  if (lacks(entities)) return <Failed error={entities.error} onRetry={() => void entities.refetch()} />;
  if (entities.data === undefined) return <Waiting what="Opening the project" />;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{title}</h1>
        {(pairs.length > 0 || search.show !== undefined) && (
          <Button
            variant="default"
            onClick={() => change({show: search.show === undefined ? "duplicates" : undefined})}
            aria-pressed={search.show !== undefined}
          >
            {counted(pairs.length, "possible duplicate")}
          </Button>
        )}
        <NewEntity kind={kind} onAdded={({id}) => change({entity: id})} />
      </header>
      <div className="filters" role="search" aria-label={`Filter ${title.toLowerCase()}`}>
        <TextInput
          label="Names"
          type="search"
          placeholder="Name, abbreviation or alias"
          w={260}
          value={search.search ?? ""}
          onChange={(event) => change({search: event.currentTarget.value || undefined})}
        />
        <Choose label="Flag" placeholder="Any" choices={plain(["unsure"])} value={search.flag} onChange={(flag) => change({flag})} width={110} />
        <Choose
          label="Memo"
          placeholder="Any"
          choices={plain(["with", "without"] as const)}
          value={search.memo}
          onChange={(memo) => change({memo})}
          width={100}
        />
      </div>
      {search.show === "duplicates" && <Duplicates pairs={pairs} />}
      {rows.length === 0 ? (
        <Empty title={`No ${title.toLowerCase()} yet`}>
          <p>
            They come with the statements you mark in the <Link to="/reader">Reader</Link> or import on the page <Link to="/documents">Documents</Link>; or make
            one above.
          </p>
        </Empty>
      ) : branches.length === 0 ? (
        <Empty title={`None of the ${counted(rows.length, kind)} fits`}>
          <p>Look for fewer letters, or let the other filters go.</p>
        </Empty>
      ) : (
        <div className="split">
          <EntityTree label={title} branches={branches} chosen={chosen?.id} onPick={(entity) => change({entity})} />
          <aside className="aside" aria-label="The one chosen">
            {chosen === undefined ? (
              <Empty title="Choose one">
                <p>Its names, its place in the tree and its passages open here.</p>
              </Empty>
            ) : (
              <EntityPanel key={chosen.id} entity={chosen} others={rows} onGone={(entity) => change({entity})} />
            )}
          </aside>
        </div>
      )}
    </div>
  );
}

interface EntityTreeProps {
  readonly label: string;
  readonly branches: readonly Branch[];
  readonly chosen: number | undefined;
  readonly onPick: (id: number) => void;
}

/** One tab stop; arrows move, Enter chooses. */
function EntityTree({label, branches, chosen, onPick}: EntityTreeProps) {
  const list = useRef<HTMLUListElement>(null);
  const stop = branches.some(({entity}) => entity.id === chosen) ? chosen : branches[0]?.entity.id;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])];
    if (step === undefined) return;
    event.preventDefault();
    items[items.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  };
  return (
    <ul className="tree" role="tree" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {branches.map(({entity, depth}) => (
        <li
          key={entity.id}
          role="treeitem"
          aria-level={depth + 1}
          aria-selected={entity.id === chosen}
          tabIndex={entity.id === stop ? 0 : -1}
          style={{"--depth": String(depth)}}
          onClick={() => onPick(entity.id)}
          onKeyDown={(event) => event.key === "Enter" && onPick(entity.id)}
        >
          <span className="tree-name" dir="auto">
            {entity.colour !== null && <span className="tree-colour" style={{background: entity.colour}} />}
            {entity.name} {entity.abbreviation !== null && <span className="quiet">{entity.abbreviation}</span>}
          </span>
          <span className="quiet">
            {entity.flags?.includes("unsure") === true && <span title="Flagged as unsure">unsure </span>}
            {entity.memo !== undefined && (
              <span role="img" aria-label="with a memo" title={entity.memo.slice(0, 300)}>
                ✎{" "}
              </span>
            )}
            {entity.statements}
          </span>
        </li>
      ))}
    </ul>
  );
}

function NewEntity({kind, onAdded}: {readonly kind: string; readonly onAdded: (row: EntityRow) => void}) {
  const [name, setName] = useState("");
  const add = useMutation({
    mutationFn: () => addEntity({kind, name: name.trim()}),
    onError: refused,
    onSuccess: (row) => {
      setName("");
      said(`Added “${row.name}”.`);
      onAdded(row);
    },
  });
  return (
    <form
      className="new-entity"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") add.mutate();
      }}
    >
      <TextInput aria-label={`Name of a new ${kind}`} placeholder={`New ${kind}`} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" disabled={name.trim() === ""}>
        Add
      </Button>
    </form>
  );
}
