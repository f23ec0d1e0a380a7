import type {Role, VariableDraft} from "@standpoint/model";

const first: readonly Role[] = ["holder", "subject", "participant", "concept", "stance", "mode", "via", "cites", "date"];

/** The variables in the order one goes through them: who, what, stance, mode, via, cites, date; then the rest as the type has them. */
export function fieldOrder<Variable extends VariableDraft>(variables: readonly Variable[]): readonly Variable[] {
  const held = variables.some(({role}) => role === "holder");
  if (!held) return variables;
  const rank = ({role}: VariableDraft) => (role !== undefined && first.includes(role) ? first.indexOf(role) : first.length);
  return variables.toSorted((a, b) => rank(a) - rank(b));
}

const rare: readonly Role[] = ["manner", "throughout", "since", "voice", "bound"];

/** The fields that most statements need, and those of how it was said, which stand out of the way until one is used. */
export function fieldGroups<Variable extends VariableDraft>(
  variables: readonly Variable[],
): {readonly main: readonly Variable[]; readonly said: readonly Variable[]} {
  const stances = variables.some(({role}) => role === "stance");
  const isRare = ({role}: VariableDraft) => role !== undefined && (rare.includes(role) || (role === "via" && !stances));
  const ordered = fieldOrder(variables);
  return {main: ordered.filter((one) => !isRare(one)), said: ordered.filter(isRare)};
}
