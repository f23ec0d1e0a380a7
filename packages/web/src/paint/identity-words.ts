/** Who counts as one organisation, in words. */
export const identityWords = [
  {value: "strict", label: "Each by itself"},
  {value: "names", label: "Under all its names"},
  {value: "successor", label: "With successors"},
  {value: "family", label: "Whole families"},
] as const;

export const identityChoices = ["strict", "names", "successor", "family"] as const;
