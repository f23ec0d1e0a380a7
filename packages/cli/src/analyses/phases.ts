import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import {counted} from "@standpoint/model";
import type {Table} from "../table.ts";

export const phasesFace: Face<"phases"> = {
  after: `
Examples:
  standpoint phases debate.standpoint --window months:3
  standpoint phases debate.standpoint --window months:6 --kernel gaussian \\
    --distance spectral --format csv`,
  table,
};

function table({slices, best, stress, notes}: AnswerOf["phases"]): Table {
  return {
    columns: [{title: "middle"}, {title: "statements", number: true}, {title: "state", number: true}, {title: "x", number: true}, {title: "y", number: true}],
    rows: slices.map(({mid, statements, state, x, y}) => [
      mid?.slice(0, 10) ?? null,
      statements,
      state === null ? "–" : state + 1,
      x?.toFixed(3) ?? "–",
      y?.toFixed(3) ?? "–",
    ]),
    notes: [
      `${counted(best.k, "state")} by ${best.method}${best.modularity === null ? "" : `, modularity ${best.modularity.toFixed(3)}`}; the path keeps distances with stress ${stress.toFixed(3)}.`,
      ...notes,
    ],
    empty: "",
  };
}
