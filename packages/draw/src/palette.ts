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
  /** Groups of actors or of moments; each has a letter or an outline of its own as well. */
  readonly group1: string;
  readonly group2: string;
  readonly group3: string;
  readonly group4: string;
  readonly group5: string;
  readonly group6: string;
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
    group1: "#0b7a75",
    group2: "#a8327d",
    group3: "#7d6a00",
    group4: "#4a4fb3",
    group5: "#9c3d24",
    group6: "#55626e",
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
    group1: "#4fc4bd",
    group2: "#ee86c1",
    group3: "#d6bd3f",
    group4: "#a3a6ff",
    group5: "#ee9379",
    group6: "#a9b6c0",
  },
};

/** The colour of the n-th group, counted from 0; the seventh has that of the first again, and another letter. */
export function groupPaint(group: number): Paint {
  return groupPaints[group % groupPaints.length];
}

const groupPaints = ["group1", "group2", "group3", "group4", "group5", "group6"] as const;

/** A, B, … Z, A2, B2, …: what a group is called in pictures and tables. */
export function groupLetter(group: number): string {
  const round = Math.floor(group / 26);
  return `${String.fromCharCode(65 + (group % 26))}${round === 0 ? "" : String(round + 1)}`;
}
