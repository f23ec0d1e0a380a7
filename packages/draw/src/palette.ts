/**
 * The colours of the one visual language, by what they mean. Agreement is blue and disagreement orange, which eyes
 * that confuse red and green tell apart; a sign, a dash or a shape always says the same, so that colour never carries
 * a meaning alone. Text and marks have a contrast of at least 4.5 and 3 to their paper.
 */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly agree: string;
  readonly disagree: string;
  readonly neutral: string;
  readonly unknown: string;
  readonly actor: string;
  readonly concept: string;
}

/** A meaning, or a colour of the user's own as `#rrggbb`. */
export type Paint = keyof Palette | `#${string}` | "none";

export const palettes: Readonly<Record<"light" | "dark", Palette>> = {
  light: {
    paper: "#ffffff",
    ink: "#1d2126",
    muted: "#5d6670",
    line: "#d5dade",
    agree: "#1f6cb0",
    disagree: "#c05000",
    neutral: "#6f7780",
    unknown: "#9aa2aa",
    actor: "#37424d",
    concept: "#7a5f96",
  },
  dark: {
    paper: "#15181c",
    ink: "#e8eaed",
    muted: "#a3acb5",
    line: "#363c43",
    agree: "#6fb1ef",
    disagree: "#f59a4c",
    neutral: "#a2aab2",
    unknown: "#78818a",
    actor: "#c3ccd5",
    concept: "#bfa3dc",
  },
};
