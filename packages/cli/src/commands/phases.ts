import {counted} from "@standpoint/model";
import {phaseFiles, phaseFormats, phasesAnswer, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {repeated, withBootstrap, withMeasure, withOutput} from "../options.ts";
import type {PrintOptions} from "../print.ts";
import {printMeasure} from "../print-measure.ts";
import type {Table} from "../table.ts";

interface PhaseParts {
  readonly slices: readonly {readonly mid: string | null; readonly statements: number; readonly state: number; readonly x: number; readonly y: number}[];
  readonly best: {readonly method: string; readonly k: number; readonly modularity: number | null};
  readonly stress: number;
  readonly notes: readonly string[];
}

export function phasesCommand(): Command {
  const command = new Command("phases")
    .description("When the structure of the debate changed: the states it was in, and the path it took.")
    .argument("<project>", "a .standpoint project, or a .dna database directly")
    .option("--distance <measure>", "absolute (differences of ties) or spectral (of structure, whoever has it) (default: absolute)")
    .option(
      "--method <method>",
      "a way to group the slices, as of clusters; repeatable (default: all but infomap, label-propagation and edge-betweenness)",
      repeated,
    )
    .option("--least <n>", "the fewest states tried (default: 2)")
    .option("--most <n>", "the most states tried (default: 6)");
  withBootstrap(withMeasure(command)).addHelpText(
    "after",
    `
Examples:
  standpoint phases debate.standpoint --window months:3
  standpoint phases debate.standpoint --window months:6 --kernel gaussian \\
    --distance spectral --format csv`,
  );
  return withOutput(command, "table, json, csv, svg, png").action(async (path: string, options: PrintOptions & Words) => {
    await printMeasure({path, options, answer: phasesAnswer, files: phaseFiles, formats: phaseFormats}, (json) => table(json as unknown as PhaseParts));
  });
}

function table({slices, best, stress, notes}: PhaseParts): Table {
  return {
    columns: [{title: "middle"}, {title: "statements", number: true}, {title: "state", number: true}, {title: "x", number: true}, {title: "y", number: true}],
    rows: slices.map(({mid, statements, state, x, y}) => [mid?.slice(0, 10) ?? null, statements, state + 1, x.toFixed(3), y.toFixed(3)]),
    notes: [
      `${counted(best.k, "state")} by ${best.method}${best.modularity === null ? "" : `, modularity ${best.modularity.toFixed(3)}`}; the path keeps distances with stress ${stress.toFixed(3)}.`,
      ...notes,
    ],
    empty: "",
  };
}
