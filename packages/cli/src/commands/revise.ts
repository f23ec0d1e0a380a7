import type {Revised} from "@standpoint/model";
import {counted} from "@standpoint/model";
import {basename} from "node:path";
import {reviseFile} from "@standpoint/workbench";
import {Command} from "commander";
import {asking, withProject} from "../open.ts";
import {withOutput} from "../options.ts";
import {print, refuseAnswer, type PrintOptions} from "../print.ts";

const nothing: Revised = {revision: 0, moved: 0, orphans: []};

export function reviseCommand(): Command {
  const command = new Command("revise")
    .description("Give a document a new text. Its statements move to where their words now stand; those without a sure place are listed, none is dropped.")
    .argument("<project>")
    .argument("<document>", "id of the document")
    .argument("<file>", 'the new text, in any format "add" reads')
    .addHelpText("after", "\nExamples:\n  standpoint revise debate.standpoint board-plan-2019 board-plan-corrected.txt");
  return withOutput(command, ["table", "json", "csv"]).action(async (project: string, key: string, path: string, options: PrintOptions) => {
    await refuseAnswer({json: nothing, table: () => table(nothing)}, options);
    const revised = await withProject(project, "change", (store) => reviseFile(store, key, {name: basename(path), path, ...asking()}));
    await print({json: revised, table: () => table(revised)}, options);
  });
}

function table({revision, moved, orphans}: Revised) {
  return {
    title: `Revision ${revision}: ${counted(moved, "passage")} moved, ${orphans.length} without a sure place`,
    columns: [{title: "statement"}, {title: "score", number: true}, {title: "best place"}, {title: "words"}],
    rows: orphans.map(({key, score, candidate, quote}) => [key, score.toFixed(2), candidate ? `${candidate.start}–${candidate.end}` : "none", quote]),
    empty: "Every statement found its words.",
  };
}
