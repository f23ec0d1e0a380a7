import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import {counted} from "@standpoint/model";
import type {Table} from "../table.ts";

type Compared = NonNullable<AnswerOf["lines"]["compare"]>;

export const linesFace: Face<"lines"> = {
  after: `
Examples:
  standpoint lines debate.standpoint --changes
  standpoint lines debate.standpoint --actor "Dockworkers' Union of Marlby" \\
    --format svg --out union.svg
  standpoint lines debate.standpoint --compare "Green Tide,Open Shore"
  standpoint lines debate.standpoint \\
    --rule "Build the container terminal+ implies Deepen the channel+"`,
  table,
};

const signs: Readonly<Record<string, string>> = {yes: "+", no: "−", neutral: "0", withdrawn: "×"};

function comparedTable({actors, shared, same, opposed, half, concepts}: Compared, notes: readonly string[]): Table {
  return {
    title: `${actors.join(" and ")}: ${counted(shared, "shared concept")}, ${same} alike, ${half} half alike, ${opposed} opposed`,
    columns: [{title: "concept"}, {title: actors[0]}, {title: actors[1]}],
    rows: concepts.map(({concept, stances}) => [concept, ...stances.map((stance) => signs[stance] ?? stance)]),
    notes,
    empty: "They share no concept under these filters.",
  };
}

function table({lines, compare, notes}: AnswerOf["lines"]): Table {
  if (compare) return comparedTable(compare, notes);
  return {
    columns: [
      {title: "actor", wrap: true},
      {title: "concept", wrap: true},
      {title: "line", wrap: true},
      {title: "changes", wrap: true},
      {title: "conflicts", wrap: true},
    ],
    rows: lines.map(({actor, concept, segments, changes, conflicts}) => [
      actor,
      concept,
      segments.map(({stance, first, own}) => `${own > 0 ? signs[stance]! : `(${signs[stance]!})`} ${first.earliest ?? "?"}`).join(" → "),
      changes.map(({kind, status, earliest, latest}) => `${kind} ${earliest ?? ".."}/${latest ?? ".."} (${status})`).join("; "),
      conflicts.map(({kind, statements}) => `${kind} ${statements.join(" ")}`).join("; "),
    ]),
    notes: ["In brackets: reported by others only.", ...notes],
    empty: "No lines under these filters.",
  };
}
