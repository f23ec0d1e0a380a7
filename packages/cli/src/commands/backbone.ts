import {backboneAnswer, backboneFiles, backboneFormats, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {repeated, withBootstrap, withMeasureStill, withOutput} from "../options.ts";
import type {PrintOptions} from "../print.ts";
import {printMeasure} from "../print-measure.ts";
import type {Table} from "../table.ts";

interface BackboneParts {
  readonly steps?: readonly {
    readonly step: number;
    readonly concept: string;
    readonly backboneLoss: number;
    readonly redundantLoss: number;
    readonly statements: number;
  }[];
  readonly backbone?: readonly string[];
  readonly redundant?: readonly string[];
  readonly backboneLoss?: number;
  readonly redundantLoss?: number;
  readonly notes: readonly string[];
}

export function backboneCommand(): Command {
  const command = new Command("backbone")
    .description("Which concepts the structure of the debate hangs on, and which are redundant.")
    .argument("<project>", "a .standpoint project, or a .dna database directly")
    .option("--method <method>", "nested (take out one after another), fixed (the best of a size) or penalty (each concept costs something) (default: nested)")
    .option("--size <n>", "of fixed, which needs it: how many concepts the backbone has")
    .option("--penalty <p>", "of penalty: what each further concept costs (default: 3.5)")
    .option("--iterations <n>", "steps of a search where there are too many sets to look at each (default: 10000)")
    .option("--evaluate <concept>", "what this set of concepts would lose, instead of looking for a backbone; repeatable", repeated);
  withBootstrap(withMeasureStill(command)).addHelpText(
    "after",
    `
Examples:
  standpoint backbone debate.standpoint
  standpoint backbone debate.standpoint --method fixed --size 4
  standpoint backbone debate.standpoint --method penalty --penalty 3.5
  standpoint backbone debate.standpoint \\
    --evaluate "Build the container terminal" --evaluate "Hold a town vote on the harbour"`,
  );
  return withOutput(command, "table, json, csv, svg, png").action(async (path: string, options: PrintOptions & Words) => {
    await printMeasure({path, options, answer: backboneAnswer, files: backboneFiles, formats: backboneFormats}, (json) => table(json));
  });
}

function table({steps, backbone = [], redundant = [], backboneLoss, redundantLoss, notes}: BackboneParts): Table {
  if (!steps) {
    return {
      columns: [{title: "set"}, {title: "loss", number: true}, {title: "concepts", wrap: true}],
      rows: [
        ["backbone", fixed(backboneLoss), backbone.join(", ")],
        ["redundant", fixed(redundantLoss), redundant.join(", ")],
      ],
      notes,
      empty: "",
    };
  }
  return {
    columns: [
      {title: "out", number: true},
      {title: "concept"},
      {title: "loss of those left", number: true},
      {title: "loss of those out", number: true},
      {title: "statements left", number: true},
    ],
    rows: steps.map(({step, concept, backboneLoss: left, redundantLoss: out, statements}) => [step, concept, fixed(left), fixed(out), statements]),
    notes: [...notes, "The concepts at the end of the list are the backbone: they are taken out last."],
    empty: "",
  };
}

function fixed(loss: number | undefined): string {
  return loss?.toFixed(4) ?? "–";
}
