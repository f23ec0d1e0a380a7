import {NumberInput, Switch} from "@mantine/core";
import {duplicateRules, fitting, kernels} from "@standpoint/analysis";
import type {Aggregate, Normalize} from "@standpoint/analysis";
import type {TypeRow} from "@standpoint/model";
import {identityWords} from "../paint/identity-words.ts";
import {Choose, plain, practiceWords, sourcesWords} from "../shell/choose.tsx";
import {DateInput} from "../shell/date-input.tsx";
import {fittingSettings, usualType, windowOf} from "./network-search.ts";
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

function worded<Word extends string>(values: readonly Word[]): readonly {value: Word; label: string}[] {
  return values.map((value) => ({value, label: labels[value] ?? value}));
}

const modes = [
  {value: "one", label: "one: actors tied to actors"},
  {value: "two", label: "two: actors tied to concepts"},
] as const;

const units = ["none", "days", "weeks", "months", "years", "events"].map((value) => ({value, label: value === "none" ? "whole time" : value}));

/** Every setting of the network. What does not fit the mode is not offered. */
export function NetworkForm(props: NetworkFormProps) {
  const {search, types, type, names, onChange} = props;
  const onType = (name: string | undefined) => onChange({type: name, rows: undefined, columns: undefined, qualifier: undefined});
  return (
    <form className="network-form" aria-label="Settings of the network" onSubmit={(event) => event.preventDefault()}>
      {types.length > 1 && <Choose label="Type" choices={plain(types.map(({name}) => name))} usual={usualType(types)} value={type} onChange={onType} />}
      <Choose label="Mode" choices={modes} usual="one" value={search.mode} onChange={(mode) => onChange({mode, aggregate: undefined, normalize: undefined})} />
      <div className="network-pair">
        <Choose label="Rows" placeholder="holder" choices={plain(names)} value={search.rows} onChange={(rows) => onChange({rows})} />
        <Choose label="Columns" placeholder="concept" choices={plain(names)} value={search.columns} onChange={(columns) => onChange({columns})} />
      </div>
      <Choose
        label="Qualifier"
        placeholder="stance"
        choices={plain(["none", ...names])}
        value={search.qualifier}
        onChange={(qualifier) => onChange({qualifier})}
      />
      <Counting {...props} />
      <Time {...props} />
      <fieldset className="network-group">
        <legend>Statements</legend>
        <Choose label="Sources" choices={sourcesWords} usual="all" value={search.sources} onChange={(sources) => onChange({sources})} />
        <Choose label="Mode of the statement" choices={practiceWords} usual="all" value={search.practice} onChange={(practice) => onChange({practice})} />
        <Choose label="Counts as one" choices={identityWords} usual="strict" value={search.identity} onChange={(identity) => onChange({identity})} />
      </fieldset>
    </form>
  );
}

function Counting({search, onChange}: NetworkFormProps) {
  const {mode = "one", normalize, duplicates, isolates = false} = search;
  const {aggregate} = fittingSettings(search);
  const usual = fittingSettings({...search, aggregate: undefined}).aggregate;
  const onAggregate = (chosen: NetworkSearch["aggregate"]) => onChange({aggregate: chosen});
  return (
    <>
      <Choose label="Aggregate" choices={worded<Aggregate>(fitting[mode].aggregate)} usual={usual} value={aggregate} onChange={onAggregate} />
      <Choose
        label="Normalize"
        choices={worded<Normalize>(fitting[mode].normalize)}
        usual="none"
        value={normalize}
        onChange={(chosen) => onChange({normalize: chosen})}
      />
      <Choose label="Duplicates" choices={worded(duplicateRules)} usual="include" value={duplicates} onChange={(chosen) => onChange({duplicates: chosen})} />
      <Switch
        size="xs"
        label="Show names without ties"
        checked={isolates}
        onChange={(event) => onChange({isolates: event.currentTarget.checked || undefined})}
      />
    </>
  );
}

function Time({search, onChange}: NetworkFormProps) {
  const window = windowOf(search.window);
  const timed = window !== undefined && window.unit !== "events";
  const setWindow = (unit: string | undefined, size: number) => {
    const words = unit === undefined ? undefined : `${unit}:${String(Math.max(1, size))}`;
    onChange({window: words, slice: undefined, ...(unit === undefined || unit === "events" ? {kernel: undefined} : {})});
  };
  return (
    <fieldset className="network-group">
      <legend>Time</legend>
      <div className="network-pair">
        <DateInput label="From" value={search.from} onChange={(from) => onChange({from})} />
        <DateInput label="To" value={search.to} onChange={(to) => onChange({to})} />
      </div>
      <div className="network-pair">
        <Choose label="Window" choices={units} usual="none" value={window?.unit} onChange={(unit) => setWindow(unit, window?.size ?? 1)} />
        {window !== undefined && (
          <NumberInput
            label="Length"
            min={1}
            max={9999}
            allowDecimal={false}
            value={window.size}
            onChange={(size) => setWindow(window.unit, Number(size) || 1)}
          />
        )}
      </div>
      {timed && <Choose label="Kernel" choices={worded(kernels)} usual="none" value={search.kernel} onChange={(kernel) => onChange({kernel})} />}
    </fieldset>
  );
}
