import type {KeptRule, Point} from "@standpoint/analysis";
import {queryOptions} from "@tanstack/react-query";
import type {Rows} from "@standpoint/model";
import {address, asked} from "../api/client.ts";

export const rulesQuery = queryOptions({queryKey: ["rules"], queryFn: ({signal}) => asked<Rows<KeptRule>>(address("/rules"), signal)});

/** "Tax + implies Toll −" */
export function ruleSentence({premise, relation, conclusion}: Pick<KeptRule, "premise" | "relation" | "conclusion">): string {
  const worded = ({concept, stance}: Point) => `${concept} ${stance === "yes" ? "+" : "−"}`;
  return `${worded(premise)} ${relation} ${worded(conclusion)}`;
}
