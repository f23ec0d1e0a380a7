import {NumberInput} from "@mantine/core";
import {analyses} from "@standpoint/analysis";
import type {Duplicates, Kernel, TimeWindow} from "@standpoint/analysis";
import {settingsIn} from "@standpoint/model";
import type {Options, TypeRow} from "@standpoint/model";
import {Choose, plain} from "../shell/choose.tsx";
import {DateInput} from "../shell/date-input.tsx";
import type {CommonSearch} from "./measure-search.ts";
import {choicesOf, OptionField} from "./option-field.tsx";

const {options} = analyses.network;

type CommonChange = {[Field in keyof CommonSearch]?: CommonSearch[Field] | undefined};

export interface FieldsProps {
  readonly search: CommonSearch;
  readonly onChange: (change: CommonChange) => void;
}

interface TypeProps extends FieldsProps {
  readonly types: readonly TypeRow[];
  /** The one that is read; undefined while none is chosen and several fit. */
  readonly type: string | undefined;
}

/** Offered where there are several. */
export function TypeField({types, type, onChange}: TypeProps) {
  if (types.length < 2) return null;
  const onType = (name: string | undefined) => onChange({type: name, rows: undefined, columns: undefined, qualifier: undefined});
  return <Choose label="Type" choices={plain(types.map(({name}) => name))} value={type} onChange={onType} />;
}

/** `names` are variables and document fields of the type. */
export function VariableFields({search, names, onChange}: FieldsProps & {readonly names: readonly string[]}) {
  return (
    <>
      <div className="measure-pair">
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
    </>
  );
}

export function DuplicatesField({search, usual, onChange}: FieldsProps & {readonly usual: Duplicates}) {
  const onDuplicates = (duplicates: CommonSearch["duplicates"]) => onChange({duplicates});
  return <Choose label="Duplicates" choices={choicesOf<Duplicates>(options.duplicates)} usual={usual} value={search.duplicates} onChange={onDuplicates} />;
}

/** `months:3` as unit and size; undefined where there is none. */
function windowOf(text: string | undefined): TimeWindow | undefined {
  return text === undefined ? undefined : settingsIn({window: options.window}, {window: text}).window;
}

const units = ["none", "days", "weeks", "months", "years", "events"] as const;

interface TimeProps extends FieldsProps {
  /** Whether there may be windows (default), must be, or are none. */
  readonly windows?: "free" | "needed" | "none";
}

/** The range, and where it is cut into slices their length and weights. */
export function TimeFields({search, windows = "free", onChange}: TimeProps) {
  const window = windowOf(search.window);
  const timed = window !== undefined && window.unit !== "events";
  const offered = units.filter((unit) => windows === "free" || unit !== "none");
  const setWindow = (unit: string | undefined, size: number) => {
    const words = unit === undefined ? undefined : `${unit}:${String(Math.max(1, size))}`;
    onChange({window: words, ...(unit === undefined || unit === "events" ? {kernel: undefined} : {})});
  };
  return (
    <fieldset className="measure-group">
      <legend>Time</legend>
      <div className="measure-pair">
        <DateInput label="From" value={search.from} onChange={(from) => onChange({from})} />
        <DateInput label="To" value={search.to} onChange={(to) => onChange({to})} />
      </div>
      {windows !== "none" && (
        <div className="measure-pair">
          <Choose
            label="Window"
            choices={offered.map((value) => ({value, label: value === "none" ? "whole time" : value}))}
            usual={windows === "free" ? "none" : "months"}
            value={window?.unit}
            onChange={(unit) => setWindow(unit ?? (windows === "needed" ? "months" : undefined), window?.size ?? 1)}
          />
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
      )}
      {windows !== "none" && timed && (
        <Choose
          label="Kernel"
          choices={choicesOf<Kernel>(options.kernel)}
          usual={options.kernel.usual}
          value={search.kernel}
          onChange={(kernel) => onChange({kernel})}
        />
      )}
    </fieldset>
  );
}

/** Which statements count, by how they were said. */
export const saidSettings = ["sources", "practice", "manner", "unsureAuthors", "conditional", "presence"] as const;

interface SaidProps {
  readonly options: Options;
  readonly search: {readonly [Field in (typeof saidSettings)[number]]?: unknown};
  readonly onChange: (change: Readonly<Record<string, unknown>>) => void;
}

/** A field for each setting of how it was said that the options have. */
export function SaidFields({options: asked, search, onChange}: SaidProps) {
  return saidSettings.map((field) => {
    const option = asked[field];
    return option && <OptionField key={field} field={field} option={option} value={search[field]} onChange={(value) => onChange({[field]: value})} />;
  });
}

export function StatementFields({search, onChange}: FieldsProps) {
  return (
    <fieldset className="measure-group">
      <legend>Statements</legend>
      <SaidFields options={options} search={search} onChange={(change) => onChange(change)} />
      <OptionField field="identity" option={options.identity} value={search.identity} onChange={(identity) => onChange({identity} as CommonChange)} />
    </fieldset>
  );
}
