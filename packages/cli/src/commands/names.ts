import type {DatedNameRow} from "@standpoint/model";
import {Invalid} from "@standpoint/model";
import {addDatedName, datedNames, removeDatedName} from "@standpoint/workbench";
import {Command} from "commander";
import {asking, withProject} from "../open.ts";
import {refuseIdle, withOutput} from "../options.ts";
import {print, refuseAnswer, type PrintOptions} from "../print.ts";
import type {Table} from "../table.ts";

interface NamesOptions extends PrintOptions {
  readonly actor?: string;
  readonly add?: string;
  readonly from?: string;
  readonly to?: string;
  readonly remove?: string;
}

export function namesCommand(): Command {
  const command = new Command("names")
    .description("Names that actors went by for a time: list them, add one, take one away.")
    .argument("<project>", "a .standpoint project")
    .option("--actor <name>", "of one actor, by its usual name")
    .option("--add <name>", "a name it went by for a time")
    .option("--from <date>", "since when (EDTF); left out for always")
    .option("--to <date>", "until when (EDTF); left out for still")
    .option("--remove <name>", "a name to take away")
    .addHelpText(
      "after",
      `
Examples:
  standpoint names debate.standpoint
  standpoint names debate.standpoint --actor "Green Tide" --add "Marsh Watch" --to 2009
  standpoint names debate.standpoint --actor "Green Tide" --remove "Marsh Watch"`,
    );
  return withOutput(command, ["table", "json"]).action(async (path: string, options: NamesOptions) => {
    await refuseAnswer({json: {rows: []}, table: () => table([])}, options);
    const {add, remove, actor} = options;
    if (actor === undefined && (add !== undefined || remove !== undefined)) throw new Invalid("Whose name? Say it with --actor NAME.");
    if (add === undefined) refuseIdle(options, ["from", "to"], "it says when a name held that --add gives");
    const rows = await withProject(path, add === undefined && remove === undefined ? "read" : "change", async (store) => {
      if (actor !== undefined && add !== undefined)
        await addDatedName(store, actor, {name: add, ...(options.from && {from: options.from}), ...(options.to && {to: options.to}), ...asking()});
      if (actor !== undefined && remove !== undefined) await removeDatedName(store, actor, {name: remove, ...asking()});
      return datedNames(store, actor);
    });
    await print({json: {rows}, table: () => table(rows)}, options);
  });
}

function table(rows: readonly DatedNameRow[]): Table {
  return {
    columns: [{title: "actor"}, {title: "name"}, {title: "from"}, {title: "to"}],
    rows: rows.map(({actor, name, from, to}) => [actor, name, from, to]),
    empty: "No actor has a name of a time.",
  };
}
