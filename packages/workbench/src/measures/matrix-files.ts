import {frequencyMarks, matrixMarks, svg, type Picture} from "@standpoint/draw";
import {png} from "@standpoint/formats";
import {conditionWords, Invalid, own, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {csvFile} from "../csv-file.ts";
import {ruleWords} from "../lines/settings.ts";
import {frequencies, matrix} from "./matrix.ts";
import {one, type NamedFile} from "../named-file.ts";

/** A matrix as CSV (a line a cell) or as a picture. */
export async function matrixFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const {matrix: found, rules: known} = await matrix(store, words);
  const {actors, concepts, cells} = found;
  if (format === "csv") {
    const rows = cells.map(({actor, concept, stance, statements, own, reported, conditions = [], derived = "", rules = []}) => [
      actors[actor]!,
      concepts[concept]!,
      stance,
      statements.length,
      own,
      reported,
      conditions.map((condition) => `${condition.stance} ${conditionWords(condition.condition).replace(/^if /, "")}`).join("; "),
      derived,
      rules.map((at) => ruleWords(known[at]!)).join("; "),
    ]);
    return [csvFile([["actor", "concept", "stance", "statements", "own", "reported", "conditions", "derived", "rules"], ...rows])];
  }
  return [picture(matrixMarks(found), `Positions of ${actors.length} actors on ${concepts.length} concepts`, format)];
}

export async function frequencyFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const {rows, levels, by} = await frequencies(store, words);
  if (format === "csv") {
    const periods = rows.some(({period}) => period !== undefined);
    const lines = rows.map(({label, period, total, counts}) => [
      label,
      ...(periods ? [period ?? ""] : []),
      total,
      ...levels.map((level) => own(counts, level) ?? 0),
    ]);
    return [csvFile([["label", ...(periods ? ["period"] : []), "total", ...levels], ...lines])];
  }
  return [picture(frequencyMarks(rows), `Frequencies by ${by}`, format)];
}

/** A picture as SVG or PNG. */
function picture({marks, width, height}: Picture, title: string, format: string): NamedFile {
  if (format !== "svg" && format !== "png") throw new Invalid(`This cannot be written as "${format}": take table, json, csv, svg or png`);
  const drawn = svg(marks, {width, height, title});
  return one(format, format === "svg" ? drawn : png(drawn));
}
