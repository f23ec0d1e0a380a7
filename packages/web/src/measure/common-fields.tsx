import {NumberInput} from "@mantine/core";
import {duplicateRules, kernels} from "@standpoint/analysis";
import type {TypeRow} from "@standpoint/model";
import {identityWords} from "../paint/identity-words.ts";
import {Choose, plain, practiceWords, sourcesWords} from "../shell/choose.tsx";
import {DateInput} from "../shell/date-input.tsx";
import {usualType, windowOf} from "./common-search.ts";
import type {CommonSearch} from "./common-search.ts";

type CommonChange = {[Field in keyof CommonSearch]?: CommonSearch[Field] | undefined};

export interface FieldsProps {
  readonly search: CommonSearch;
  readonly onChange: (change: CommonChange) => void;
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

/** Settings as a person would say them. */
export function worded<Word extends string>(values: readonly Word[]): readonly {value: Word; label: string}[] {
  return values.map((value) => ({value, label: labels[value] ?? value}));
}

interface TypeProps extends FieldsProps {
  readonly types: readonly TypeRow[];
  readonly type: string | undefined;
}

/** Offered where there are several. */
export function TypeField({types, type, onChange}: TypeProps) {
  if (types.length < 2) return null;
  const onType = (name: string | undefined) => onChange({type: name, rows: undefined, columns: undefined, qualifier: undefined});
  return <Choose label="Type" choices={plain(types.map(({name}) => name))} usual={usualType(types)} value={type} onChange={onType} />;
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

export function DuplicatesField({search, usual, onChange}: FieldsProps & {readonly usual: (typeof duplicateRules)[number]}) {
  const onDuplicates = (duplicates: CommonSearch["duplicates"]) => onChange({duplicates});
  return <Choose label="Duplicates" choices={worded(duplicateRules)} usual={usual} value={search.duplicates} onChange={onDuplicates} />;
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
        <Choose label="Kernel" choices={worded(kernels)} usual="none" value={search.kernel} onChange={(kernel) => onChange({kernel})} />
      )}
    </fieldset>
  );
}

export function StatementFields({search, onChange}: FieldsProps) {
  return (
    <fieldset className="measure-group">
      <legend>Statements</legend>
      <Choose label="Sources" choices={sourcesWords} usual="all" value={search.sources} onChange={(sources) => onChange({sources})} />
      <Choose label="Mode of the statement" choices={practiceWords} usual="all" value={search.practice} onChange={(practice) => onChange({practice})} />
      <Choose label="Counts as one" choices={identityWords} usual="strict" value={search.identity} onChange={(identity) => onChange({identity})} />
    </fieldset>
  );
}
