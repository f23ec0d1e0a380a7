import {version} from "@standpoint/model";
import {Command} from "commander";
import {commandNames, commandOf} from "./commands.ts";
import {givenOnce} from "./options.ts";
import {inputsOf} from "./inputs.ts";
import {placeOfOutput} from "./place-of-output.ts";
import {placed, type PrintOptions} from "./print.ts";

const outline = `
A project is one file (P.standpoint). Make one, add texts, bring statements in, and ask:

  standpoint new debate.standpoint
  standpoint add debate.standpoint texts/ --documents texts/documents.json
  standpoint import debate.standpoint codings.jsonl
  standpoint network debate.standpoint --mode one --aggregate congruence
  standpoint serve debate.standpoint

Results are tables on a terminal and JSON elsewhere; --format and --out choose.
"standpoint COMMAND --help" shows a command's options and examples.`;

/** The command line: all of it, or where its first word names a command, that one alone. Commander's own faults are thrown, not exited on. */
export async function program([first]: readonly string[] = []): Promise<Command> {
  const all = new Command("standpoint")
    .description("Who stands where, since when, and who says so.")
    .version(version)
    .addHelpText("after", outline)
    .configureHelp({minWidthToWrap: 24})
    .exitOverride()
    .configureOutput({outputError});
  all.hook("preAction", (_, command) => refuseOutput(command));
  for (const command of await Promise.all(wanted(first).map(commandOf))) all.addCommand(givenOnce(command).exitOverride().configureOutput({outputError}));
  return all;
}

/** None where only the version is asked for; all where help is, or what no command is called. */
function wanted(first: string | undefined): readonly string[] {
  if (first === "--version" || first === "-V") return [];
  const named = commandNames.filter((name) => name === first);
  return named.length > 0 ? named : commandNames;
}

/** Before any work: whether the result may be put where it is asked for. What the command reads is kept among its options. */
function refuseOutput(command: Command): void {
  const inputs = inputsOf(command);
  command.setOptionValue("inputs", inputs);
  const place = placed(command.opts<PrintOptions>());
  if (place !== undefined) placeOfOutput(place, inputs);
}

/** Commander's words as one line of ours: its guess at what was meant stands on a second one. */
function outputError(text: string, write: (line: string) => void): void {
  write(
    `${text
      .replace(/^error: /, "standpoint: ")
      .trim()
      .replace(/\s*\n\s*/g, " ")}\n`,
  );
}
