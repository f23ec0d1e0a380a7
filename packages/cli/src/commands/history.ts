import {Command} from "commander";
import {asking, withProject} from "../open.ts";
import {wholeAt, withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";

export function historyCommand(): Command {
  const command = new Command("history")
    .description("List who did what, newest first.")
    .argument("<project>")
    .option("--limit <n>", "how many of the newest", "50")
    .addHelpText("after", "\nExamples:\n  standpoint history debate.standpoint\n  standpoint history debate.standpoint --limit 5 --format json");
  return withOutput(command, ["table", "json", "csv"]).action(async (path: string, options: PrintOptions & {limit: string}) => {
    const limit = wholeAt("limit", options.limit, {least: 1});
    const {total, rows} = await withProject(path, "read", (store) => store.history({offset: 0, limit}));
    const table = () => ({
      columns: [{title: "change", number: true}, {title: "when"}, {title: "who"}, {title: "what"}],
      rows: rows.map(({id, at, who, kind, summary}) => [id, at.slice(0, 19), who, kind === "do" ? summary : `${kind}: ${summary}`]),
    });
    await print({json: {total, rows}, table}, options);
  });
}

export function undoCommand(): Command {
  return turning("undo", "Take back the last act.", "Took back");
}

export function redoCommand(): Command {
  return turning("redo", "Bring back what the last undo took back.", "Brought back");
}

function turning(name: "undo" | "redo", description: string, said: string): Command {
  return new Command(name)
    .description(description)
    .argument("<project>")
    .action(async (path: string) => {
      const {summary} = await withProject(path, "change", (store) => store[name](asking()));
      process.stderr.write(`${said}: ${summary}\n`);
    });
}
