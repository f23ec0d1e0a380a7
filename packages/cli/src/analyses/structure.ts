import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import {counted} from "@standpoint/model";
import type {Table} from "../table.ts";

export const structureFace: Face<"structure"> = {
  after: `
Ties are what is above 0 of the one-mode network, by default agreement less disagreement
over activity.

Examples:
  standpoint structure debate.standpoint
  standpoint structure debate.standpoint --aggregate congruence --window years:1 --format csv
  standpoint structure debate.standpoint --bootstrap 200 --format json`,
  table,
};

function table({slices, notes}: AnswerOf["structure"]): Table {
  return {
    columns: [
      {title: "middle"},
      {title: "actor"},
      {title: "degree", number: true},
      {title: "strength", number: true},
      {title: "betweenness", number: true},
      {title: "eigenvector", number: true},
      {title: "core", number: true},
    ],
    rows: slices.flatMap(({mid, actors}) =>
      actors.map(({actor, degree, strength, betweenness, eigenvector, core}) => [
        ...[mid?.slice(0, 10) ?? null, actor, degree],
        ...[strength, betweenness, eigenvector].map((value) => value.toFixed(3)),
        core,
      ]),
    ),
    notes: [...slices.map(wholeText), ...notes],
    empty: "No slice came out of these settings.",
  };
}

function wholeText({mid, density, parts, assortativity}: AnswerOf["structure"]["slices"][number]): string {
  const mixing = Object.entries(assortativity).map(([name, value]) => `, assortativity by ${name} ${value === null ? "cannot be said" : value.toFixed(3)}`);
  return `${mid?.slice(0, 10) ?? "Undated"}: density ${density === null ? "–" : density.toFixed(3)}, ${counted(parts, "part")}${mixing.join("")}.`;
}
