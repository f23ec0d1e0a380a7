import {counted} from "@standpoint/model";
import {companyWords, heardOf, obstacleWords, signersWords, waysLeftWords, wayWords, type AnswerOf} from "@standpoint/workbench";
import type {Table} from "../table.ts";
import type {Face} from "./face.ts";

export const obstaclesFace: Face<"obstacles"> = {
  after: `
Examples:
  standpoint obstacles debate.standpoint --points "Hold a town vote on the harbour+"
  standpoint obstacles debate.standpoint \\
    --points "Build the container terminal-,Hold a town vote on the harbour+" \\
    --among "Green Tide,Open Shore"`,
  table,
};

/** How many ways are told. */
const few = 5;

function table({settings, points, actors, signers, apart, ways, notes}: AnswerOf["obstacles"]): Table {
  const {heard, unheard} = settings.among ? {heard: actors, unheard: 0} : heardOf(actors);
  const left = waysLeftWords(ways, few);
  const refusing = actors.some(({company}) => company.length > 0);
  return {
    columns: [
      {title: "actor", wrap: true},
      ...points.map(({concept, stance}) => ({title: `${stance === "yes" ? "+" : "−"} ${concept}`, wrap: true})),
      ...(refusing ? [{title: "company", wrap: true}] : []),
    ],
    rows: heard.map(({actor, cells, company}) => [actor, ...cells.map(obstacleWords), ...(refusing ? [company.map(companyWords).join("; ")] : [])]),
    notes: [
      signersWords({signers, apart}),
      ...ways.slice(0, few).map((way, i) => `${i === 0 ? "The cheapest way to more signers" : "Then"}: ${wayWords(way)}`),
      ...(left === "" ? [] : [left]),
      ...(unheard > 0
        ? [`Nothing on any of these points is known of ${counted(unheard, heard.length > 0 ? "more" : "actor", heard.length > 0 ? "more" : "actors")}.`]
        : []),
      ...notes,
    ],
    empty: "Nobody takes a position on these points under these filters.",
  };
}
