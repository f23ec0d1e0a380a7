import {NumberInput, Select, Switch} from "@mantine/core";
import {duplicateRules, fitting, kernels} from "@standpoint/analysis";
import type {TypeRow} from "@standpoint/model";
import {DateInput} from "../shell/date-input.tsx";
import {fittingSettings, windowOf} from "./network-search.ts";
import type {NetworkSearch} from "./network-search.ts";

export type Change = {[Field in keyof NetworkSearch]?: NetworkSearch[Field] | undefined};

export interface NetworkFormProps {
  readonly search: NetworkSearch;
  readonly types: readonly TypeRow[];
  readonly type: string | undefined;
  /** Variables and document fields of the type. */
  readonly names: readonly string[];
  readonly onChange: (change: Change) => void;
}

const labels: Readonly<Record<string, string>> = {
  ignore: "count every mention",
  congruence: "congruence: same stance",
  conflict: "conflict: opposed stance",
  subtract: "congruence less conflict",
  combine: "combine stances",
  none: "none",
  "average-concepts": "average of concepts",
  include: "count all",
  document: "once a document",
  week: "once a week",
  month: "once a month",
  year: "once a year",
  range: "once in the whole range",
};

function worded(values: readonly string[]): {value: string; label: string}[] {
  return values.map((value) => ({value, label: labels[value] ?? value}));
}

const units = ["", "days", "weeks", "months", "years", "events"].map((value) => ({value, label: value === "" ? "whole time" : value}));

/** Every setting of the network. What does not fit the mode is not offered. */
export function NetworkForm(props: NetworkFormProps) {
  const {search, types, type, onChange} = props;
  const {mode = "one"} = search;
  return (
    <form className="network-form" aria-label="Settings of the network" onSubmit={(event) => event.preventDefault()}>
      {types.length > 1 && <Select label="Type" data={types.map(({name}) => name)} value={type ?? null} allowDeselect={false} onChange={(name) => onChange({type: name ?? undefined, rows: undefined, columns: undefined, qualifier: undefined})} />}
      <Select
        label="Mode"
        data={[
          {value: "one", label: "one: actors tied to actors"},
          {value: "two", label: "two: actors tied to concepts"},
        ]}
        value={mode}
        allowDeselect={false}
        onChange={(value) => onChange({mode: value === "two" ? "two" : undefined, aggregate: undefined, normalize: undefined})}
      />
      <Counting {...props} />
      <Time {...props} />
      <Which {...props} />
    </form>
  );
}

function Counting({search, names, onChange}: NetworkFormProps) {
  const {mode = "one", normalize = "none", duplicates = "include"} = search;
  const {aggregate} = fittingSettings(search);
  return (
    <>
      <div className="network-pair">
        <Select label="Rows" placeholder="holder" clearable data={[...names]} value={search.rows ?? null} onChange={(rows) => onChange({rows: rows ?? undefined})} />
        <Select label="Columns" placeholder="concept" clearable data={[...names]} value={search.columns ?? null} onChange={(columns) => onChange({columns: columns ?? undefined})} />
      </div>
      <Select label="Qualifier" placeholder="stance" clearable data={["none", ...names]} value={search.qualifier ?? null} onChange={(qualifier) => onChange({qualifier: qualifier ?? undefined})} />
      <Select label="Aggregate" data={worded(fitting[mode].aggregate)} value={aggregate} allowDeselect={false} onChange={(value) => onChange({aggregate: value as NetworkSearch["aggregate"]})} />
      <Select label="Normalize" data={worded(fitting[mode].normalize)} value={normalize} allowDeselect={false} onChange={(value) => onChange({normalize: value === "none" ? undefined : (value as NetworkSearch["normalize"])})} />
      <Select label="Duplicates" data={worded(duplicateRules)} value={duplicates} allowDeselect={false} onChange={(value) => onChange({duplicates: value === "include" ? undefined : (value as NetworkSearch["duplicates"])})} />
      <Switch size="xs" label="Show names without ties" checked={search.isolates === true} onChange={(event) => onChange({isolates: event.currentTarget.checked || undefined})} />
    </>
  );
}

function Time({search, onChange}: NetworkFormProps) {
  const window = windowOf(search.window);
  const setWindow = (unit: string, size: number) => onChange({window: unit === "" ? undefined : `${unit}:${String(Math.max(1, size))}`, slice: undefined, ...(unit === "" || unit === "events" ? {kernel: undefined} : {})});
  return (
    <fieldset className="network-group">
      <legend>Time</legend>
      <div className="network-pair">
        <DateInput label="From" value={search.from} onChange={(from) => onChange({from})} />
        <DateInput label="To" value={search.to} onChange={(to) => onChange({to})} />
      </div>
      <div className="network-pair">
        <Select label="Window" data={units} value={window?.unit ?? ""} allowDeselect={false} onChange={(unit) => setWindow(unit ?? "", window?.size ?? 1)} />
        {window !== undefined && <NumberInput label="Length" min={1} max={9999} allowDecimal={false} value={window.size} onChange={(size) => setWindow(window.unit, Number(size) || 1)} />}
      </div>
      {window !== undefined && window.unit !== "events" && (
        <Select label="Kernel" data={worded(kernels)} value={search.kernel ?? "none"} allowDeselect={false} onChange={(kernel) => onChange({kernel: kernel === "none" ? undefined : (kernel as NetworkSearch["kernel"])})} />
      )}
    </fieldset>
  );
}

function Which({search, onChange}: NetworkFormProps) {
  return (
    <fieldset className="network-group">
      <legend>Statements</legend>
      <Select
        label="Sources"
        data={[
          {value: "all", label: "Own and reported"},
          {value: "own", label: "Own words only"},
          {value: "reported", label: "Reported only"},
        ]}
        value={search.sources ?? "all"}
        allowDeselect={false}
        onChange={(value) => onChange({sources: value === "all" ? undefined : (value as NetworkSearch["sources"])})}
      />
      <Select
        label="Mode of the statement"
        data={[
          {value: "all", label: "Said and done"},
          {value: "stated", label: "Said"},
          {value: "practised", label: "Done"},
        ]}
        value={search.practice ?? "all"}
        allowDeselect={false}
        onChange={(value) => onChange({practice: value === "all" ? undefined : (value as NetworkSearch["practice"])})}
      />
    </fieldset>
  );
}
