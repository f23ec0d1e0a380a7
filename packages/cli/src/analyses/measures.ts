import type {Face} from "./face.ts";
import type {Measure} from "@standpoint/workbench";
import type {Table} from "../table.ts";

interface MeasureParts {
  readonly rows: readonly Measure[];
  readonly notes: readonly string[];
}

export const measuresFace: Face = {
  project: "a .standpoint project",
  after: `
Examples:
  standpoint measures debate.standpoint
  standpoint measures debate.standpoint --measure members --format csv`,
  table: (json) => table(json as unknown as MeasureParts),
};

function table({rows, notes}: MeasureParts): Table {
  return {
    columns: [{title: "subject"}, {title: "measure"}, {title: "value", number: true}, {title: "unit"}, {title: "date"}, {title: "by"}],
    rows: rows.map(({subject, measure, value, unit, earliest, own, by}) => [subject, measure, value, unit, earliest, own ? "itself" : by || "?"]),
    notes,
    empty: "No measures under these filters.",
  };
}
