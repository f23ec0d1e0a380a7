import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import {comparedWords, conditionWords, stanceSigns, timeWords, type StanceWord} from "@standpoint/model";
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

/** Why concepts of two actors cannot be compared. */
const reasons = {unknown: "known of one alone", contradictory: "agree and disagree in one", conditional: "under a condition"} as const;

function comparedTable({actors, concepts, left, ...compared}: Compared, notes: readonly string[]): Table {
  const sign = (stance: string | null) => (stance === null ? "?" : stanceSigns[stance as StanceWord]);
  return {
    title: `${actors.join(" and ")}: ${comparedWords(compared)}`,
    columns: [{title: "concept"}, {title: actors[0]}, {title: actors[1]}, {title: "left out"}],
    rows: [
      ...concepts.map(({concept, stances}) => [concept, ...stances.map(sign), ""]),
      ...left.map(({concept, stances, why}) => [concept, ...stances.map(sign), reasons[why]]),
    ],
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
      segments.map(segmentWords).join(" → "),
      changes.map(({kind, status, within, ...days}) => `${kind} ${timeWords(days)} (${status}${within ? ", within the exchange" : ""})`).join("; "),
      conflicts.map(({kind, half, statements}) => `${half ? "half " : ""}${kind} ${statements.join(" ")}`).join("; "),
    ]),
    notes: ["In brackets: reported by others only.", ...notes],
    empty: "No lines under these filters.",
  };
}

function segmentWords({stance, condition, own, evidence}: AnswerOf["lines"]["lines"][number]["segments"][number]): string {
  const [first] = evidence;
  const sign = own > 0 ? stanceSigns[stance] : `(${stanceSigns[stance]})`;
  const since = evidence.find((one) => one.since !== undefined)?.since;
  return `${sign} ${timeWords(first!, first!.throughout)}${condition === undefined ? "" : `, ${conditionWords(condition)}`}${since === undefined ? "" : `, they say since: ${since}`}`;
}
