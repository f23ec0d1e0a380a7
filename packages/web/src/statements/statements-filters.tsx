import {Button, TextInput} from "@mantine/core";
import {useDebouncedCallback} from "@mantine/hooks";
import {filterOptions} from "@standpoint/analysis";
import type {DocumentRow, EntityRow, TypeRow} from "@standpoint/model";
import {useEffect, useState} from "react";
import {KnownName} from "../names/known-name.tsx";
import {choicesOf} from "../measure/option-field.tsx";
import {Choose, plain} from "../shell/choose.tsx";
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
      <KnownName
        label="Names"
        placeholder="Any actor or concept"
        things={entities.filter((one) => one.statements > 0)}
        value={entities.find(({id}) => id === search.entity)?.name}
        onChange={(_, entity) => onChange({entity: entity?.id})}
        width={210}
      />
      <Choose
        label="Document"
        placeholder="Any document"
        choices={documents.map(({key, title}) => ({value: key, label: title}))}
        value={search.document}
        onChange={(document) => onChange({document})}
        width={200}
      />
      <Choose
        label="Sources"
        choices={choicesOf<NonNullable<StatementsSearch["sources"]>>(filterOptions.sources)}
        usual={filterOptions.sources.usual}
        value={search.sources}
        onChange={(sources) => onChange({sources})}
        width={150}
      />
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
