import {Select} from "@mantine/core";

export interface ChooseProps<Word extends string> {
  readonly label: string;
  readonly choices: readonly {readonly value: Word; readonly label: string}[];
  readonly value: Word | undefined;
  /** Undefined for the usual choice, so that it stays out of the address. */
  readonly onChange: (value: Word | undefined) => void;
  /** What holds when nothing is chosen; without it, nothing may be chosen. */
  readonly usual?: Word;
  /** Said while nothing is chosen. */
  readonly placeholder?: string;
  /** In pixels. */
  readonly width?: number;
}

/** One of a few words, or of many that can be searched. */
export function Choose<Word extends string>({label, choices, value, onChange, usual, placeholder, width}: ChooseProps<Word>) {
  const chosen = (word: string | null) => choices.find((choice) => choice.value === word)?.value;
  return (
    <Select
      label={label}
      placeholder={placeholder ?? ""}
      data={[...choices]}
      value={value ?? usual ?? null}
      onChange={(word) => onChange(chosen(word) === usual ? undefined : chosen(word))}
      allowDeselect={usual === undefined}
      clearable={usual === undefined}
      searchable={choices.length > 12}
      limit={80}
      {...(width === undefined ? {} : {w: width})}
    />
  );
}

/** Words that speak for themselves. */
export function plain<Word extends string>(words: readonly Word[]): readonly {value: Word; label: Word}[] {
  return words.map((value) => ({value, label: value}));
}
