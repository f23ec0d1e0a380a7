import {Command} from "commander";
import {withProject} from "../open.ts";
import {withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";

export function checkCommand(): Command {
  const command = new Command("check")
    .description("Prove a project whole: the file, every text, every statement's place, the change record. Exit status 2 when it is not.")
    .argument("<project>");
  return withOutput(command, "table, json").action(async (path: string, options: PrintOptions) => {
    const problems = await withProject(path, "read", (store) => store.check());
    const table = () => ({columns: [{title: "problem"}], rows: problems.map((problem) => [problem]), empty: "The project is whole."});
    await print({json: {ok: problems.length === 0, problems}, table}, options);
    if (problems.length > 0) process.exitCode = 2;
  });
}
