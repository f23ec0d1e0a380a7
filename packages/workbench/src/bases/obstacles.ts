import {
  apart,
  costOf,
  followingFrom,
  obstacleOptions,
  obstaclesOf,
  pointText,
  signersOf,
  standingAt,
  type Lacks,
  type ObstacleCell,
  type ObstacleRow,
  type ObstaclesAnswer,
  type Point,
  type Way,
} from "@standpoint/analysis";
import {present, settingsIn, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {csvFile} from "../csv-file.ts";
import {rulesOf, ruleWords, type NamedRule} from "../lines/settings.ts";
import type {NamedFile} from "../named-file.ts";
import {passagesOf} from "../statements/passages.ts";
import type {Refusal} from "./company.ts";
import {conditionsFor, conditionsOn} from "./conditions.ts";
import {namesFrom, pointsFrom} from "./names.ts";
import {actorsIn, needed} from "./parts.ts";
import {pointPlaces, projectTable, type BasesTable} from "./table.ts";

/** What keeps organisations from signing a draft, point by point, and the cheapest way to more signers. Throws Invalid without points. */
export async function obstaclesAnswer(store: Store, words: Words): Promise<ObstaclesAnswer> {
  const {points, among} = settingsIn({points: obstacleOptions.points, among: obstacleOptions.among}, words);
  needed("points", points, '"Carbon tax+,Free ports-"');
  const table = await projectTable(store, tableWords(words), ({actors, concepts}) => ({
    actors: among ? namesFrom(among, actors) : [],
    points: pointsFrom(points ?? [], concepts),
  }));
  const draft = pointPlaces(table.standings, pointsFrom(points ?? [], table.concepts));
  const found = obstaclesOf(table.standings, draft);
  const shown = among ? actorsIn(table, among) : table.standings.actors.map((_, actor) => actor);
  const {certain, possible} = signersOf(table.standings, draft);
  const told = {table, draft, rules: await rulesOf(store, words), signers: certain, able: possible.filter((actor) => !certain.includes(actor))};
  const rows = shown.map((actor) => found.lacks[actor]!).sort((a, b) => costOf(a) - costOf(b));
  return answer(
    "obstacles",
    {settings: {...table.settings, points, ...present({among})} as ObstaclesAnswer["settings"], notes: table.notes},
    {
      points: draft.map((place) => table.standings.points[place]!),
      signers: namesAt(
        told,
        told.signers.filter((actor) => shown.includes(actor)),
      ),
      actors: rows.map((lacks) => rowJson(lacks, told)),
      apart: apartJson(namesAt(told, told.signers), table.record?.refusals ?? []),
      ways: found.ways.filter(({actor}) => shown.includes(actor)).map((way) => wayJson(way, told)),
      ...(await passagesOf(store, words, table.record?.named ?? [])),
    },
  );
}

/** The words that choose the table. */
function tableWords({points: _, among: __, passages: ___, ...words}: Words): Words {
  return words;
}

interface Told {
  readonly table: BasesTable;
  readonly draft: readonly number[];
  readonly rules: readonly NamedRule[];
  readonly signers: readonly number[];
  /** Who may sign, but is not known to. */
  readonly able: readonly number[];
}

function signs(lacks: Lacks): boolean {
  return costOf(lacks) === 0;
}

function namesAt({table: {standings}}: Told, places: readonly number[]): string[] {
  return places.map((actor) => standings.actors[actor]!);
}

function pointsAt({table: {standings}}: Told, places: readonly number[]): Point[] {
  return places.map((place) => standings.points[place]!);
}

function rowJson(lacks: Lacks, told: Told): ObstacleRow {
  const {table, draft, signers, able} = told;
  const {refusals = [], keysOf} = table.record ?? {};
  const actor = table.standings.actors[lacks.actor]!;
  return {
    actor,
    holdsAll: signs(lacks),
    cells: draft.map((point) => cellJson(lacks.actor, point, told)),
    company: refusals
      .filter((one) => one.actor === actor)
      .map(({concept, company, statements}) => ({
        concept,
        with: namesAt(told, signers).filter((name) => company.includes(name)),
        among: namesAt(told, able).filter((name) => company.includes(name)),
        statements: keysOf?.(statements) ?? [],
        ids: statements,
      })),
  };
}

/** Who of these refuses the company of which others. */
function apartJson(names: readonly string[], refusals: readonly Refusal[]): ObstaclesAnswer["apart"] {
  return apart(refusals, names).map(({actor, concept, with: others}) => ({actor, concept, with: others}));
}

function cellJson(actor: number, point: number, {table, rules}: Told): ObstacleCell {
  const {standings, record} = table;
  const {concept, stance} = standings.points[point]!;
  const name = standings.actors[actor]!;
  const standing = standingAt(standings, actor, point);
  const found = standing === "unknown" ? undefined : record?.behind(name, concept);
  const ids = found?.statements ?? [];
  const told = {
    concept,
    stance,
    standing,
    condition: found?.condition ?? "",
    conditions: conditionsOn(table, name, concept),
    statements: record?.keysOf(ids) ?? [],
    ids,
  };
  if (standing === "unwilling") return {...told, how: "rule", rules: rulesAgainst({concept, stance}, heldBy(standings, actor), rules)};
  return {...told, how: found ? (found.own > 0 ? "own words" : "report") : null};
}

function heldBy(standings: BasesTable["standings"], actor: number): Point[] {
  return standings.points.filter((_, place) => standingAt(standings, actor, place) === "holds");
}

/** The rules by which the other side of a point follows from what is held. */
function rulesAgainst({concept, stance}: Point, held: readonly Point[], rules: readonly NamedRule[]): string[] {
  const following = followingFrom(held, rules).find((one) => one.concept === concept && one.stance !== stance);
  return (following?.rules ?? []).map((place) => ruleWords(rules[place]!));
}

function wayJson({actor, drop, meet, ask, gains}: Way, told: Told): ObstaclesAnswer["ways"][number] {
  const {standings, record} = told.table;
  const name = standings.actors[actor]!;
  const conditionAt = (point: Point) => ({...point, condition: orEach(conditionsFor(told.table, name, point))});
  const won = namesAt(told, gains);
  return {
    actor: name,
    drop: pointsAt(told, drop),
    meet: pointsAt(told, meet).map(conditionAt),
    ask: pointsAt(told, ask),
    gains: won,
    apart: apartJson([...namesAt(told, told.signers), ...won], record?.refusals ?? []),
  };
}

/** Either is enough. */
function orEach(conditions: readonly {readonly condition: string}[]): string {
  return conditions.map(({condition}) => condition).join(", or ");
}

/** A row for each actor and point, and one for each condition. */
export async function obstacleFiles(store: Store, words: Words): Promise<readonly NamedFile[]> {
  const {actors} = await obstaclesAnswer(store, words);
  const rows = actors.flatMap(({actor, cells, company}) => [
    ...cells.flatMap((cell) => cellRows(actor, cell)),
    ...company.map(({concept, with: signing, among, statements}) => [
      actor,
      concept,
      "refuses company",
      [...signing, ...among].join("; "),
      "",
      statements.join(" "),
    ]),
  ]);
  return [csvFile([["actor", "point", "standing", "how", "condition", "statements"], ...rows])];
}

/** What is held without a condition, where there is anything or nothing is heard, then what is held under each. */
function cellRows(actor: string, {concept, stance, standing, how, conditions, statements}: ObstacleCell): string[][] {
  const start = [actor, pointText({concept, stance})];
  const under = conditions.map((one) => [
    ...start,
    one.stance === "neutral-if" ? "neutral" : one.stance === `${stance}-if` ? "conditional" : "opposes-if",
    how ?? "",
    one.condition,
    one.statements.join(" "),
  ]);
  const isAlone = standing === "conditional" || standing === "opposes-if";
  return isAlone ? under : [[...start, standing, how ?? "", "", statements.join(" ")], ...under];
}
