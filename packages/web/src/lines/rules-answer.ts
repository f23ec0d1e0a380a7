import {queryOptions} from "@tanstack/react-query";
import type {Rows} from "../api/answers.ts";
import {address, asked} from "../api/client.ts";

interface PointShown {
  readonly concept: string;
  readonly stance: "yes" | "no";
}

export interface RuleShown {
  readonly id: number;
  readonly premise: PointShown;
  readonly relation: "implies" | "excludes";
  readonly conclusion: PointShown;
  readonly note: string;
  readonly coder: string;
  readonly withdrawn: boolean;
}

export const rulesQuery = queryOptions({queryKey: ["rules"], queryFn: ({signal}) => asked<Rows<RuleShown>>(address("/rules"), signal)});

/** "Tax + implies Toll −" */
export function ruleSentence({premise, relation, conclusion}: Pick<RuleShown, "premise" | "relation" | "conclusion">): string {
  const worded = ({concept, stance}: PointShown) => `${concept} ${stance === "yes" ? "+" : "−"}`;
  return `${worded(premise)} ${relation} ${worded(conclusion)}`;
}
