import {counted} from "@standpoint/model";
import {lineFiles, lineFormats, linesAnswer, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {repeated, withFilters, withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";
import type {Table} from "../table.ts";
import {wordsOf} from "./network.ts";

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

export function linesCommand(): Command {
  const command = new Command("lines")
    .description("When an actor changed its line on a concept, where the record contradicts itself, and where deeds contradict words.")
    .argument("<project>", "a .standpoint project, or a .dna database directly")
    .option("--actor <name>", "lines of one actor")
    .option("--concept <name>", "lines on one concept")
    .option("--changes", "only lines with a change")
    .option("--at <date>", "only what may have been said by then")
    .option("--compare <actors>", "X,Y: how near two actors stand; with --from and --to, what moved between; repeatable for names with commas", repeated)
    .option("--within <days>", "yes and no this near are a contradiction, not a change (default: 30)")
    .option("--binding <kind>", "a kind of document that binds, such as resolution; repeatable, replaces the usual ones", repeated)
    .option("--rule <rule>", '"CONCEPT+ implies CONCEPT-" or "CONCEPT+ excludes CONCEPT+", beside the project\'s; repeatable', repeated)
    .option("--mode <which>", "stated, practised or all (default: all; deeds are held against words)")
    .option("--rows <variable>", "variable or role (default: holder)")
    .option("--columns <variable>", "variable or role (default: concept)")
    .option("--qualifier <variable>", "variable or role (default: the stance)")
    .option("--width <pixels>", "width of the picture")
    .option("--passages", "with the passages of all statements named")
    .addHelpText(
      "after",
      `
Examples:
  standpoint lines debate.standpoint --changes
  standpoint lines debate.standpoint --actor "Dockworkers' Union of Marlby" \\
    --format svg --out union.svg
  standpoint lines debate.standpoint --compare "Green Tide,Open Shore"
  standpoint lines debate.standpoint \\
    --rule "Build the container terminal+ implies Deepen the channel+"`,
    );
  withFilters(command);
  return withOutput(command, lineFormats.join(", ")).action(async (path: string, options: PrintOptions & Words) => {
    await withProject(path, "read", async (store) => {
      const words = wordsOf(options);
      const json = await linesAnswer(store, words);
      await print({json, table: () => table(json as unknown as LinesParts), files: (format) => lineFiles(store, words, format), formats: lineFormats}, options);
    });
  });
}

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
