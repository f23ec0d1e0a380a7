import type {Words} from "@standpoint/model";
import {analyses, exportFormats, exportProject, writingOptions} from "@standpoint/workbench";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {outWords, withOptions, wordsOf} from "../options.ts";
import {writeFiles, type PrintOptions} from "../print.ts";

export function exportCommand(): Command {
  const command = new Command("export")
    .description("Write a project's statements for other programs; the network formats take the options of a network.")
    .argument("<project>")
    .requiredOption("--as <format>", exportFormats.join(", "))
    .option("--out <file>", outWords)
    .option("--quiet", "say nothing but faults")
    .addHelpText(
      "after",
      `
Examples:
  standpoint export debate.standpoint --as jsonl --out codings.jsonl
  standpoint export debate.standpoint --as csv --out statements.csv
  standpoint export debate.standpoint --as graphml --mode one --aggregate congruence \\
    --out debate.graphml`,
    );
  const {as: _, ...networkOptions} = analyses.network.options;
  withOptions(command, {...writingOptions, ...networkOptions});
  return command.action(async (path: string, options: Words & PrintOptions & {as: string}) => {
    const {as, ...words} = wordsOf(options);
    await withProject(path, "read", async (store) => writeFiles(await exportProject(store, String(as), {...words, raw: options.raw}), options));
  });
}
