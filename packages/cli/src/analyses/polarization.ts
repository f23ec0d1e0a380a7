import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import {intervalColumn, intervalText} from "../interval.ts";
import type {Table} from "../table.ts";

export const polarizationFace: Face<"polarization"> = {
  after: `
Examples:
  standpoint polarization debate.standpoint
  standpoint polarization debate.standpoint --groups 3 --bootstrap 200
  standpoint polarization debate.standpoint --window years:1 --kernel gaussian --format csv`,
  table,
};

function table({slices, notes}: AnswerOf["polarization"]): Table {
  return {
    columns: [{title: "middle"}, {title: "statements", number: true}, {title: "score", number: true}, ...intervalColumn(slices), {title: "groups", wrap: true}],
    rows: slices.map(({mid, statements, score, interval, groups}) => [
      mid?.slice(0, 10) ?? null,
      statements,
      score?.toFixed(3) ?? "–",
      ...intervalText(interval),
      groups.map((group) => group.join(", ")).join(" | "),
    ]),
    notes,
    empty: "No slice came out of these settings.",
  };
}
