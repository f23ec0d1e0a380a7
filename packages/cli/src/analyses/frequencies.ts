import type {Face} from "./face.ts";
import {own} from "@standpoint/model";
import type {Answer} from "@standpoint/workbench";
import type {Table} from "../table.ts";

interface FrequencyParts {
  readonly levels: readonly string[];
  readonly rows: readonly {label: string; period?: string | null; total: number; counts: Readonly<Record<string, number>>}[];
  readonly notes: readonly string[];
}

export const frequenciesFace: Face = {
  after: `
Examples:
  standpoint frequencies debate.standpoint --by concept
  standpoint frequencies debate.standpoint --by document.author --per month --format csv`,
  table: table,
};

function table(answer: Answer): Table {
  const {levels, rows, notes} = answer as unknown as FrequencyParts;
  const periods = rows.some(({period}) => period !== undefined);
  return {
    columns: [{title: "label"}, ...(periods ? [{title: "period"}] : []), {title: "total", number: true}, ...levels.map((title) => ({title, number: true}))],
    rows: rows.map(({label, period, total, counts}) => [label, ...(periods ? [period ?? ""] : []), total, ...levels.map((level) => own(counts, level) ?? 0)]),
    notes,
    empty: "Nothing to count under these filters.",
  };
}
