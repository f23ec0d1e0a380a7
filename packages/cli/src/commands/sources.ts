import {sourceFiles, sourceFormats, sourcesAnswer, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {withFilters, withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";
import type {Table} from "../table.ts";
import {wordsOf} from "./network.ts";

interface SourcesParts {
  readonly actors: readonly {
    readonly actor: string;
    readonly own: number;
    readonly reported: number;
    readonly agrees: number;
    readonly contradicts: number;
    readonly reportedOnly: number;
    readonly ownOnly: number;
    readonly onlyBy: string | null;
    readonly by: Readonly<Record<string, unknown>>;
  }[];
  readonly roots: number;
  readonly notes: readonly string[];
}

export function sourcesCommand(): Command {
  const command = new Command("sources")
    .description("Who says so: own words beside what others report, through whom, citing what, and who disputes it.")
    .argument("<project>", "a .standpoint project, or a .dna database directly")
    .option("--actor <name>", "what one actor says, and what others say of it")
    .option("--mode <which>", "stated, practised or all (default: all)")
    .option("--width <pixels>", "width of the picture")
    .option("--passages", "with the passages of all statements named")
    .addHelpText(
      "after",
      `
Examples:
  standpoint sources debate.standpoint
  standpoint sources debate.standpoint --actor "Marlby Fishers' Cooperative" --passages
  standpoint sources debate.standpoint --format csv --out portrayals.csv
  standpoint sources debate.standpoint --format svg --out who-reports-whom.svg`,
    );
  withFilters(command);
  return withOutput(command, sourceFormats.join(", ")).action(async (path: string, options: PrintOptions & Words) => {
    await withProject(path, "read", async (store) => {
      const words = wordsOf(options);
      const json = await sourcesAnswer(store, words);
      await print(
        {json, table: () => table(json as unknown as SourcesParts), files: (format) => sourceFiles(store, words, format), formats: sourceFormats},
        options,
      );
    });
  });
}

function table({actors, roots, notes}: SourcesParts): Table {
  const counts = ["own", "reported", "agrees", "contradicts", "reportedOnly", "ownOnly"] as const;
  const titles = ["own", "reported", "agrees", "contradicts", "reported only", "own only"];
  return {
    columns: [{title: "actor"}, ...titles.map((title) => ({title, number: true})), {title: "reporters"}],
    rows: actors.map((one) => [one.actor, ...counts.map((name) => one[name]), `${Object.keys(one.by).join("; ")}${one.onlyBy === null ? "" : " alone"}`]),
    notes: [`The reports go back to ${roots} independent sources.`, ...notes],
    empty: "No positions pass these filters.",
  };
}
