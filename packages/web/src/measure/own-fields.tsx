import {analyses} from "@standpoint/analysis";
import type {Analysis} from "@standpoint/analysis";
import type {MeasureName} from "./messages.ts";
import {fits} from "./measure-search.ts";
import {usualOf} from "./measures.ts";
import {OptionField} from "./option-field.tsx";
import type {MeasureForm} from "./use-measure-page.ts";

/** What networks are asked with, and has fields of its own on every page. */
const shared = new Set<string>([...Object.keys(analyses.network.options).filter((field) => field !== "aggregate" && field !== "normalize"), "bootstrap"]);

export interface OwnFieldsProps {
  readonly name: MeasureName;
  readonly form: MeasureForm;
}

/** What only this measure is asked with; settings that mean nothing beside the others are not offered. */
export function OwnFields({name, form: {search, onChange}}: OwnFieldsProps) {
  const {options}: Pick<Analysis, "options"> = analyses[name];
  const usual = usualOf(name);
  const given = {...usual, ...search} as Readonly<Record<string, unknown>>;
  const own = Object.entries(options).filter(([field]) => !shared.has(field) && fits(options, given, field));
  return own.map(([field, option]) => (
    <OptionField
      key={field}
      field={field}
      option={option}
      value={(search as Readonly<Record<string, unknown>>)[field]}
      usual={usual[field] ?? option.usual}
      onChange={(value) => onChange({[field]: value})}
    />
  ));
}
