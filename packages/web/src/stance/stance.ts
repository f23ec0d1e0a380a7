import type {Role, StatementRow, TypeRow, Value} from "@standpoint/model";
import {boundedWords, dateWords, stanceName, withRole} from "@standpoint/model";

/** What one statement says of its concept; `both` only where several are summed up. */
export type Stance = "agree" | "disagree" | "neutral" | "both" | "unknown" | "agree-if" | "disagree-if" | "both-if";

/** The visual language in words: a sign, a name. Colours are in `shell/colours.css`. */
export const signs: Readonly<Record<Stance, string>> = {
  agree: "+",
  disagree: "−",
  neutral: "0",
  both: "±",
  unknown: "?",
  "agree-if": "+?",
  "disagree-if": "−?",
  "both-if": "±?",
};

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
  /** What about: concept, event, object, measure with its number. */
  readonly what: string;
  readonly practised: boolean;
  /** Known to be the holder's own words. */
  readonly own: boolean;
  /** It is not certain who wrote the words. */
  readonly unsure: boolean;
  /** How a report was made, such as "inferred"; empty: not told. */
  readonly manner: string;
}

/** In the order they are asked for; a type has one of each list at most, as a rule. */
const whoRoles: readonly Role[] = ["holder", "participant", "subject", "source", "disputant", "premise"];
const linkRoles: readonly Role[] = ["relation", "part", "verdict", "claim"];
const whatRoles: readonly Role[] = ["concept", "event", "object", "measure", "target", "conclusion", "judged"];

export function sayingOf(row: StatementRow, type: TypeRow | undefined): Saying {
  const variables = type?.variables ?? [];
  const valueOf = (role: Role) => row.values[withRole({variables}, role)?.name ?? ""];
  const first = (candidates: readonly Role[]) => {
    const value = candidates.map(valueOf).find((one) => one !== undefined && one !== null);
    return value === undefined ? null : wordsOfValue(value);
  };
  return {
    stance: withRole({variables}, "stance") === undefined ? null : under(wordsOfValue(valueOf("condition")), stanceOf(valueOf("stance"))),
    who: first(whoRoles),
    what: [first(linkRoles), first(whatRoles), sizeWords(valueOf)].filter(Boolean).join(" ") || row.type,
    practised: valueOf("mode") === "practised",
    own: row.own === true,
    unsure: row.authorUnsure === true,
    manner: wordsOfValue(valueOf("manner")),
  };
}

/** Whose words a row is in and how they are given, as lists say it: "reported", "inferred", "author uncertain". */
export function howSaid({own, authorUnsure}: Pick<StatementRow, "own" | "authorUnsure">, {manner}: Pick<Saying, "manner">): readonly string[] {
  const whose = own === null ? "" : own ? "own words" : "reported";
  return [whose, manner, authorUnsure === true ? "author uncertain" : ""].filter((word) => word !== "");
}

/** The number of a measure with its bound and unit; empty for other types. */
function sizeWords(valueOf: (role: Role) => Value | undefined): string {
  const value = valueOf("value");
  if (typeof value !== "number") return "";
  return [boundedWords(value, wordsOfValue(valueOf("bound"))), wordsOfValue(valueOf("unit"))].filter(Boolean).join(" ");
}

function under(condition: string, stance: Stance): Stance {
  if (condition === "" || (stance !== "agree" && stance !== "disagree")) return stance;
  return stance === "agree" ? "agree-if" : "disagree-if";
}

/** A stance as a sentence says it, after the name of who takes it. */
export const stanceWords: Readonly<Record<Stance, string>> = {
  agree: "agrees",
  disagree: "disagrees",
  neutral: "is neutral",
  both: "agrees and disagrees",
  unknown: "does not say",
  "agree-if": "agrees under a condition",
  "disagree-if": "disagrees under a condition",
  "both-if": "agrees and disagrees under different conditions",
};

const stanceRoles: ReadonlySet<Role> = new Set(["stance", "premiseStance", "conclusionStance"]);

/** A value as people read it; a stance agrees or disagrees, a date is told in words, anything else is so or not. */
export function wordsOfValue(value: Value | undefined, role?: Role): string {
  if (value === undefined) return "";
  if (role === "date" && typeof value === "string" && value !== "") return dateWords(value);
  if (typeof value === "boolean" && role !== undefined && stanceRoles.has(role)) return stanceName(value);
  if (value === null) return "neutral";
  if (value === true) return "yes";
  if (value === false) return "no";
  return Array.isArray(value) ? value.join(" → ") : String(value);
}
