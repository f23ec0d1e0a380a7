import {SegmentedControl, Switch} from "@mantine/core";
import {analyses} from "@standpoint/analysis";
import type {TypeRow} from "@standpoint/model";
import {withRole} from "@standpoint/model";
import {SaidFields, saidSettings} from "../measure/common-fields.tsx";
import {UnshownFilters} from "../measure/unshown-filters.tsx";
import {Choose, plain} from "../shell/choose.tsx";
import {DateInput} from "../shell/date-input.tsx";
import type {MatrixSearch} from "./matrix-search.ts";

const {options} = analyses.matrix;

/** Settings that have a field. */
const shown = ["type", ...saidSettings, "from", "to", "at"];

export interface MatrixFiltersProps {
  readonly search: MatrixSearch;
  readonly types: readonly TypeRow[];
  readonly onChange: (change: {[Field in keyof MatrixSearch]?: MatrixSearch[Field] | undefined}) => void;
}

export function MatrixFilters({search, types, onChange}: MatrixFiltersProps) {
  const fitting = types.filter((type) => withRole(type, "holder") !== undefined && withRole(type, "concept") !== undefined);
  return (
    <div className="filters" role="search" aria-label="Settings of the matrix">
      {fitting.length > 1 && (
        <Choose
          label="Type"
          choices={plain(fitting.map(({name}) => name))}
          usual={fitting[0]?.name ?? ""}
          value={search.type}
          onChange={(type) => onChange({type})}
          width={130}
        />
      )}
      <SaidFields options={options} search={search} onChange={onChange} />
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
      <Switch
        size="xs"
        label="Concepts as rows"
        checked={search.turned === true}
        onChange={(event) => onChange({turned: event.currentTarget.checked || undefined})}
        mb={6}
      />
      <UnshownFilters options={options} search={search} shown={shown} onChange={onChange} />
    </div>
  );
}
