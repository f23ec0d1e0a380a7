import {NumberInput} from "@mantine/core";

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  /** What holds when nothing is given; left out of the address. */
  readonly usual: number;
  readonly min: number;
  readonly max?: number;
  readonly decimal?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** A number, taken over when the field is left or Enter is pressed, so that no half-typed one is computed. */
export function NumberField({label, value, usual, min, max, decimal = false, onChange}: NumberFieldProps) {
  const commit = (typed: string) => {
    const number = Number(typed);
    const wanted = typed.trim() === "" || !Number.isFinite(number) ? usual : Math.min(Math.max(number, min), max ?? Infinity);
    if (wanted !== (value ?? usual)) onChange(wanted === usual ? undefined : wanted);
  };
  return (
    <NumberInput
      key={value ?? usual}
      label={label}
      min={min}
      {...(max === undefined ? {} : {max})}
      allowDecimal={decimal}
      step={decimal ? 0.5 : 1}
      defaultValue={value ?? usual}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Enter" && commit(event.currentTarget.value)}
    />
  );
}
