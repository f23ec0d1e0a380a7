import {SegmentedControl, Select, Switch} from "@mantine/core";
import type {TypeRow} from "@standpoint/model";
import {withRole} from "@standpoint/model";
import {DateInput} from "../shell/date-input.tsx";
import type {MatrixSearch} from "./matrix-search.ts";

export interface MatrixFiltersProps {
  readonly search: MatrixSearch;
  readonly types: readonly TypeRow[];
  readonly onChange: (change: {[Field in keyof MatrixSearch]?: MatrixSearch[Field] | undefined}) => void;
}

const sources = [
  {value: "all", label: "Own and reported"},
  {value: "own", label: "Own words only"},
  {value: "reported", label: "Reported only"},
];
const practice = [
  {value: "all", label: "Said and done"},
  {value: "stated", label: "Said"},
  {value: "practised", label: "Done"},
];

export function MatrixFilters({search, types, onChange}: MatrixFiltersProps) {
  const fitting = types.filter((type) => withRole(type, "holder") !== undefined && withRole(type, "concept") !== undefined);
  return (
    <div className="filters" role="search" aria-label="Settings of the matrix">
      {fitting.length > 1 && <Select label="Type" data={fitting.map(({name}) => name)} value={search.type ?? fitting[0]?.name ?? null} onChange={(type) => onChange({type: type ?? undefined})} w={130} />}
      <Select label="Sources" data={sources} value={search.sources ?? "all"} onChange={(value) => onChange({sources: value === "all" ? undefined : (value as MatrixSearch["sources"])})} w={150} allowDeselect={false} />
      <Select label="Mode" data={practice} value={search.mode ?? "all"} onChange={(value) => onChange({mode: value === "all" ? undefined : (value as MatrixSearch["mode"])})} w={130} allowDeselect={false} />
      <DateInput label="From" value={search.from} onChange={(from) => onChange({from})} />
      <DateInput label="To" value={search.to} onChange={(to) => onChange({to})} />
      <DateInput label="Last known at" value={search.at} placeholder="whole time" onChange={(at) => onChange({at})} />
      <SegmentedControl
        aria-label="Order"
        data={[
          {value: "total", label: "Most first"},
          {value: "name", label: "By name"},
        ]}
        value={search.order ?? "total"}
        onChange={(order) => onChange({order: order === "name" ? "name" : undefined})}
      />
      <Switch size="xs" label="Concepts as rows" checked={search.turned === true} onChange={(event) => onChange({turned: event.currentTarget.checked || undefined})} mb={6} />
    </div>
  );
}
