import type {StatementRow, TypeRow, Value, VariableDraft} from "@standpoint/model";
import {withRole} from "@standpoint/model";

/** What one statement says of its concept; `both` only where several are summed up. */
export type Stance = "agree" | "disagree" | "neutral" | "both" | "unknown";

/** The visual language in words: a sign, a name. Colours are in `shell/colours.css`. */
export const signs: Readonly<Record<Stance, string>> = {agree: "+", disagree: "−", neutral: "0", both: "±", unknown: "?"};

/** A boolean as it stands; a number by its sign. Left out is unknown, null is neutral. */
export function stanceOf(value: unknown): Stance {
  if (value === true) return "agree";
  if (value === false) return "disagree";
  if (value === null) return "neutral";
  if (typeof value !== "number") return "unknown";
  return value > 0 ? "agree" : value < 0 ? "disagree" : "neutral";
}

/** What a row says, in the words every list and panel uses. */
export interface Saying {
  readonly stance: Stance | null;
  /** Who: holder, participant or subject. */
  readonly who: string | null;
  /** What about: concept, event, object, measure. */
  readonly what: string;
  readonly practised: boolean;
  readonly own: boolean;
}

const whoRoles = ["holder", "participant", "subject", "source"] as const;
const whatRoles = ["concept", "event", "object", "measure", "target"] as const;

export function sayingOf(row: StatementRow, type: TypeRow | undefined): Saying {
  const variables = type?.variables ?? [];
  const at = (variable: VariableDraft | undefined) => (variable === undefined ? undefined : row.values[variable.name]);
  const first = (names: readonly (typeof whoRoles | typeof whatRoles)[number][]) => {
    for (const role of names) {
      const value = at(withRole({variables}, role));
      if (value !== undefined && value !== null) return wordsOfValue(value);
    }
    return null;
  };
  const stance = withRole({variables}, "stance");
  const link = at(withRole({variables}, "relation")) ?? at(withRole({variables}, "part"));
  const what = first(whatRoles);
  return {
    stance: stance === undefined ? null : stanceOf(row.values[stance.name]),
    who: first(whoRoles),
    what: [typeof link === "string" ? link : null, what].filter(Boolean).join(" ") || row.type,
    practised: at(withRole({variables}, "mode")) === "practised",
    own: row.own !== false,
  };
}

/** A value as people read it. */
export function wordsOfValue(value: Value | undefined): string {
  if (value === undefined) return "";
  if (value === null) return "neutral";
  if (value === true) return "yes";
  if (value === false) return "no";
  return Array.isArray(value) ? value.join(" → ") : String(value);
}
