import {distance, type ComparedJson} from "@standpoint/analysis";
import {csvFile} from "../csv-file.ts";
import type {NamedFile} from "../named-file.ts";

type Nearness = Pick<ComparedJson, "concepts" | "left">;

/** Two actors compared, a row a concept: where each stands, how far apart (0 to 1), and why it is left out; with two days, first on the earlier. */
export function comparedFile({between, actors, ...now}: ComparedJson): NamedFile {
  const days = between ? [between.before, now] : [now];
  const dates = between ? [` ${between.from ?? ""}`, ` ${between.to ?? "last known"}`] : [""];
  const header = ["concept", ...dates.flatMap((date) => [...actors, "distance", "left out"].map((title) => `${title}${date}`))];
  const concepts = [...new Set(days.flatMap(({concepts, left}) => [...concepts, ...left].map(({concept}) => concept)))];
  return csvFile([header, ...concepts.map((concept) => [concept, ...days.flatMap((day) => cellsOf(day, concept))])]);
}

function cellsOf({concepts, left}: Nearness, concept: string): (string | number)[] {
  const compared = concepts.find((one) => one.concept === concept);
  if (compared) return [...compared.stances, distance(compared.stances), ""];
  const {stances, why} = left.find((one) => one.concept === concept) ?? {stances: [null, null], why: "unknown"};
  return [...stances.map((stance) => stance ?? ""), "", why];
}
