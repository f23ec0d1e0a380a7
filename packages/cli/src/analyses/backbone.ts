import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import type {Table} from "../table.ts";

export const backboneFace: Face<"backbone"> = {
  after: `
Examples:
  standpoint backbone debate.standpoint
  standpoint backbone debate.standpoint --method fixed --size 4
  standpoint backbone debate.standpoint --method penalty --penalty 3.5
  standpoint backbone debate.standpoint \\
    --evaluate "Build the container terminal" --evaluate "Hold a town vote on the harbour"`,
  table,
};

function table(answer: AnswerOf["backbone"]): Table {
  const {notes} = answer;
  if (!("steps" in answer)) {
    const {backbone, redundant, backboneLoss, redundantLoss} = answer;
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
    rows: answer.steps.map(({step, concept, backboneLoss: left, redundantLoss: out, statements}) => [step, concept, fixed(left), fixed(out), statements]),
    notes: [...notes, "The concepts at the end of the list are the backbone: they are taken out last."],
    empty: "",
  };
}

function fixed(loss: number): string {
  return loss.toFixed(4);
}
