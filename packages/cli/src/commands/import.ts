import type {Imported} from "@standpoint/model";
import {counted} from "@standpoint/model";
import {basename} from "node:path";
import {importFile, importOptions} from "@standpoint/workbench";
import {Command} from "commander";
import {interruptible} from "../interrupt.ts";
import {asking, withProject} from "../open.ts";
import {withOptions, withOutput} from "../options.ts";
import {print, refuseAnswer, type PrintOptions} from "../print.ts";
import {progressBar} from "../progress.ts";

interface ImportOptions extends PrintOptions {
  readonly as?: string;
  readonly type?: string;
  readonly map?: string[];
  readonly values?: string[];
  readonly document?: string[];
}

const nothing: Imported = {statements: 0, already: 0, entities: 0, documents: 0, unanchored: [], notes: []};

export function importCommand(): Command {
  const command = withOptions(new Command("import"), importOptions)
    .description("Bring statements in, as one act that one undo takes back: codings.jsonl, a table, a DNA database, or an argument map.")
    .argument("<project>")
    .argument("<file>", "codings.jsonl, data.csv, sample.dna, map.json (AIF), debate.argdown")
    .addHelpText(
      "after",
      `
Examples:
  standpoint import debate.standpoint codings.jsonl
  standpoint import debate.standpoint sample.dna
  standpoint import debate.standpoint map.json --as aif
  standpoint import debate.standpoint debate.argdown --as argdown
  standpoint import debate.standpoint edges.csv --as edges
  standpoint import debate.standpoint answers.csv --type position \\
      --map holder=party,concept=thesis,stance=answer,date=date,text=comment \\
      --values "answer:agree=true,disagree=false,neutral=null" --document election,party

A table of edges has the columns predecessor, successor, type, date and note.
Running the same import twice adds nothing twice. A quote that is found nowhere,
or in several places, is listed with its line.`,
    )
    .action(importInto);
  return withOutput(command, ["table", "json", "csv"]);
}

async function importInto(project: string, path: string, options: ImportOptions): Promise<void> {
  await refuseAnswer({json: nothing, table: () => table(nothing)}, options);
  const {as, type, map, values, document} = options;
  const bar = progressBar("statements", options.quiet);
  const wish = {...asking(), signal: interruptible(), progress: bar.progress};
  const file = {name: basename(path), path};
  const imported = await withProject(project, "change", (store) => importFile(store, file, {as, type, map, values, document}, wish)).finally(bar.stop);
  await print({json: imported, table: () => table(imported)}, options);
}

function table({statements, already, entities, documents, unanchored, notes}: Imported) {
  return {
    title: `${counted(statements, "statement")} added (${already} there already), ${counted(documents, "document")}, ${counted(entities, "new entity", "new entities")}, ${unanchored.length} without a place`,
    columns: [{title: "line", number: true}, {title: "why"}, {title: "quote"}],
    rows: unanchored.map(({line, why, quote}) => [line, why, quote]),
    empty: "Every statement stands at its place.",
    notes: [...notes],
  };
}
