import {listed} from "@standpoint/model";
import type {ObstacleCell, WayJson} from "../answers/obstacles.ts";
import {pointText} from "./standings.ts";

/** Where an actor stands on a point of a draft, as tables say it. */
export function obstacleWords({standing, how, condition, rules}: Pick<ObstacleCell, "standing" | "how" | "condition" | "rules">): string {
  const from = how === "report" ? " (by report)" : how === "own words" ? " (own words)" : "";
  switch (standing) {
    case "holds":
      return `signs${from}`;
    case "conditional":
      return `would sign if ${condition}${from}`;
    case "opposes":
      return `refuses${from}`;
    case "unwilling":
      return `refuses by rule${rules && rules.length > 0 ? `: ${rules.join("; ")}` : ""}`;
    case "neutral":
      return `abstains${from}`;
    case "contradictory":
      return `says both${from}`;
    case "unknown":
      return "never asked";
  }
}

/** A way to more signers as a sentence. */
export function wayWords({actor, drop, meet, ask, gains, refuses}: WayJson): string {
  const steps = [
    ...(drop.length > 0 ? [`drop ${listed(drop.map(pointText))}`] : []),
    ...(meet.length > 0 ? [`meet what ${actor} asks for ${listed(meet.map((one) => `${pointText(one)}${one.condition ? ` (${one.condition})` : ""}`))}`] : []),
    ...(ask.length > 0 ? [`ask ${actor} about ${listed(ask.map(pointText))}`] : []),
  ];
  const company = refuses.length > 0 ? ` ${actor} refuses the company of ${listed(refuses)}.` : "";
  return `${listed(steps)}: ${listed(gains)} would sign${ask.length > 0 ? ", if the answer is yes" : ""}.${company}`;
}
