/** A stance, or a state of a line, as JSON has it. */
export type StanceWord = "yes" | "no" | "neutral" | "both" | "yes-if" | "no-if" | "neutral-if" | "both-if" | "withdrawn";

/** How tables and pictures write each. */
export const stanceSigns: Readonly<Record<StanceWord, string>> = {
  yes: "+",
  no: "−",
  neutral: "0",
  both: "±",
  "yes-if": "+?",
  "no-if": "−?",
  "neutral-if": "0?",
  "both-if": "+? −?",
  withdrawn: "×",
};

/** How people read each: JSON says yes and no, pages say agree and disagree. */
export const stanceNames: Readonly<Record<StanceWord, string>> = {
  yes: "agree",
  no: "disagree",
  neutral: "neutral",
  both: "agree and disagree",
  "yes-if": "agree under a condition",
  "no-if": "disagree under a condition",
  "neutral-if": "neutral under a condition",
  "both-if": "agree and disagree under different conditions",
  withdrawn: "withdrawn",
};

/** A value of a stance as people read it. */
export function stanceName(value: boolean | null): string {
  return value === null ? stanceNames.neutral : stanceNames[value ? "yes" : "no"];
}
