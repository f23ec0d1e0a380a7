import {draftFile, draftPoints, drafts, removeDraft, saveDraft, type Draft, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {asking, withProject} from "../open.ts";
import {outWords, repeated, withFilters} from "../options.ts";
import {print, refuseAnswer, writeFiles, type PrintOptions} from "../print.ts";
import {wordsOf} from "./network.ts";

interface DraftOptions extends PrintOptions {
  readonly save?: string;
  readonly show?: string;
  readonly remove?: string;
  readonly points?: string[];
  readonly actors?: string[];
  readonly text?: string;
}

export function draftsCommand(): Command {
  const command = new Command("drafts")
    .description("Joint statements being drafted: save one, list them with their history, write one with its signatures and evidence.")
    .argument("<project>")
    .option("--save <name>", "save a draft of these points; the one of that name becomes its history")
    .option("--points <points>", 'with --save: such as "Carbon tax+,Free ports-"; repeatable', repeated)
    .option("--actors <name>", "with --save: whom it is for; repeatable", repeated)
    .option("--text <words>", "with --save: its words")
    .option("--show <name>", "write one as a document: --format md (default) or html")
    .option("--remove <name>", "remove one")
    .option("--at <date>", "with --show: signatures by positions last known on that day")
    .option("--format <format>", "table or json; with --show: md or html")
    .option("--out <file>", outWords)
    .option("--quiet", "say nothing but the result and faults")
    .addHelpText(
      "after",
      `
Examples:
  standpoint drafts debate.standpoint --save "Joint call" \\
    --points "Hold a town vote on the harbour+,Restore the salt marsh+"
  standpoint drafts debate.standpoint
  standpoint drafts debate.standpoint --show "Joint call" --format html --out call.html`,
    );
  withFilters(command);
  return command.action(async (path: string, options: DraftOptions & Words) => {
    if (options.show === undefined) await refuseAnswer({json: {rows: []}, table: () => table([])}, options);
    await withProject(path, options.save === undefined && options.remove === undefined ? "read" : "change", async (store) => {
      const {save, show, remove, points = [], actors = [], text = ""} = options;
      if (show !== undefined) {
        await writeFiles([await draftFile(store, show, {words: filtersIn(options), format: options.format ?? "md"})], options);
        return;
      }
      if (save !== undefined) await saveDraft(store, {name: save, points: await draftPoints(store, points), actors, text}, asking());
      if (remove !== undefined) await removeDraft(store, remove, asking());
      const rows = await drafts(store);
      await print({json: {rows}, table: () => table(rows)}, options);
    });
  });
}

/** The filters alone: what a draft is and who it is for are its own. */
function filtersIn(options: DraftOptions & Words): Words {
  const {save: _, show: __, remove: ___, points: ____, actors: _____, text: ______, ...rest} = wordsOf(options);
  return rest;
}

function table(rows: readonly Draft[]) {
  return {
    columns: [{title: "draft"}, {title: "points", number: true}, {title: "saved"}, {title: "by"}, {title: "earlier", number: true}],
    rows: rows.map(({name, points, at, who, history}) => [name, points.length, at.slice(0, 16), who, history.length]),
    empty: 'There are no drafts yet: save one with --save NAME --points "…".',
  };
}
