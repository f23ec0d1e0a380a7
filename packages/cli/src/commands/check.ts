import {counted} from "@standpoint/model";
import {repairSqlite, type Repaired} from "@standpoint/store/sqlite";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";

interface CheckOptions extends PrintOptions {
  readonly repair?: string;
}

export function checkCommand(): Command {
  const command = new Command("check")
    .description(
      "Prove a project whole: the file, every row and text as it was written, every statement's place, the change record. Exit status 2 when it is not. Dates that cannot be right are told, too.",
    )
    .argument("<project>")
    .option("--repair <new>", "save all that can be read into a new project, with its indexes made anew; the old one stays as it is")
    .addHelpText(
      "after",
      `
Examples:
  standpoint check debate.standpoint
  standpoint check debate.standpoint --repair saved.standpoint

With --repair the answer is about the new project: what could not be read is listed, and
what was saved but is not as it was written. The new project counts as whole, so that it is
backed up as any other.`,
    );
  return withOutput(command, ["table", "json"]).action(check);
}

async function check(path: string, {repair, ...options}: CheckOptions): Promise<void> {
  const repaired = repair === undefined ? undefined : await repairSqlite(path, repair);
  const {problems, doubts} = await withProject(repair ?? path, "read", async (store) => {
    const found = await store.check();
    return {problems: found, doubts: found.length === 0 ? await store.misdated() : []};
  });
  const lost = [...(repaired?.lost ?? []), ...(repaired?.altered ?? [])];
  const table = () => ({
    ...(repaired && {title: savedWords(repair!, repaired)}),
    columns: [{title: "problem"}],
    rows: [...lost, ...problems].map((problem) => [problem]),
    ...(doubts.length > 0 && {notes: [`Doubts: ${counted(doubts.length, "date")} that cannot be right.`, ...doubts]}),
    empty: "The project is whole.",
  });
  await print(
    {json: {ok: problems.length === 0, problems, ...(doubts.length > 0 && {doubts}), ...(repaired && {repaired: repair, ...repaired})}, table},
    options,
  );
  if (problems.length + lost.length > 0) process.exitCode = 2;
}

function savedWords(path: string, {saved, lost, altered}: Repaired): string {
  return `${counted(saved, "row")} saved into ${path}, ${lost.length} lost, ${altered.length} not as they were written`;
}
