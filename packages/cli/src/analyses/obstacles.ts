import {companyWords, obstacleWords, signersWords, wayWords, type AnswerOf} from "@standpoint/workbench";
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

function table({points, actors, signers, apart, ways, notes}: AnswerOf["obstacles"]): Table {
  const refusing = actors.some(({company}) => company.length > 0);
  return {
    columns: [
      {title: "actor", wrap: true},
      ...points.map(({concept, stance}) => ({title: `${stance === "yes" ? "+" : "−"} ${concept}`, wrap: true})),
      ...(refusing ? [{title: "company", wrap: true}] : []),
    ],
    rows: actors.map(({actor, cells, company}) => [
      actor,
      ...cells.map(obstacleWords),
      ...(refusing ? [company.map(companyWords).join("; ")] : []),
    ]),
    notes: [
      signersWords({signers, apart}),
      ...ways.slice(0, 5).map((way, i) => `${i === 0 ? "The cheapest way to more signers" : "Then"}: ${wayWords(way)}`),
      ...notes,
    ],
    empty: "Nobody takes a position under these filters.",
  };
}
