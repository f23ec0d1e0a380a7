import type {Face} from "./face.ts";
import {counted} from "@standpoint/model";
import type {Table} from "../table.ts";

interface LinesParts {
  readonly lines: readonly {
    readonly actor: string;
    readonly concept: string;
    readonly segments: readonly {stance: string; first: Days; last: Days; own: number; reported: number}[];
    readonly changes: readonly {from: string; to: string; kind: string; status: string; earliest: string | null; latest: string | null}[];
    readonly conflicts: readonly {kind: string; statements: readonly string[]; days: number}[];
  }[];
  readonly compare?: Compared;
  readonly notes: readonly string[];
}
interface Compared {
  readonly actors: readonly [string, string];
  readonly shared: number;
  readonly same: number;
  readonly opposed: number;
  readonly half: number;
  readonly concepts: readonly {readonly concept: string; readonly stances: readonly [string, string]}[];
}
interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export const linesFace: Face = {
  after: `
Examples:
  standpoint lines debate.standpoint --changes
  standpoint lines debate.standpoint --actor "Dockworkers' Union of Marlby" \\
    --format svg --out union.svg
  standpoint lines debate.standpoint --compare "Green Tide,Open Shore"
  standpoint lines debate.standpoint \\
    --rule "Build the container terminal+ implies Deepen the channel+"`,
  table: (json) => table(json as unknown as LinesParts),
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

function table({lines, compare, notes}: LinesParts): Table {
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
