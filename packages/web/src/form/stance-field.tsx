import {Input, SegmentedControl} from "@mantine/core";
import {useId} from "react";
import type {KeyboardEvent} from "react";
import type {Value} from "@standpoint/model";

export interface StanceFieldProps {
  readonly label: string;
  readonly value: Value | undefined;
  readonly onChange: (value: boolean | null | undefined) => void;
}

const choices = [
  {value: "true", label: "+ agree"},
  {value: "false", label: "− disagree"},
  {value: "null", label: "0 neutral"},
  {value: "unknown", label: "? unknown"},
];

const keys: Readonly<Record<string, string>> = {"+": "true", "=": "true", "-": "false", "−": "false", "0": "null", "?": "unknown"};
const meanings: Readonly<Record<string, boolean | null | undefined>> = {true: true, false: false, null: null, unknown: undefined};

/** Agree, disagree, neutral or unknown; one key each: + − 0 ? */
export function StanceField({label, value, onChange}: StanceFieldProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const chosen = keys[event.key];
    if (chosen === undefined) return;
    event.preventDefault();
    onChange(meanings[chosen]);
    event.currentTarget.querySelector<HTMLElement>(`input[value="${chosen}"]`)?.focus();
  };
  return (
    <div onKeyDown={onKeyDown}>
      <Input.Label id={id} size="xs">
        {label} <span className="quiet">(keys + − 0 ?)</span>
      </Input.Label>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        data={choices}
        value={value === undefined ? "unknown" : String(value)}
        onChange={(chosen) => onChange(meanings[chosen])}
      />
    </div>
  );
}
