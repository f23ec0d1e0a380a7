import {TextInput} from "@mantine/core";
import {dateOf} from "@standpoint/model";
import {useEffect, useState} from "react";

export interface DateInputProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (date: string | undefined) => void;
  readonly placeholder?: string;
}

/** An EDTF date, taken over when it can be read and the field is left or Enter is pressed. */
export function DateInput({label, value, onChange, placeholder = "any"}: DateInputProps) {
  const [typed, setTyped] = useState(value ?? "");
  useEffect(() => setTyped(value ?? ""), [value]);
  const wrong = typed.trim() !== "" && !readable(typed);
  const commit = () => {
    if (!wrong && typed.trim() !== (value ?? "")) onChange(typed.trim() || undefined);
  };
  return (
    <TextInput
      label={label}
      w={110}
      placeholder={placeholder}
      value={typed}
      error={wrong && "as 2024-03"}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && commit()}
    />
  );
}

function readable(text: string): boolean {
  try {
    dateOf(text);
    return true;
  } catch {
    return false;
  }
}
