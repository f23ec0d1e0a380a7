import {readFileSync} from "node:fs";
import {systemFault} from "@standpoint/model";
import {
  basesAnswer,
  basesFiles,
  basesFormats,
  basesQuestion,
  basesQuestions,
  contextAnswer,
  contextFiles,
  readContext,
  type Words,
} from "@standpoint/workbench";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {repeated, withFilters, withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";
import {basesTables} from "./bases-table.ts";
import {wordsOf} from "./network.ts";

export function basesCommand(): Command {
  const command = new Command("bases")
    .description("What organisations could sign together, what keeps one out, and what must be dropped.")
    .argument("<project>", "a .standpoint project, a .dna database or a Burmeister context (.cxt) directly")
    .argument("<question>", basesQuestions.join(", "))
    .option("--at <date>", "positions last known on that day (default: at the end of the record)")
    .option("--mode <which>", "stated, practised or all; words are what is signed (default: all, deeds apart)")
    .option("--neutral <rule>", "explicit neutral counts as neutral (signs nothing, opposes nothing), no or unknown (default: neutral)")
    .addHelpText(
      "after",
      `
Examples:
  standpoint bases debate.standpoint platform --actors "Green Tide,Citizens' List"
  standpoint bases debate.standpoint signers --points "Hold a town vote on the harbour+" --missing 1
  standpoint bases debate.standpoint exclude --keep "Green Tide" \\
    --out-of "Northline Shipping" --hard
  standpoint bases debate.standpoint front --at 2022-12
  standpoint bases debate.standpoint lattice --min-actors 2 --format svg --out platforms.svg
  standpoint bases debate.standpoint lattice --since 2021 --at 2023
  standpoint bases table.cxt implications --count`,
    );
  withQuestions(command);
  withFilters(command);
  return withOutput(command, basesFormats.join(", ")).action(async (path: string, word: string, options: PrintOptions & Words) => {
    const question = basesQuestion(word);
    const words = wordsOf(options);
    if (/\.cxt$/i.test(path)) {
      const context = readContext(textOf(path), path);
      const json = contextAnswer(context, question, words);
      await print(
        {
          json,
          table: () => basesTables[question](json),
          files: async (format) => contextFiles(context, {question, words, format}),
          formats: ["cxt", "svg", "png"],
        },
        options,
      );
      return;
    }
    await withProject(path, "read", async (store) => {
      const json = await basesAnswer(store, question, words);
      await print(
        {json, table: () => basesTables[question](json), files: (format) => basesFiles(store, {question, words, format}), formats: ["cxt", "svg", "png"]},
        options,
      );
    });
  });
}

function withQuestions(command: Command): void {
  command
    .option("--actors <names>", "platform: of these, commas between; repeat it for names with commas", repeated)
    .option("--points <points>", 'signers: of these, such as "Carbon tax+,Free ports-"; repeatable', repeated)
    .option("--missing <n>", "signers: near are those who lack this many points (default: 1)")
    .option("--keep <names>", "exclude: who is to stay", repeated)
    .option("--out-of <names>", "exclude: whom to keep out", repeated)
    .option("--hard", "exclude: only by points they oppose, not merely do not sign")
    .option("--among <names>", "front: only of these", repeated)
    .option("--programme <points>", "drop: the points on the table", repeated)
    .option("--required <names>", "drop: who must sign what is left", repeated)
    .option("--at-least <n>", "drop: so many of the required are enough (default: all)")
    .option("--exclusive <points>", "drop: of these points only one can stay; repeatable", repeated)
    .option("--never <actor: points>", "drop: a red line, whatever the record says; repeatable", repeated)
    .option("--needs <actor: points>", "drop: the actor signs only with these; repeatable", repeated)
    .option("--hopeful", "drop: count those of whom a point is unknown as signing it")
    .option("--min-actors <n>", "lattice: only platforms of so many")
    .option("--min-points <n>", "lattice: only platforms with so many points")
    .option("--since <date>", "lattice: which platforms have appeared, disappeared or changed signers since that day")
    .option("--min-support <n>", "implications: only those so many hold the premise of")
    .option("--limit <n>", "look at no more concepts or steps than this")
    .option("--count", "lattice, implications: only how many")
    .option("--passages", "add the passages of every statement named");
}

/** The text of a file given instead of a project. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw systemFault(cause, path) ?? cause;
  }
}
