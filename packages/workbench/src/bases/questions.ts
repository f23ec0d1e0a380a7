import {basesQuestionOptions, standingNames, type BasesFound, type BasesQuestion} from "@standpoint/analysis";
import {settingsIn, version, type Words} from "@standpoint/model";
import {exclude, platform, signers} from "./agreement.ts";
import {drop, front} from "./dropping.ts";
import {implicationParts, latticeParts} from "./lattice.ts";
import {conditionsOn} from "./conditions.ts";
import {namesFrom, pointsFrom, type Names} from "./names.ts";
import type {Found} from "./parts.ts";
import type {Refusal} from "./company.ts";
import type {BasesAsked} from "./asked.ts";
import type {Asked, BasesTable} from "./table.ts";
import {typedOptions} from "./typed-options.ts";

interface Question<Name extends BasesQuestion> {
  /** Actors and points the options name, so that the table has them. */
  readonly asked: (asked: BasesAsked, names: {actors: Names; concepts: Names}) => Asked;
  readonly answer: (table: BasesTable, words: Words) => BasesFound<Name>;
}

const nothing = () => ({actors: [], points: []});
const named =
  (option: "actors" | "among"): Question<BasesQuestion>["asked"] =>
  (asked, {actors}) => ({actors: namesFrom(asked[option] ?? [], actors), points: []});

/** The questions of `standpoint bases`, by their word. */
const questions: {readonly [Name in BasesQuestion]: Question<Name>} = {
  platform: {asked: named("actors"), answer: answered("platform", platform)},
  signers: {asked: (asked, {concepts: known}) => ({actors: [], points: pointsFrom(asked.points ?? [], known)}), answer: answered("signers", signers)},
  exclude: {
    asked: (asked, {actors}) => ({actors: namesFrom([...(asked.keep ?? []), ...(asked.outOf ?? [])], actors), points: []}),
    answer: answered("exclude", exclude),
  },
  front: {asked: named("among"), answer: answered("front", front)},
  drop: {
    asked: (asked, {actors, concepts: known}) => ({
      actors: namesFrom(asked.required ?? [], actors),
      points: pointsFrom(asked.programme ?? [], known),
    }),
    answer: answered("drop", drop),
  },
  lattice: {asked: nothing, answer: answered("lattice", latticeParts)},
  implications: {asked: nothing, answer: answered("implications", implicationParts)},
  table: {asked: nothing, answer: answered("table", tableParts)},
};

export function askedBy(question: BasesQuestion, words: Words): (names: {actors: Names; concepts: Names}) => Asked {
  return (names) => questions[question].asked(settingsIn(basesQuestionOptions, words), names);
}

/** What a table answers to a question. */
export function foundIn<Name extends BasesQuestion>(question: Name): Question<Name>["answer"] {
  return questions[question].answer;
}

/** The same of whichever question. */
export function anyFoundIn(question: BasesQuestion) {
  return questions[question].answer;
}

function answered<Name extends BasesQuestion>(question: Name, find: (table: BasesTable, asked: BasesAsked) => Found<Name>): Question<Name>["answer"] {
  return (table, words) => {
    const {parts, notes} = find(table, settingsIn(basesQuestionOptions, words));
    const settings = {question, ...table.settings, ...typedOptions(words)};
    return {analysis: "bases", version, settings, notes: [...table.notes, ...notes], ...parts};
  };
}

function tableParts(table: BasesTable): Found<"table"> {
  const {standings, record} = table;
  const {actors, points, cells} = standings;
  const evidence = actors.flatMap((actor, a) =>
    points.flatMap(({concept}, p) => {
      const found = record?.behind(actor, concept);
      if (!record || !found) return [];
      const {own, reported, condition, statements} = found;
      return [
        {actor: a, point: p, own, reported, condition, conditions: conditionsOn(table, actor, concept), statements: record.keysOf(statements), ids: statements},
      ];
    }),
  );
  const {refusals = []} = record ?? {};
  const refusalJson = (one: Refusal) => ({...one, statements: record?.keysOf(one.statements) ?? [], ids: one.statements});
  const beside = Array.from(standings.beside ?? []).flatMap((flag, place) => (flag === 1 ? [place] : []));
  return {parts: {actors, points, cells: Array.from(cells), names: standingNames, beside, evidence, refusals: refusals.map(refusalJson)}, notes: []};
}
