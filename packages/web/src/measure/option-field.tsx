import {Switch} from "@mantine/core";
import {writtenName} from "@standpoint/model";
import type {Option} from "@standpoint/model";
import {Choose} from "../shell/choose.tsx";
import {NumberField} from "./number-field.tsx";

export interface OptionFieldProps {
  /** The setting it feeds. */
  readonly field: string;
  readonly option: Option;
  readonly value: unknown;
  /** What holds when nothing is given, where the page knows better than the option. */
  readonly usual?: string | number | undefined;
  readonly onChange: (value: string | number | true | undefined) => void;
}

/** An option as a field of a form: as it is declared, so it is asked. Nothing for those that a form has no field for. */
export function OptionField({field, option, value, usual = option.usual, onChange}: OptionFieldProps) {
  const {kind, least = 0, most} = option;
  const label = labelOf(field, option);
  if (kind === "choice") {
    const told = usual === undefined ? {placeholder: option.otherwise ?? "any"} : {usual: String(usual)};
    return <Choose label={label} choices={choicesOf(option)} {...told} value={value as string | undefined} onChange={onChange} />;
  }
  if (kind === "whole" || kind === "amount") {
    const bounds = most === undefined ? {min: least} : {min: least, max: most};
    return (
      <NumberField
        label={label}
        value={value as number | undefined}
        usual={Number(usual ?? least)}
        decimal={kind === "amount"}
        {...bounds}
        onChange={onChange}
      />
    );
  }
  if (kind !== "flag") return null;
  return <Switch size="xs" label={label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked || undefined)} />;
}

/** Its name as a form says it: "Burn-in". */
function labelOf(field: string, option: Option): string {
  const name = writtenName(field, option).replaceAll("-", " ");
  return option.label ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Its words with what a person reads for each; `only` some of them. */
export function choicesOf<Word extends string>({choices = {}}: Option, only?: readonly Word[]): readonly {readonly value: Word; readonly label: string}[] {
  const words = only ?? (Object.keys(choices) as Word[]);
  return words.map((value) => ({value, label: choices[value]?.label ?? value}));
}
