import type {AnswerOf} from "@standpoint/workbench";
import type {Table} from "../table.ts";
import type {Face} from "./face.ts";

export const silencesFace: Face<"silences"> = {
  after: `
Examples:
  standpoint silences debate.standpoint
  standpoint silences debate.standpoint --kind "not heard" --kind "not checked"
  standpoint silences debate.standpoint --format csv --out to-do.csv`,
  table,
};

function table({rows, positions, notes}: AnswerOf["silences"]): Table {
  return {
    columns: [
      {title: "silence", wrap: true},
      {title: "about", wrap: true},
      {title: "what is known", wrap: true},
      {title: "next", wrap: true},
      {title: "statements", number: true},
    ],
    rows: rows.map(({kind, about, told, next, statements}) => [kind, about, told, next, statements.length]),
    notes,
    empty: positions === 0 ? "No position is recorded under these filters: code some first, and what is missing can be told." : "No silence of these kinds.",
  };
}
