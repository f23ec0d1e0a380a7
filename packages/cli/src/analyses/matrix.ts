import {stanceSigns} from "@standpoint/model";
import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import type {Table} from "../table.ts";

/** Stances that hold without a condition. */
const held = {yes: true, no: true, neutral: true, both: true};

export const matrixFace: Face<"matrix"> = {
  after: `
Examples:
  standpoint matrix debate.standpoint
  standpoint matrix debate.standpoint --at 2022-10-22 --sources own
  standpoint matrix debate.standpoint --format svg --out positions.svg`,
  table,
};

/** Own words as they are, reports in brackets, what follows by rules in square ones. */
function shown(cell: AnswerOf["matrix"]["cells"][number]): string {
  if (cell.derived) return `[${signOf(cell)}]`;
  return cell.own > 0 ? signOf(cell) : `(${signOf(cell)})`;
}

/** With what holds under a condition beside it, as in "− +?". */
function signOf({stance, conditions = []}: AnswerOf["matrix"]["cells"][number]): string {
  const hanging = stance in held ? [...new Set(conditions.map((one) => stanceSigns[one.stance]))] : [];
  return [stanceSigns[stance], ...hanging].join(" ");
}

/** The rules a cell follows by, "" where it is on record. */
function rulesOf({rules = []}: AnswerOf["matrix"]["cells"][number]): string {
  return rules.join("; ");
}

/** A grid where there is room for one, else a line for each cell. */
function table(parts: AnswerOf["matrix"]): Table {
  const room = ((process.stdout as {columns?: number}).columns ?? 100) - 40;
  return parts.actors.length * 5 <= room ? grid(parts) : lines(parts);
}

function lines({actors, concepts, cells, notes}: AnswerOf["matrix"]): Table {
  const unsure = cells.some((cell) => cell.unsure);
  const derived = cells.some((cell) => cell.derived);
  const rows = cells.map((cell) => [
    actors[cell.actor]!,
    concepts[cell.concept]!,
    cell.derived ? shown(cell) : signOf(cell),
    cell.own,
    cell.reported,
    ...(unsure ? [cell.unsure ?? 0] : []),
    ...(derived ? [rulesOf(cell)] : []),
  ]);
  const counts = ["own", "reported", ...(unsure ? ["author unsure"] : [])].map((title) => ({title, number: true}));
  return {columns: [{title: "actor"}, {title: "concept"}, {title: "stance"}, ...counts, ...(derived ? [{title: "follows by", wrap: true}] : [])], rows, notes};
}

/** Concepts down the side, actors across by number: names of concepts are sentences, and there are often more of them. */
function grid({actors, concepts, cells, notes}: AnswerOf["matrix"]): Table {
  const rows = concepts.map((concept) => [concept, ...actors.map(() => "")]);
  for (const cell of cells) rows[cell.concept]![cell.actor + 1] = shown(cell);
  const used = [...new Set(cells.map(rulesOf).filter((rules) => rules !== ""))];
  const legend = actors.map((actor, i) => `${i + 1} ${actor}`).join("   ");
  return {
    columns: [{title: "concept"}, ...actors.map((_, i) => ({title: String(i + 1)}))],
    rows,
    notes: [legend, ...(used.length > 0 ? [`In square brackets, by rule: ${used.join("; ")}`] : []), ...notes],
    empty: "No positions pass these filters.",
  };
}
