import {Button, Select, TextInput} from "@mantine/core";
import {useDebouncedCallback} from "@mantine/hooks";
import type {DocumentRow, EntityRow, TypeRow} from "@standpoint/model";
import {useEffect, useState} from "react";
import type {Sources, StatementsSearch} from "./statements-search.ts";

export interface StatementsFiltersProps {
  readonly search: StatementsSearch;
  readonly types: readonly TypeRow[];
  readonly documents: readonly DocumentRow[];
  readonly entities: readonly EntityRow[];
  readonly onChange: (change: {[Field in keyof StatementsSearch]?: StatementsSearch[Field] | undefined}) => void;
}

const sourcesWords = [
  {value: "all", label: "Own and reported"},
  {value: "own", label: "Own words only"},
  {value: "reported", label: "Reported only"},
];

const orders = [
  {value: "date", label: "By date"},
  {value: "document", label: "By document"},
  {value: "newest", label: "Newest first"},
];

export function StatementsFilters({search, types, documents, entities, onChange}: StatementsFiltersProps) {
  const filtered = Object.entries(search).some(([name, value]) => name !== "sort" && value !== undefined);
  return (
    <div className="filters" role="search" aria-label="Filter statements">
      <SearchWords value={search.search ?? ""} onChange={(words) => onChange({search: words || undefined})} />
      <Select label="Type" placeholder="Any type" clearable data={types.map(({name}) => name)} value={search.type ?? null} onChange={(type) => onChange({type: type ?? undefined})} w={140} />
      <Select label="Names" placeholder="Any actor or concept" clearable searchable limit={60} data={entityChoices(entities)} value={search.entity === undefined ? null : String(search.entity)} onChange={(entity) => onChange({entity: entity === null ? undefined : Number(entity)})} w={210} />
      <Select label="Document" placeholder="Any document" clearable searchable limit={60} data={documents.map(({key, title}) => ({value: key, label: title}))} value={search.document ?? null} onChange={(document) => onChange({document: document ?? undefined})} w={200} />
      <Select label="Sources" data={sourcesWords} value={search.sources ?? "all"} onChange={(sources) => onChange({sources: sources === "all" ? undefined : (sources as Sources)})} w={150} />
      <Select label="Order" data={orders} value={search.sort ?? "date"} allowDeselect={false} onChange={(sort) => onChange({sort: sort === "date" ? undefined : (sort as StatementsSearch["sort"])})} w={130} />
      <TextInput label="Coder" placeholder="Any" defaultValue={search.coder ?? ""} key={search.coder ?? ""} onBlur={(event) => onChange({coder: event.currentTarget.value.trim() || undefined})} onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()} w={90} />
      {filtered && (
        <Button variant="subtle" size="xs" onClick={() => onChange({type: undefined, entity: undefined, document: undefined, sources: undefined, coder: undefined, search: undefined})}>
          Clear
        </Button>
      )}
    </div>
  );
}

/** Names that occur in statements, by kind, most used first. */
function entityChoices(entities: readonly EntityRow[]) {
  const named = entities.filter(({statements}) => statements > 0).toSorted((a, b) => b.statements - a.statements);
  const kinds = [...new Set(named.map(({kind}) => kind))];
  return kinds.map((kind) => ({group: `${kind}s`, items: named.filter((entity) => entity.kind === kind).map(({id, name}) => ({value: String(id), label: name}))}));
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
