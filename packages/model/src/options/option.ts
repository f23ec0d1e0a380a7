/** What an option takes: how its words are read, and what form and schema it has. */
export type OptionKind = "choice" | "several" | "text" | "texts" | "flag" | "whole" | "amount" | "date" | "moment" | "pairs" | "window";

/** Those that may be given more than once. */
export const repeatable: readonly OptionKind[] = ["several", "texts", "pairs"];

/** A word that an option takes. */
export interface Choice {
  /** How a person says it in a form; default the word itself. */
  readonly label?: string;
  /** The values of other options it goes with; of those not named, any. */
  readonly fits?: Readonly<Record<string, readonly string[]>>;
}

/** What is said of an option whose usual value is such. */
export interface AboutOption<Usual = string | number> {
  /** What stands for its value in help: "rule" for `--normalize <rule>`; a flag has none. */
  readonly takes?: string;
  /** The sentence a person reads; what it takes and its usual value are said beside it. */
  readonly words: string;
  /** How a form calls it; default its name. */
  readonly label?: string;
  /** As it is written on the command line and in requests; default the setting's name, with dashes for capitals. */
  readonly name?: string;
  /** Its value when it is left out. */
  readonly usual?: Usual;
  /** What happens when it is left out, where no value says it. */
  readonly otherwise?: string;
  /** The least and the most number it takes. */
  readonly least?: number;
  readonly most?: number;
  /** The number that it must stay below. */
  readonly below?: number;
  /** The values of other options without which it means nothing, usual values included. */
  readonly fits?: Readonly<Record<string, readonly string[]>>;
  /** It must be given. */
  readonly required?: true;
  /** Of a command: it stands behind the project without dashes, and must be given. */
  readonly positional?: true;
}

/**
 * Something that can be asked for by name. It is declared once, beside the settings it feeds; command line, HTTP, page and manual
 * read it from there.
 *
 * `Value` is what a computation takes, `Written` what an address keeps.
 */
export interface Option<Value = unknown, Written = unknown> extends AboutOption {
  readonly kind: OptionKind;
  readonly choices?: Readonly<Record<string, Choice>>;
  /** What the words mean, of which there is at least one. Throws Invalid naming the option and what it takes. */
  readonly read: (words: readonly string[], name: string) => Value;
  /** What an address keeps of such words. */
  readonly written: (words: readonly string[]) => Written;
}

/** Options by the names of the settings they feed. */
export type Options = Readonly<Record<string, Option>>;

/** The settings that options feed. */
export type SettingsOf<Table extends Options> = {
  readonly [Field in keyof Table]?: (Table[Field] extends Option<infer Value> ? Value : never) | undefined;
};

/** What an address keeps of options, by the same names. */
export type AddressOf<Table extends Options> = {
  readonly [Field in keyof Table]?: Table[Field] extends Option<unknown, infer Written> ? Written : never;
};

/** A wish as people type it: options by name, as on the command line and in an address. Lists are repeated options. */
export type Words = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** The name an option is written by. */
export function writtenName(field: string, {name}: Pick<AboutOption, "name">): string {
  return name ?? field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
