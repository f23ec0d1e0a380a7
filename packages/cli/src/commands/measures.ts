import {measureFiles, measureFormats, measuresAnswer, type Measure, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {withFilters, withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";
import type {Table} from "../table.ts";
import {wordsOf} from "./network.ts";

interface MeasureParts {
  readonly rows: readonly Measure[];
  readonly notes: readonly string[];
}

export function measuresCommand(): Command {
  const command = new Command("measures")
    .description("How large organisations were, how much they printed, how many came, and whether they say so themselves.")
    .argument("<project>", "a .standpoint project")
    .option("--subject <name>", "of one organisation or event")
    .option("--measure <name>", 'of one measure, such as "members"')
    .option("--passages", "with the passages of all statements named")
    .addHelpText(
      "after",
      `
Examples:
  standpoint measures debate.standpoint
  standpoint measures debate.standpoint --measure members --format csv`,
    );
  withFilters(command);
  return withOutput(command, measureFormats.join(", ")).action(async (path: string, options: PrintOptions & Words) => {
    await withProject(path, "read", async (store) => {
      const words = wordsOf(options);
      const json = await measuresAnswer(store, words);
      await print({json, table: () => table(json as unknown as MeasureParts), files: () => measureFiles(store, words), formats: measureFormats}, options);
    });
  });
}

function table({rows, notes}: MeasureParts): Table {
  return {
    columns: [{title: "subject"}, {title: "measure"}, {title: "value", number: true}, {title: "unit"}, {title: "date"}, {title: "by"}],
    rows: rows.map(({subject, measure, value, unit, earliest, own, by}) => [subject, measure, value, unit, earliest, own ? "itself" : by || "?"]),
    notes,
    empty: "No measures under these filters.",
  };
}
