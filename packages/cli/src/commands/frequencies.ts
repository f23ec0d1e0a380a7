import {own} from "@standpoint/model";
import {frequenciesAnswer, frequencyFiles, frequencyFormats, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {withFilters, withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";
import {wordsOf} from "./network.ts";

interface FrequencyParts {
  readonly levels: readonly string[];
  readonly rows: readonly {label: string; period?: string | null; total: number; counts: Readonly<Record<string, number>>}[];
  readonly notes: readonly string[];
}

export function frequenciesCommand(): Command {
  const command = new Command("frequencies")
    .description("How often each concept, actor or author occurs, and with which stance.")
    .argument("<project>", "a .standpoint project, or a .dna database directly")
    .option("--by <variable>", "variable, role or document field, such as concept, holder, document.author")
    .option("--per <period>", "a row for each day, month or year too")
    .option("--mode <which>", "stated, practised or all (default: all)")
    .option("--qualifier <variable>", "variable or role, or none (default: the stance)")
    .option("--duplicates <rule>", "include, document, week, month, year or range")
    .addHelpText(
      "after",
      `
Examples:
  standpoint frequencies debate.standpoint --by concept
  standpoint frequencies debate.standpoint --by document.author --per month --format csv`,
    );
  withFilters(command);
  return withOutput(command, frequencyFormats.join(", ")).action(async (path: string, options: PrintOptions & Words) => {
    await withProject(path, "read", async (store) => {
      const words = wordsOf(options);
      const json = await frequenciesAnswer(store, words);
      const {levels, rows, notes} = json as unknown as FrequencyParts;
      const periods = rows.some(({period}) => period !== undefined);
      const table = () => ({
        columns: [{title: "label"}, ...(periods ? [{title: "period"}] : []), {title: "total", number: true}, ...levels.map((title) => ({title, number: true}))],
        rows: rows.map(({label, period, total, counts}) => [
          label,
          ...(periods ? [period ?? ""] : []),
          total,
          ...levels.map((level) => own(counts, level) ?? 0),
        ]),
        notes,
        empty: "Nothing to count under these filters.",
      });
      await print({json, table, files: (format) => frequencyFiles(store, words, format), formats: frequencyFormats}, options);
    });
  });
}
