import {isArgumentFile, mapAnswer, mapFiles, readArguments, threadFiles, threadFormats, threadsAnswer, type Answer, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {withFilters, withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";
import type {Table} from "../table.ts";
import {textOf} from "./bases.ts";
import {wordsOf} from "./network.ts";

const files = ["aif", "argdown", "apx", "tgf", "af", "svg", "png"];

export function threadsCommand(): Command {
  const command = new Command("threads")
    .description("What answers what, and which claims stand under the recorded attacks.")
    .argument("<project>", "a .standpoint project, or an argument map: .apx, .tgf, .af, .json (AIF), .argdown")
    .option("--document <key>", "only the posts and arguments of one document")
    .option("--semantics <name>", "grounded, complete, preferred or stable (default: grounded)")
    .option("--support <reading>", "none: support changes nothing; necessary, deductive or evidential (default: none)")
    .option("--limit <n>", "list no more extensions than this (default: 1000)")
    .option("--passages", "add the passages of every statement named")
    .addHelpText(
      "after",
      `
Examples:
  standpoint threads debate.standpoint
  standpoint threads debate.standpoint --document courier-thread-2023 --semantics preferred
  standpoint threads debate.standpoint --format argdown --out debate.argdown
  standpoint threads map.json --format svg --out map.svg
  standpoint threads benchmark.apx --semantics stable`,
    );
  withFilters(command);
  return withOutput(command, threadFormats.join(", ")).action(async (path: string, options: PrintOptions & Words) => {
    const words = wordsOf(options);
    if (isArgumentFile(path)) {
      const map = readArguments(textOf(path), path);
      const json = mapAnswer(map, path, words);
      await print({json, table: () => table(json), files: async (format) => mapFiles(map, {name: path, words, format}), formats: files}, options);
      return;
    }
    await withProject(path, "read", async (store) => {
      const json = await threadsAnswer(store, words);
      await print({json, table: () => table(json), files: (format) => threadFiles(store, words, format), formats: files}, options);
    });
  });
}

interface Row {
  readonly statement: string;
  readonly text: string;
  readonly author?: string;
  readonly status: "in" | "out" | "undecided";
  readonly attacks: number;
  readonly defence: readonly {readonly answeredBy: string | null}[];
  readonly beatenBy?: readonly {readonly by: string | null}[];
}

const verdicts = {in: "stands", out: "falls", undecided: "open"} as const;

function table(answer: Answer): Table {
  const rows = answer["arguments"] as readonly Row[];
  const listed = answer["extensions"] as readonly unknown[];
  return {
    title: `${rows.length} claims under the recorded attacks; ${answer["atLeast"] === true ? "at least " : ""}${String(answer["count"])} ${listed.length === 1 ? "extension" : "extensions"}`,
    columns: [{title: "claim"}, {title: "by"}, {title: "status"}, {title: "because"}, {title: "words"}],
    rows: rows.map((row) => [row.statement, row.author ?? "", verdicts[row.status], reason(row), row.text]),
    notes: answer.notes,
    empty: "No arguments are recorded: code statements of type argument between statements.",
  };
}

function reason({status, attacks, defence, beatenBy = []}: Row): string {
  if (attacks === 0) return "no attack is recorded";
  if (status === "in") return `answered by ${[...new Set(defence.map(({answeredBy}) => answeredBy))].join(", ")}`;
  return status === "out" ? `beaten by ${beatenBy.map(({by}) => by).join(", ")}` : "attacked, and not settled";
}
