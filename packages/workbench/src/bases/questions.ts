import {Reader, type Words} from "../words.ts";
import {exclude, platform, signers} from "./agreement.ts";
import {drop, front} from "./dropping.ts";
import {implicationParts, latticeParts} from "./lattice.ts";
import {namesFrom, pointsFrom, type Names} from "./names.ts";
import type {Parts} from "./parts.ts";
import type {Asked, BasesTable} from "./table.ts";

interface Question {
  /** Actors and points the options name, so that the table has them. */
  readonly asked: (read: Reader, names: {actors: Names; concepts: Names}) => Asked;
  readonly answer: (table: BasesTable, read: Reader) => Parts;
}

const nothing: Question["asked"] = () => ({actors: [], points: []});
const named =
  (option: string): Question["asked"] =>
  (read, {actors}) => ({actors: namesFrom(read.list(option), actors), points: []});

/** The questions of `standpoint bases`, by their word. */
export const questions = {
  platform: {asked: named("actors"), answer: platform},
  signers: {asked: (read, {concepts: known}) => ({actors: [], points: pointsFrom(read.list("points"), known)}), answer: signers},
  exclude: {asked: (read, {actors}) => ({actors: namesFrom([...read.list("keep"), ...read.list("out-of")], actors), points: []}), answer: exclude},
  front: {asked: named("among"), answer: front},
  drop: {
    asked: (read, {actors, concepts: known}) => ({
      actors: namesFrom(read.list("required"), actors),
      points: pointsFrom(read.list("programme"), known),
    }),
    answer: drop,
  },
  lattice: {asked: nothing, answer: latticeParts},
  implications: {asked: nothing, answer: implicationParts},
  table: {asked: nothing, answer: tableParts},
} satisfies Readonly<Record<string, Question>>;

export type BasesQuestion = keyof typeof questions;

export function askedBy(question: BasesQuestion, words: Words): (names: {actors: Names; concepts: Names}) => Asked {
  return (names) => questions[question].asked(new Reader(words), names);
}

export function partsOf(question: BasesQuestion, table: BasesTable, words: Words): Parts {
  return questions[question].answer(table, new Reader(words));
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
