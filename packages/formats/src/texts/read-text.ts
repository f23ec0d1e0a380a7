/** What a file gives: its text, cleaned, and what it says of itself. Dates are EDTF. */
export interface ReadText {
  readonly text: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  /** BCP 47 */
  readonly language?: string;
  /** What a person should know of how it was read: guesses, and what was left out; one sentence each. */
  readonly notes: readonly string[];
}

/** Reads one format. `name` is for messages. Throws Invalid. */
export type TextReader = (bytes: Uint8Array, name: string) => ReadText | Promise<ReadText>;

/** Every fact that is there and not blank. */
export function factsFound(facts: {
  readonly title?: string | null | undefined;
  readonly authors?: readonly (string | null | undefined)[];
  readonly date?: string | null | undefined;
  readonly language?: string | null | undefined;
}): Pick<ReadText, "title" | "authors" | "date" | "language"> {
  const {title, date, language} = facts;
  const authors = (facts.authors ?? []).map((author) => author?.trim() ?? "").filter((author) => author !== "");
  return {
    ...(title?.trim() && {title: title.trim()}),
    ...(authors.length > 0 && {authors}),
    ...(date && {date}),
    ...(language?.trim() && {language: language.trim()}),
  };
}
