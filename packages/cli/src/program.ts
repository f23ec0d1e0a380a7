import {analysisNames, version} from "@standpoint/workbench";
import {Command} from "commander";
import {analysisCommand} from "./analyses/command.ts";
import {addCommand} from "./commands/add.ts";
import {backupCommand} from "./commands/backup.ts";
import {checkCommand} from "./commands/check.ts";
import {draftsCommand} from "./commands/drafts.ts";
import {exportCommand} from "./commands/export.ts";
import {historyCommand, redoCommand, undoCommand} from "./commands/history.ts";
import {importCommand} from "./commands/import.ts";
import {documentsCommand, entitiesCommand, searchCommand, statementsCommand} from "./commands/lists.ts";
import {namesCommand} from "./commands/names.ts";
import {newCommand} from "./commands/new.ts";
import {restoreCommand} from "./commands/restore.ts";
import {reviseCommand} from "./commands/revise.ts";
import {serveCommand} from "./commands/serve.ts";
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

/** The whole command line. Commander's own faults are thrown, not exited on. */
export function program(): Command {
  const all = new Command("standpoint")
    .description("Who stands where, since when, and who says so.")
    .version(version)
    .addHelpText("after", outline)
    .configureHelp({minWidthToWrap: 24})
    .exitOverride()
    .configureOutput({outputError});
  const commands = [
    newCommand,
    addCommand,
    importCommand,
    exportCommand,
    reviseCommand,
    documentsCommand,
    statementsCommand,
    entitiesCommand,
    searchCommand,
    ...analysisNames.map((name) => () => analysisCommand(name)),
    draftsCommand,
    namesCommand,
    historyCommand,
    undoCommand,
    redoCommand,
    checkCommand,
    backupCommand,
    restoreCommand,
    serveCommand,
  ];
  all.hook("preAction", (_, command) => refuseOutput(command));
  for (const command of commands) all.addCommand(givenOnce(command()).exitOverride().configureOutput({outputError}));
  return all;
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
