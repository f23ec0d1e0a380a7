import {Invalid} from "./faults.ts";

interface Type {
  readonly name: string;
  readonly variables: readonly {readonly name: string; readonly role?: string | undefined}[];
  /** How many there are of it. */
  readonly statements: number;
}

/**
 * The type an analysis reads when none is asked for: the only one that has all it needs, of those with statements where there are
 * any; of several, `position`. `needs` are variables, roles, document fields or "none". Throws Invalid where no type or no single
 * one fits, naming those there are.
 */
export function usualType(types: readonly Type[], needs: readonly string[]): string {
  const variables = needs.filter((need) => need !== "none" && !need.startsWith("document."));
  const able = types.filter((type) => variables.every((need) => type.variables.some(({name, role}) => name === need || role === need)));
  const filled = able.filter(({statements}) => statements > 0);
  const candidates = filled.length > 0 ? filled : able;
  if (candidates.length === 1) return candidates[0]!.name;
  if (candidates.length === 0)
    throw new Invalid(
      `No statement type has ${variables.join(" and ")}: name one of ${types.map(({name}) => name).join(", ")} with --type, and its variables.`,
    );
  if (candidates.some(({name}) => name === "position")) return "position";
  throw new Invalid(`Several statement types fit (${candidates.map(({name}) => name).join(", ")}): choose one with --type.`);
}
