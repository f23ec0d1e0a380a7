import {network, networkAnswer, networkFiles, networkFormats, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {indentWords, kernelWords, repeated, windowWords, withFilters, withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";
import {networkTable} from "./network-table.ts";

export function networkCommand(): Command {
  const command = new Command("network")
    .description("Who agrees with whom: two-mode, one-mode and event-list networks, over time when asked.")
    .argument("<project>", "a .standpoint project, or a .dna database directly")
    .option("--mode <mode>", "one, two or events (default: two); also stated, practised or all, to choose statements; repeatable", repeated)
    .option("--rows <variable>", "variable, role or document field (default: holder)")
    .option("--columns <variable>", "variable, role or document field (default: concept)")
    .option("--qualifier <variable>", "variable or role, or none (default: the stance)")
    .option("--aggregate <rule>", "ignore, congruence, conflict, subtract or combine (default: ignore)")
    .option("--normalize <rule>", "none, activity, prominence, average, average-concepts, jaccard or cosine (default: none)")
    .option("--duplicates <rule>", "include, or count once per document, week, month, year or range (default: include)")
    .option("--isolates", "keep actors and concepts that nothing is counted for")
    .option("--window <unit:size>", windowWords)
    .option("--kernel <kernel>", kernelWords)
    .option("--indent", indentWords)
    .addHelpText(
      "after",
      `
Examples:
  standpoint network debate.standpoint --mode one --aggregate congruence --normalize average
  standpoint network debate.standpoint --window months:3 --mode one --aggregate subtract \\
    --format gexf --out debate.gexf
  standpoint network sample.dna --rows organization --columns concept \\
    --qualifier agreement --as dna-3.1
  standpoint network debate.standpoint --format svg --out debate.svg`,
    );
  withFilters(command);
  return withOutput(command, networkFormats.join(", ")).action(async (path: string, options: PrintOptions & Words) => {
    await withProject(path, "read", async (store) => {
      const wish = await network(store, wordsOf(options));
      const json = await networkAnswer(store, wish);
      await print(
        {json, table: () => networkTable(wish.network, json), files: (format) => networkFiles(store, wish, format), formats: networkFormats},
        options,
      );
    });
  });
}

/** The options as words: commander's camelCase back to the names typed. */
export function wordsOf(options: PrintOptions & Words): Words {
  const {format: _, out: __, quiet: ___, raw: ____, inputs: _____, ...rest} = options;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value]));
}
