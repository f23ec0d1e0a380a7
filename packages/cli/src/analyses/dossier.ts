import {counted, timeWords} from "@standpoint/model";
import {howSaid, type AnswerOf} from "@standpoint/workbench";
import type {Table} from "../table.ts";
import type {Face} from "./face.ts";

export const dossierFace: Face<"dossier"> = {
  after: `
Examples:
  standpoint dossier debate.standpoint --actor "Green Tide"
  standpoint dossier debate.standpoint --concept "Build the container terminal" \\
    --format html --out terminal.html
  standpoint dossier debate.standpoint --dispute s012 --format md`,
  table,
};

function table({of, claims, states, works, notes}: AnswerOf["dossier"]): Table {
  const unseen = works.filter(({document}) => document === null).length;
  const told = Object.entries(states).map(([state, count]) => `${String(count)} ${state}`);
  return {
    title: `${of.name}: ${counted(claims.length, "claim")} (${told.join(", ")})`,
    columns: [
      {title: "text", wrap: true},
      {title: "when"},
      {title: "claim", wrap: true},
      {title: "said by", wrap: true},
      {title: "how", wrap: true},
      {title: "state"},
    ],
    rows: claims.map((claim) => [claim.title, timeWords(claim), claim.words, claim.saidBy, howSaid(claim), claim.state]),
    notes: [`From ${counted(works.length - unseen, "text")}${unseen > 0 ? `; ${counted(unseen, "work")} cited and not seen` : ""}.`, ...notes],
    empty: `Nothing is claimed of "${of.name}" under these filters.`,
  };
}
