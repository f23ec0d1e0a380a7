import {basesQuestionOptions, type BasesQuestion} from "@standpoint/analysis";
import {settingsIn, type Words} from "@standpoint/model";
import {exclude, platform, signers} from "./agreement.ts";
import {drop, front} from "./dropping.ts";
import {implicationParts, latticeParts} from "./lattice.ts";
import {namesFrom, pointsFrom, type Names} from "./names.ts";
import type {Parts} from "./parts.ts";
import type {BasesAsked} from "./asked.ts";
import type {Asked, BasesTable} from "./table.ts";

interface Question {
  /** Actors and points the options name, so that the table has them. */
  readonly asked: (asked: BasesAsked, names: {actors: Names; concepts: Names}) => Asked;
  readonly answer: (table: BasesTable, asked: BasesAsked) => Parts;
}

const nothing: Question["asked"] = () => ({actors: [], points: []});
const named =
  (option: "actors" | "among"): Question["asked"] =>
  (asked, {actors}) => ({actors: namesFrom(asked[option] ?? [], actors), points: []});

/** The questions of `standpoint bases`, by their word. */
const questions = {
  platform: {asked: named("actors"), answer: platform},
  signers: {asked: (asked, {concepts: known}) => ({actors: [], points: pointsFrom(asked.points ?? [], known)}), answer: signers},
  exclude: {asked: (asked, {actors}) => ({actors: namesFrom([...(asked.keep ?? []), ...(asked.outOf ?? [])], actors), points: []}), answer: exclude},
  front: {asked: named("among"), answer: front},
  drop: {
    asked: (asked, {actors, concepts: known}) => ({
      actors: namesFrom(asked.required ?? [], actors),
      points: pointsFrom(asked.programme ?? [], known),
    }),
    answer: drop,
  },
  lattice: {asked: nothing, answer: latticeParts},
  implications: {asked: nothing, answer: implicationParts},
  table: {asked: nothing, answer: tableParts},
} satisfies Readonly<Record<BasesQuestion, Question>>;

export function askedBy(question: BasesQuestion, words: Words): (names: {actors: Names; concepts: Names}) => Asked {
  return (names) => questions[question].asked(settingsIn(basesQuestionOptions, words), names);
}

export function partsOf(question: BasesQuestion, table: BasesTable, words: Words): Parts {
  return questions[question].answer(table, settingsIn(basesQuestionOptions, words));
}

function tableParts({standings, record}: BasesTable): Parts {
  const {actors, points, cells} = standings;
  const evidence = actors.flatMap((actor, a) =>
    points.flatMap(({concept}, p) => {
      const found = record?.behind(actor, concept);
      if (!found) return [];
      return [{actor: a, point: p, own: found.own, reported: found.reported, condition: found.condition, statements: found.statements, ids: found.statements}];
    }),
  );
  return {actors, points, cells: Array.from(cells), names: ["unknown", "holds", "opposes", "contradictory", "neutral"], evidence};
}
