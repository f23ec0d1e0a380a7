import type {Value} from "@standpoint/model";
import type {StatementsChange} from "../api/many-statements.ts";

/** What the form for many statements holds; what is left out stays as it is. */
export interface ManyFields {
  readonly concept?: string | undefined;
  readonly holder?: string | undefined;
  readonly stance?: "true" | "false" | "null" | "unknown" | undefined;
  readonly unsure?: "flag" | "unflag" | undefined;
}

const stances: Readonly<Record<"true" | "false" | "null", boolean | null>> = {true: true, false: false, null: null};

/** The change that the fields ask for; empty when they ask for none. */
export function changeOf({concept, holder, stance, unsure}: ManyFields): StatementsChange {
  const set: Record<string, Value> = {
    ...(concept ? {concept} : {}),
    ...(holder ? {holder} : {}),
    ...(stance !== undefined && stance !== "unknown" ? {stance: stances[stance]} : {}),
  };
  return {
    ...(Object.keys(set).length > 0 ? {set} : {}),
    ...(stance === "unknown" ? {empty: ["stance"]} : {}),
    ...(unsure === undefined ? {} : {[unsure]: ["unsure"]}),
  };
}
