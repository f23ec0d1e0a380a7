import {Invalid} from "@standpoint/model";
import {places} from "@standpoint/store/places";
import {restore, verifyBackup, type Restored, type Verified} from "@standpoint/workbench";
import {Command} from "commander";
import {asking} from "../open.ts";
import {withOutput} from "../options.ts";
import {print, refuseAnswer, type PrintOptions} from "../print.ts";
import type {Table} from "../table.ts";

export function restoreCommand(): Command {
  const command = new Command("restore")
    .description("Put a backup in the place of a project. It is proved whole first; the project that lay there is kept beside it.")
    .argument("<backup>", 'a file that "standpoint backup" made, or another copy')
    .argument("[project]", "where it is put, whether a project lies there or not")
    .option("--verify", "only prove the backup whole, and change nothing; exit status 2 when it is not")
    .addHelpText(
      "after",
      `
Examples:
  standpoint restore "backups/debate 2026-12-01 14-05-33.standpoint" debate.standpoint
  standpoint restore "backups/debate 2026-12-01 14-05-33.standpoint" --verify`,
    );
  return withOutput(command, ["table", "json"]).action(async (backup: string, path: string | undefined, options: PrintOptions & {verify?: boolean}) => {
    if (options.verify === true) {
      const verified = await verifyBackup({backup, place: places});
      await print({json: verified, table: () => verifiedTable(verified)}, options);
      if (!verified.ok) process.exitCode = 2;
      return;
    }
    if (path === undefined) throw new Invalid("Where is it to be restored to? Name the project, or only prove the backup whole with --verify.");
    await refuseAnswer({json: {restored: ""}, table: () => restoredTable({restored: "", from: "", kept: null, documents: 0, statements: 0})}, options);
    const restored = await restore({backup, path, at: asking().at, place: places});
    await print({json: restored, table: () => restoredTable(restored)}, options);
  });
}

function verifiedTable({problems, documents, statements}: Verified): Table {
  const empty = `The backup is whole: ${documents} documents, ${statements} statements.`;
  return {columns: [{title: "problem", wrap: true}], rows: problems.map((problem) => [problem]), empty};
}

function restoredTable({restored, from, kept, documents, statements}: Restored): Table {
  const rows = [["restored", restored], ["from", from], ...(kept === null ? [] : [["what lay there", kept]])];
  return {columns: [{title: "what"}, {title: "file", wrap: true}], rows, notes: [`${documents} documents, ${statements} statements.`]};
}
