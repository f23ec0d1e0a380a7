import {counted} from "@standpoint/model";
import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import type {Table} from "../table.ts";

export const sourcesFace: Face<"sources"> = {
  after: `
Examples:
  standpoint sources debate.standpoint
  standpoint sources debate.standpoint --actor "Marlby Fishers' Cooperative" --passages
  standpoint sources debate.standpoint --format csv --out portrayals.csv
  standpoint sources debate.standpoint --format svg --out who-reports-whom.svg`,
  table,
};

function table({actors, roots, notes}: AnswerOf["sources"]): Table {
  const counts = ["own", "reported", "agrees", "contradicts", "reportedOnly", "ownOnly"] as const;
  const titles = ["own", "reported", "agrees", "contradicts", "reported only", "own only"];
  const unsure = actors.some((one) => one.unsure);
  const numbers = [...titles, ...(unsure ? ["own, author unsure"] : [])];
  return {
    columns: [{title: "actor"}, ...numbers.map((title) => ({title, number: true})), {title: "reporters"}],
    rows: actors.map((one) => [
      one.actor,
      ...counts.map((name) => one[name]),
      ...(unsure ? [one.unsure ?? 0] : []),
      `${Object.keys(one.by).join("; ")}${one.onlyBy === null ? "" : " alone"}`,
    ]),
    notes: [`The reports go back to ${counted(roots, "independent source")}.`, ...notes],
    empty: "No positions pass these filters.",
  };
}
