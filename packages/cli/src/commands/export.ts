import {exportFormats, exportProject, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {outWords, rawWords} from "../options.ts";
import {writeFiles, type PrintOptions} from "../print.ts";
import {wordsOf} from "./network.ts";

export function exportCommand(): Command {
  const command = new Command("export")
    .description("Write a project's statements for other programs.")
    .argument("<project>")
    .requiredOption("--as <format>", exportFormats.join(", "))
    .option("--out <file>", outWords)
    .option("--raw", rawWords)
    .option("--quiet", "say nothing but faults")
    .option("--mode <mode>", "for network formats: one or two")
    .option("--aggregate <rule>", 'for network formats, as in "standpoint network"')
    .addHelpText(
      "after",
      `
Examples:
  standpoint export debate.standpoint --as jsonl --out codings.jsonl
  standpoint export debate.standpoint --as csv --out statements.csv
  standpoint export debate.standpoint --as graphml --mode one --aggregate congruence \\
    --out debate.graphml`,
    );
  return command.action(async (path: string, options: Words & PrintOptions & {as: string}) => {
    const {as, ...words} = wordsOf(options);
    await withProject(path, "read", async (store) => writeFiles(await exportProject(store, String(as), words), options));
  });
}
