import {polarizationAnswer, polarizationFiles, polarizationFormats, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {indentWords, kernelWords, windowWords, withBootstrap, withFilters, withOutput} from "../options.ts";
import type {PrintOptions} from "../print.ts";
import {printMeasure} from "../print-measure.ts";
import {intervalColumn, intervalText, type Interval} from "../interval.ts";
import type {Table} from "../table.ts";

interface PolarizationParts {
  readonly slices: readonly {
    readonly mid: string | null;
    readonly statements: number;
    readonly score: number | null;
    readonly interval?: Interval | null;
    readonly groups: readonly (readonly string[])[];
  }[];
  readonly notes: readonly string[];
}

export function polarizationCommand(): Command {
  const command = new Command("polarization")
    .description("How polarised the debate is: agreement within groups and conflict between them, from 0 to 1, and which groups.")
    .argument("<project>", "a .standpoint project, or a .dna database directly")
    .option("--groups <n>", "how many groups, of any size (default: 2)")
    .option("--window <unit:size>", windowWords)
    .option("--kernel <kernel>", kernelWords)
    .option("--indent", indentWords)
    .option("--mode <which>", "stated, practised or all (default: all)")
    .option("--rows <variable>", "variable, role or document field, such as document.author (default: holder)")
    .option("--columns <variable>", "variable, role or document field (default: concept)")
    .option("--qualifier <variable>", "variable or role (default: the stance)")
    .option("--duplicates <rule>", "include, or count once per document, week, month, year or range (default: document)")
    .addHelpText(
      "after",
      `
Examples:
  standpoint polarization debate.standpoint
  standpoint polarization debate.standpoint --groups 3 --bootstrap 200
  standpoint polarization debate.standpoint --window years:1 --kernel gaussian --format csv`,
    );
  withBootstrap(withFilters(command));
  return withOutput(command, "table, json, csv, svg, png").action(async (path: string, options: PrintOptions & Words) => {
    await printMeasure({path, options, answer: polarizationAnswer, files: polarizationFiles, formats: polarizationFormats}, (json) =>
      table(json as unknown as PolarizationParts),
    );
  });
}

function table({slices, notes}: PolarizationParts): Table {
  return {
    columns: [{title: "middle"}, {title: "statements", number: true}, {title: "score", number: true}, ...intervalColumn(slices), {title: "groups", wrap: true}],
    rows: slices.map(({mid, statements, score, interval, groups}) => [
      mid?.slice(0, 10) ?? null,
      statements,
      score?.toFixed(3) ?? "–",
      ...intervalText(interval),
      groups.map((group) => group.join(", ")).join(" | "),
    ]),
    notes,
    empty: "No slice came out of these settings.",
  };
}
