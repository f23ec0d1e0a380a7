import {boundedWords, timeWords} from "@standpoint/model";
import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import type {Table} from "../table.ts";

export const sizesFace: Face<"measures"> = {
  project: "a .standpoint project",
  after: `
Examples:
  standpoint measures debate.standpoint
  standpoint measures debate.standpoint --measure members --format csv`,
  table,
};

function table({rows, notes}: AnswerOf["measures"]): Table {
  return {
    columns: [{title: "subject"}, {title: "measure"}, {title: "value", number: true}, {title: "unit"}, {title: "date"}, {title: "by"}],
    rows: rows.map(({subject, measure, value, bound, unit, earliest, latest, own, by}) => [
      subject,
      measure,
      value === null ? null : boundedWords(value, bound),
      unit,
      timeWords({earliest, latest}),
      own ? "itself" : by || "?",
    ]),
    notes,
    empty: "No measures under these filters.",
  };
}
