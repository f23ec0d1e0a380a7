import {Button, Select, TextInput} from "@mantine/core";
import {useDebouncedCallback} from "@mantine/hooks";
import type {DocumentRow, EntityRow, TypeRow} from "@standpoint/model";
import {useEffect, useState} from "react";
import {Choose, plain, sourcesWords} from "../shell/choose.tsx";
import type {StatementsSearch} from "./statements-search.ts";

export interface StatementsFiltersProps {
  readonly search: StatementsSearch;
  readonly types: readonly TypeRow[];
  readonly documents: readonly DocumentRow[];
  readonly entities: readonly EntityRow[];
  readonly onChange: (change: {[Field in keyof StatementsSearch]?: StatementsSearch[Field] | undefined}) => void;
}

const memoWords = plain(["with", "without"] as const);

const orders = [
  {value: "date", label: "By date"},
  {value: "document", label: "By document"},
  {value: "newest", label: "Newest first"},
] as const;

export function StatementsFilters({search, types, documents, entities, onChange}: StatementsFiltersProps) {
  const filtered = Object.entries(search).some(([name, value]) => name !== "sort" && value !== undefined);
  return (
    <div className="filters" role="search" aria-label="Filter statements">
      <SearchWords value={search.search ?? ""} onChange={(words) => onChange({search: words || undefined})} />
      <Choose
        label="Type"
        placeholder="Any type"
        choices={plain(types.map(({name}) => name))}
        value={search.type}
        onChange={(type) => onChange({type})}
        width={140}
      />
      <Named entities={entities} value={search.entity} onChange={(entity) => onChange({entity})} />
      <Choose
        label="Document"
        placeholder="Any document"
        choices={documents.map(({key, title}) => ({value: key, label: title}))}
        value={search.document}
        onChange={(document) => onChange({document})}
        width={200}
      />
      <Choose label="Sources" choices={sourcesWords} usual="all" value={search.sources} onChange={(sources) => onChange({sources})} width={150} />
      <Choose
        label="Flag"
        placeholder="Any"
        choices={plain(["unsure", "orphan", "deprecated"])}
        value={search.flag}
        onChange={(flag) => onChange({flag})}
        width={110}
      />
      <Choose label="Memo" placeholder="Any" choices={memoWords} value={search.memo} onChange={(memo) => onChange({memo})} width={100} />
      <Choose label="Order" choices={orders} usual="date" value={search.sort} onChange={(sort) => onChange({sort})} width={130} />
      <TextInput
        label="Coder"
        placeholder="Any"
        defaultValue={search.coder ?? ""}
        key={search.coder ?? ""}
        onBlur={(event) => onChange({coder: event.currentTarget.value.trim() || undefined})}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        w={90}
      />
      {filtered && (
        <Button
          variant="subtle"
          size="xs"
          onClick={() =>
            onChange({
              type: undefined,
              entity: undefined,
              document: undefined,
              sources: undefined,
              coder: undefined,
              search: undefined,
              flag: undefined,
              memo: undefined,
            })
          }
        >
          Clear
        </Button>
      )}
    </div>
  );
}

interface NamedProps {
  readonly entities: readonly EntityRow[];
  /** Id of an entity. */
  readonly value: number | undefined;
  readonly onChange: (entity: number | undefined) => void;
}

/** Names that occur in statements, by kind, most used first. */
function Named({entities, value, onChange}: NamedProps) {
  const used = entities.filter(({statements}) => statements > 0).toSorted((a, b) => b.statements - a.statements);
  const kinds = [...new Set(used.map(({kind}) => kind))];
  const choices = kinds.map((kind) => ({
    group: `${kind}s`,
    items: used.filter((entity) => entity.kind === kind).map(({id, name}) => ({value: String(id), label: name})),
  }));
  return (
    <Select
      label="Names"
      placeholder="Any actor or concept"
      clearable
      searchable
      limit={60}
      data={choices}
      value={value === undefined ? null : String(value)}
      onChange={(id) => onChange(id === null ? undefined : Number(id))}
      w={210}
    />
  );
}

function SearchWords({value, onChange}: {readonly value: string; readonly onChange: (words: string) => void}) {
  const [words, setWords] = useState(value);
  const later = useDebouncedCallback(onChange, 250);
  useEffect(() => setWords(value), [value]);
  return (
    <TextInput
      label="Words"
      placeholder="In passage, values or memo"
      type="search"
      value={words}
      w={210}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
    />
  );
}
