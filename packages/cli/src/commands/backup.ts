import type {BackedUp} from "@standpoint/model";
import {Invalid} from "@standpoint/model";
import {places} from "@standpoint/store/places";
import {backUp} from "@standpoint/workbench";
import {Command} from "commander";
import {asking, withProject} from "../open.ts";
import {wholeAt, withOutput} from "../options.ts";
import {print, refuseAnswer, type PrintOptions} from "../print.ts";
import type {Table} from "../table.ts";

export function backupCommand(): Command {
  const command = new Command("backup")
    .description("Put a dated copy of a project, proved whole, into a folder; the newest copies stay, older ones go. Others may be working in it.")
    .argument("<project>")
    .argument("<folder>", "where the copies lie; made when it is not there")
    .option("--keep <n>", "how many copies of this project stay (default: 10)")
    .addHelpText(
      "after",
      `
Examples:
  standpoint backup debate.standpoint /media/disk/backups
  standpoint backup debate.standpoint backups --keep 30 --quiet

The copy is named for the moment in UTC: "debate 2026-12-01 14-05-33.standpoint".
Only copies of the same project that "backup" made are ever removed.`,
    );
  return withOutput(command, ["table", "json"]).action(async (path: string, folder: string, options: PrintOptions & {keep?: string}) => {
    if (/\.dna$/i.test(path)) throw new Invalid(`${path} is a DNA database, not a project: copy the file itself.`);
    await refuseAnswer({json: {backup: ""}, table: () => table({backup: "", kept: 0, removed: [], notes: []})}, options);
    const wish = {address: path, folder, keep: keepOf(options.keep), at: asking().at, place: places};
    const done = await withProject(path, "read", (store) => backUp(store, wish));
    await print({json: done, table: () => table(done)}, options);
  });
}

function keepOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : wholeAt("keep", word, {least: 1});
}

function table({backup, kept, removed, notes}: BackedUp): Table {
  return {
    columns: [{title: "what"}, {title: "file", wrap: true}],
    rows: [["made", backup], ...removed.map((file) => ["removed", file])],
    notes: [`${kept} kept.`, ...notes],
  };
}
