import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import {intervalColumn, intervalText} from "../interval.ts";
import type {Table} from "../table.ts";

export const clustersFace: Face<"clusters"> = {
  after: `
Examples:
  standpoint clusters debate.standpoint
  standpoint clusters debate.standpoint --method all
  standpoint clusters debate.standpoint --method ward --k 2 --window years:1 --format csv`,
  table,
};

function table({slices, notes}: AnswerOf["clusters"]): Table {
  return {
    columns: [
      {title: "middle"},
      {title: "method"},
      {title: "k", number: true},
      {title: "modularity", number: true},
      ...intervalColumn(slices),
      {title: "within", number: true},
      {title: "between", number: true},
      {title: "groups", wrap: true},
    ],
    rows: slices.map(({mid, method, k, modularity, densities, interval, membership}) => [
      mid?.slice(0, 10) ?? null,
      method,
      k,
      modularity?.toFixed(3) ?? "–",
      ...intervalText(interval),
      densities?.within?.toFixed(2) ?? "–",
      densities?.between?.toFixed(2) ?? "–",
      groupsText(membership),
    ]),
    notes,
    empty: "No slice came out of these settings.",
  };
}

function groupsText(membership: Readonly<Record<string, number>>): string {
  const groups: string[][] = [];
  for (const [actor, group] of Object.entries(membership)) (groups[group] ??= []).push(actor);
  return groups.map((actors) => actors.join(", ")).join(" | ");
}
