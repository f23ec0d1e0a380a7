/** How a person wants the text set. */
export interface Typesetting {
  /** Of the letters, in pixels. */
  readonly letters: number;
  /** Of the text, in letters that a line holds. */
  readonly width: number;
  /** `compact` sets lines and margin closer; `stripes` leaves the margin its signs only. */
  readonly density: Density;
}

export const densities = ["comfortable", "compact", "stripes"] as const;
type Density = (typeof densities)[number];

export const usualTypesetting: Typesetting = {letters: 18, width: 66, density: "comfortable"};

const bounds = {letters: {least: 14, most: 28, step: 1}, width: {least: 42, most: 102, step: 6}} as const;

/** One step larger or smaller, within bounds. */
export function stepped(set: Typesetting, what: "letters" | "width", by: 1 | -1): Typesetting {
  const {least, most, step} = bounds[what];
  return {...set, [what]: Math.min(most, Math.max(least, set[what] + by * step))};
}

/** What an earlier visit kept; whatever is not a typesetting is as usual. */
export function typesettingFrom(kept: unknown): Typesetting {
  const given = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<Record<keyof Typesetting, unknown>>;
  const size = (what: "letters" | "width") => {
    const {least, most} = bounds[what];
    const value = given[what];
    return typeof value === "number" && value >= least && value <= most ? value : usualTypesetting[what];
  };
  return {letters: size("letters"), width: size("width"), density: densities.find((one) => one === given.density) ?? usualTypesetting.density};
}

/** Half a letter's height is about its width: a line of 66 letters is 31.5 times as wide as a letter is high. */
const lettersPerEm = 66 / 31.5;

/** The custom properties that the text is set by. */
export function propertiesOf({letters, width, density}: Typesetting): Readonly<Record<string, string>> {
  return {
    "--reading-size": `${String(letters)}px`,
    "--reading-width": `${(width / lettersPerEm).toFixed(2)}em`,
    "--reading-line": density === "comfortable" ? "1.65" : "1.42",
    "--margin-line": `${String(marginLine(density) - 1)}px`,
  };
}

/** Height of a line of the margin, in pixels. */
export function marginLine(density: Density): number {
  return density === "comfortable" ? 23 : 19;
}
