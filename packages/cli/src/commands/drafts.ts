import type {Draft} from "@standpoint/workbench";
import {writtenName, type Words} from "@standpoint/model";
import {draftFile, draftOptions, draftPoints, drafts, removeDraft, saveDraft} from "@standpoint/workbench";
import {Command} from "commander";
import {asking, withProject} from "../open.ts";
import {outWords, refuseIdle, repeated, withOptions, wordsOf} from "../options.ts";
import {print, refuseAnswer, writeFiles, type PrintOptions} from "../print.ts";

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
  withOptions(command, draftOptions);
  return command.action(async (path: string, options: DraftOptions & Words) => {
    if (options.save === undefined) refuseIdle(options, ["points", "actors", "text"], "it says what --save saves");
    if (options.show === undefined) refuseIdle(options, recordNames, "it chooses what --show writes");
    if (options.show === undefined) await refuseAnswer({json: {rows: []}, table: () => table([])}, options);
    await withProject(path, options.save === undefined && options.remove === undefined ? "read" : "change", async (store) => {
      const {save, show, remove, points = [], actors = [], text = ""} = options;
      if (show !== undefined) {
        await writeFiles([await draftFile(store, show, {words: recordWords(options), format: options.format ?? "md"})], options);
        return;
      }
      if (save !== undefined) await saveDraft(store, {name: save, points: await draftPoints(store, points), actors, text}, asking());
      if (remove !== undefined) await removeDraft(store, remove, asking());
      const rows = await drafts(store);
      await print({json: {rows}, table: () => table(rows)}, options);
    });
  });
}

const recordNames = Object.entries(draftOptions).map(([field, option]) => writtenName(field, option));

/** What is asked of the record behind a draft: what it is and who it is for are its own. */
function recordWords(options: DraftOptions & Words): Words {
  const words = wordsOf(options);
  return Object.fromEntries(recordNames.filter((name) => words[name] !== undefined).map((name) => [name, words[name]]));
}

function table(rows: readonly Draft[]) {
  return {
    columns: [{title: "draft"}, {title: "points", number: true}, {title: "saved"}, {title: "by"}, {title: "earlier", number: true}],
    rows: rows.map(({name, points, at, who, history}) => [name, points.length, at.slice(0, 16), who, history.length]),
    empty: 'There are no drafts yet: save one with --save NAME --points "…".',
  };
}
