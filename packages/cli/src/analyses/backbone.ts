import type {Face} from "./face.ts";
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

export const backboneFace: Face = {
  after: `
Examples:
  standpoint backbone debate.standpoint
  standpoint backbone debate.standpoint --method fixed --size 4
  standpoint backbone debate.standpoint --method penalty --penalty 3.5
  standpoint backbone debate.standpoint \\
    --evaluate "Build the container terminal" --evaluate "Hold a town vote on the harbour"`,
  table: (json) => table(json),
};

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
