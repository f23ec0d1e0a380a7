import type {Face} from "./face.ts";
import {isArgumentFile, mapAnswer, mapFiles, readArguments, type AnyAnswer} from "@standpoint/workbench";
import type {Table} from "../table.ts";
import {bytesOf} from "./bases.ts";

export const threadsFace: Face<"threads"> = {
  project: "a .standpoint project, or an argument map: .apx, .tgf, .af, .json (AIF), .argdown",
  after: `
Examples:
  standpoint threads debate.standpoint
  standpoint threads debate.standpoint --document courier-thread-2023 --semantics preferred
  standpoint threads debate.standpoint --format argdown --out debate.argdown
  standpoint threads map.json --format svg --out map.svg
  standpoint threads benchmark.apx --semantics stable`,
  table,
  ofFile(path) {
    if (!isArgumentFile(path)) return undefined;
    const map = readArguments(bytesOf(path), path);
    return {answer: (words) => mapAnswer(map, path, words), files: (words, format) => mapFiles(map, {name: path, words, format})};
  },
};

type Answered = AnyAnswer<"threads">;

const verdicts = {in: "stands", out: "falls", undecided: "open", unsettled: "not settled"} as const;

function table({arguments: rows, extensions, count, atLeast, notes}: Answered): Table {
  return {
    title: `${rows.length} claims under the recorded attacks; ${atLeast ? "at least " : ""}${count} ${extensions.length === 1 ? "extension" : "extensions"}`,
    columns: [{title: "claim"}, {title: "by"}, {title: "said by"}, {title: "status"}, {title: "because"}, {title: "words"}],
    rows: rows.map((row) => [row.statement, row.author ?? "", sayer(row), verdicts[row.status], reason(row), row.text]),
    notes,
    empty: "No arguments are recorded: code statements of type argument between statements.",
  };
}

function sayer({saidBy = "", authorUnsure}: Answered["arguments"][number]): string {
  return authorUnsure ? `${saidBy} (not certain)` : saidBy;
}

/** Who attacks and who answers, before it by which claims. */
function reason({status, attacks, defence, beatenBy = [], hearing}: Answered["arguments"][number]): string {
  const by = attacks === 0 ? [] : status === "in" ? defence.map(({answeredBy}) => answeredBy) : beatenBy.map((one) => one.by);
  return by.length === 0 ? hearing : `${status === "in" ? "answered" : "beaten"} by ${[...new Set(by)].join(", ")}: ${hearing}`;
}
