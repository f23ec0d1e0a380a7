import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import {own} from "@standpoint/model";
import type {Table} from "../table.ts";

export const frequenciesFace: Face<"frequencies"> = {
  after: `
Examples:
  standpoint frequencies debate.standpoint --by concept
  standpoint frequencies debate.standpoint --by document.author --per month --format csv`,
  table,
};

function table({levels, rows, notes}: AnswerOf["frequencies"]): Table {
  const periods = rows.some(({period}) => period !== undefined);
  return {
    columns: [{title: "label"}, ...(periods ? [{title: "period"}] : []), {title: "total", number: true}, ...levels.map((title) => ({title, number: true}))],
    rows: rows.map(({label, period, total, counts}) => [label, ...(periods ? [period ?? ""] : []), total, ...levels.map((level) => own(counts, level) ?? 0)]),
    notes,
    empty: "Nothing to count under these filters.",
  };
}
