import {dateOf, Invalid, named, own} from "@standpoint/model";

/** A wish as people type it: options by name, as on the command line and in an address. Lists are repeated options. */
export type Words = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** Reads options one by one; each fault names the option and what it takes. */
export class Reader {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  text(name: string): string | undefined {
    const value = own(this.#words, name);
    if (value === undefined || value === "") return undefined;
    return typeof value === "object" ? value.at(-1) : String(value);
  }

  list(name: string): readonly string[] {
    const value = own(this.#words, name);
    if (value === undefined || value === "") return [];
    return typeof value === "object" ? value : [String(value)];
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : this.oneOf(name, ["true", "false"]) === "true";
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if ((choices as readonly string[]).includes(value)) return value as Choice;
    throw new Invalid(`--${name} cannot be "${value}": take ${choices.join(", ")}`);
  }

  whole(name: string, least: number): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const number = Number(value);
    if (Number.isSafeInteger(number) && number >= least) return number;
    throw new Invalid(`--${name} cannot be "${value}": take a whole number from ${least}`);
  }

  /** The first or the last second of a date; undefined for an end left open. */
  second(name: string, end: "first" | "last"): number | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : (dateOf(value)[end] ?? undefined);
  }

  /** `--only concept=Tax --only concept=Harbour` as {concept: ["Tax", "Harbour"]}. */
  pairs(name: string): Readonly<Record<string, readonly string[]>> | undefined {
    const pairs = named<string[]>();
    for (const word of this.list(name)) {
      const at = word.indexOf("=");
      if (at < 1) throw new Invalid(`--${name} cannot be "${word}": write VARIABLE=VALUE, such as --${name} "concept=Carbon tax"`);
      (pairs[word.slice(0, at)] ??= []).push(word.slice(at + 1));
    }
    return Object.keys(pairs).length > 0 ? pairs : undefined;
  }
}
