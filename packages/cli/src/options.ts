import type {Command} from "commander";

/** What a window and its weights are, for every command that has them. */
export const windowWords =
  "one for each stretch of so many seconds, minutes, hours, days, weeks, months, years or events (statements), such as months:3 (default: the whole)";
export const kernelWords = "none, uniform, triangular, epanechnikov or gaussian: weights of the statements around each moment (default: none)";
export const indentWords = "with a kernel: the first and last moments keep half a window from the ends (default: no)";

/** Where results go, and what their tables are guarded from, for every command that writes them. */
export const outWords = "write there instead of to the terminal (/dev/stdout); only an earlier export of the same kind is replaced, never a project";
export const rawWords = "csv: without the apostrophe before texts that a spreadsheet would take for formulas";

export const repeated = (value: string, before: string[] = []): string[] => [...before, value];

/** --format, --out, --raw and --quiet, which every command that answers has. */
export function withOutput(command: Command, formats: string): Command {
  return command
    .option("--format <format>", `${formats} (default: table on a terminal, json otherwise)`)
    .option("--out <file>", outWords)
    .option("--raw", rawWords)
    .option("--quiet", "say nothing but the result and faults");
}

/** The filters every analysis understands. */
export function withFilters(command: Command): Command {
  return command
    .option("--type <type>", "statement type (default: the one that fits)")
    .option("--from <date>", "statements that may date from then or later (EDTF)")
    .option("--to <date>", "statements that may date from then or earlier (EDTF)")
    .option("--known-at <moment>", "the record as it was then, such as 2024-05-01T12:00:00Z")
    .option("--sources <which>", "own, reported or all (default: all)")
    .option("--only <variable=value>", "keep only these; repeatable; also document.author, .source, .section, .kind", repeated)
    .option("--exclude <variable=value>", "leave these out; repeatable", repeated)
    .option("--coder <name>", "statements of one coder")
    .option("--identity <rule>", "who counts as one: strict, names (renames), successor (mergers too), family (default: strict)")
    .option("--seed <n>", "seed of all chance in it; the same seed, the same answer (default: 1)")
    .option("--as <program>", "dna-3.1: the numbers of the Discourse Network Analyzer 3.1, its faults included");
}

/** What every measure of the actors' network understands, filters included. */
export function withMeasure(command: Command): Command {
  command.option("--window <unit:size>", windowWords).option("--kernel <kernel>", kernelWords).option("--indent", indentWords);
  return withMeasureStill(command);
}

/** The same without windows; of scaling also without what makes a one-mode network of a table. */
export function withMeasureStill(command: Command, of: "network" | "scaling" = "network"): Command {
  command
    .option("--mode <which>", "stated, practised or all (default: all)")
    .option("--rows <variable>", "variable, role or document field, such as document.author (default: holder)")
    .option("--columns <variable>", "variable, role or document field (default: concept)")
    .option("--qualifier <variable>", "variable or role, or none (default: the stance)");
  if (of === "scaling") {
    return withFilters(command.option("--duplicates <rule>", "include, or count once per document, week, month, year or range (default: include)"));
  }
  command
    .option("--aggregate <rule>", "ignore, congruence, conflict or subtract (default: subtract)")
    .option("--normalize <rule>", "none, average, average-concepts, jaccard or cosine (default: average)")
    .option("--duplicates <rule>", "include, or count once per document, week, month, year or range (default: document)");
  return withFilters(command);
}

/** Spreads over documents. */
export function withBootstrap(command: Command): Command {
  return command.option("--bootstrap <n>", "also the 95 % spread of each number over n draws of documents with replacement (default: none)");
}
