import {conditionWords, counted, listed} from "@standpoint/model";
import type {ObstacleCell, ObstacleRow, ObstaclesAnswer, WayJson} from "../answers/obstacles.ts";
import {apartWords} from "./apart.ts";
import type {Point} from "../lines/rules.ts";
import {pointText} from "./standings.ts";

type Told = Pick<ObstacleCell, "stance" | "standing" | "how" | "conditions" | "rules">;

/** Where an actor stands on a point of a draft, as tables say it: "refuses (own words); would sign if paid". */
export function obstacleWords(cell: Told): string {
  const {stance, standing, conditions} = cell;
  const ifs = (side: Point["stance"]) => conditions.filter((one) => one.stance === `${side}-if`).map(({condition}) => conditionWords(condition));
  const [own, other] = [ifs(stance), ifs(stance === "yes" ? "no" : "yes")];
  const signing = own.length > 0 && standing !== "holds" ? [`would sign ${own.join(", or ")}`] : [];
  const leaving = other.length > 0 && standing !== "opposes" ? [`${stance === "yes" ? "disagrees" : "agrees"} ${other.join(", or ")}`] : [];
  const from = cell.how === "report" ? " (by report)" : cell.how === "own words" ? " (own words)" : "";
  const [first, ...rest] = [...plainWords(cell), ...signing, ...leaving];
  return [`${first}${standing === "unwilling" ? "" : from}`, ...rest].join("; ");
}

/** What it says without a condition. */
function plainWords({standing, rules = []}: Told): string[] {
  switch (standing) {
    case "holds":
      return ["signs"];
    case "opposes":
      return ["refuses"];
    case "unwilling":
      return [`refuses by rule${rules.length > 0 ? `: ${rules.join("; ")}` : ""}`];
    case "neutral":
      return ["abstains"];
    case "contradictory":
      return ["says both"];
    case "unknown":
      return ["never asked"];
    case "conditional":
    case "opposes-if":
      return [];
  }
}

/** Whose company an actor refuses: "refuses Works with B (B signs; C may sign)". */
export function companyWords({concept, with: signing, among}: ObstacleRow["company"][number]): string {
  const sign = signing.length > 0 ? [`${listed(signing)} ${signing.length === 1 ? "signs" : "sign"}`] : [];
  const may = among.length > 0 ? [`${listed(among)} may sign`] : [];
  const who = [...sign, ...may];
  return `refuses ${concept}${who.length > 0 ? ` (${who.join("; ")})` : ""}`;
}

/** Who signs a draft, and who of them not beside whom, as a sentence. */
export function signersWords({signers, apart}: Pick<ObstaclesAnswer, "signers" | "apart">): string {
  if (signers.length === 0) return "Nobody signs all of it.";
  return `Sign all of it: ${listed(signers)}${apart.map((one) => `; but ${apartWords(one)}`).join("")}.`;
}

/** How many ways there are beside the first, and how many of these cost as little as the last that is shown; "" for none. */
export function waysLeftWords(ways: readonly WayJson[], shown: number): string {
  const rest = ways.slice(shown);
  const cost = ({drop, meet, ask}: WayJson) => drop.length + meet.length + ask.length;
  const tied = rest.filter((way) => cost(way) === cost(ways[shown - 1])).length;
  if (rest.length === 0) return "";
  if (tied === rest.length) return `And ${counted(tied, "more", "more")} of the same cost.`;
  return tied > 0 ? `And ${counted(tied, "more", "more")} of the same cost, then ${rest.length - tied} that cost more.` : `And ${rest.length} that cost more.`;
}

/** Actors of whom something is known on a point of the draft or whose company they refuse, and how many others there are. */
export function heardOf(actors: readonly ObstacleRow[]): {readonly heard: readonly ObstacleRow[]; readonly unheard: number} {
  const heard = actors.filter(({cells, company}) => company.length > 0 || cells.some(({standing}) => standing !== "unknown"));
  return {heard, unheard: actors.length - heard.length};
}

/** A way to more signers as a sentence. */
export function wayWords({actor, drop, meet, ask, gains, apart}: WayJson): string {
  const steps = [
    ...(drop.length > 0 ? [`drop ${listed(drop.map(pointText))}`] : []),
    ...(meet.length > 0 ? [`meet what ${actor} asks for ${listed(meet.map((one) => `${pointText(one)}${one.condition ? ` (${one.condition})` : ""}`))}`] : []),
    ...(ask.length > 0 ? [`ask ${actor} about ${listed(ask.map(pointText))}`] : []),
  ];
  const company = apart.map((one) => ` ${apartWords(one)}.`).join("");
  return `${listed(steps)}: ${listed(gains)} would sign${ask.length > 0 ? ", if the answer is yes" : ""}.${company}`;
}
