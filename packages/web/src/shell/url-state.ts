/** The part of an address after `?`, as plain words: `from=2024` stays the text "2024", never a number; a name that is there twice has a list. */
export function wordsOf(search: string): Record<string, string | readonly string[]> {
  const words: Record<string, string | readonly string[]> = {};
  for (const [name, word] of new URLSearchParams(search)) words[name] = words[name] === undefined ? word : [words[name], word].flat();
  return words;
}

/** `?type=position&at=12`; what is undefined or empty is left out. */
export function searchOf(state: Readonly<Record<string, unknown>>): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (typeof value === "string" && value !== "") parts.set(name, value);
    if (typeof value === "number") parts.set(name, String(value));
    if (value === true) parts.set(name, "1");
    if (Array.isArray(value)) for (const one of value) parts.append(name, String(one));
  }
  return parts.size === 0 ? "" : `?${parts.toString()}`;
}

/** The word at `name`, or undefined when there is none. */
export function word(given: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = given[name];
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Reads the word at a name if it is one of `choices`, else undefined: an old or mistyped link still opens. */
export function choice<Choice extends string>(...choices: readonly Choice[]): (given: Readonly<Record<string, unknown>>, name: string) => Choice | undefined {
  return (given, name) => {
    const value = word(given, name);
    return choices.find((one) => one === value);
  };
}

/** The whole number at `name`, 0 or more, else undefined. */
export function count(given: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = Number(word(given, name) ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** The number at `name`, else undefined. */
export function amount(given: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = Number(word(given, name) ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

export function flag(given: Readonly<Record<string, unknown>>, name: string): true | undefined {
  return given[name] === true || word(given, name) === "1" ? true : undefined;
}
