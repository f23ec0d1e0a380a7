import {
  bitsOf,
  certainContext,
  excluding,
  membersOf,
  minimalGenerators,
  platformOf,
  signersOf,
  standingAt,
  intervalsOf,
  type Because,
  type NearSigner,
  type Point,
  type Standings,
  basesQuestionOptions,
} from "@standpoint/analysis";
import {dayOrNull} from "../moments.ts";
import type {BasesAsked} from "./asked.ts";
import {pointsFrom} from "./names.ts";
import {actorsIn, needed, type Parts} from "./parts.ts";
import {pointPlaces, type BasesTable} from "./table.ts";

/** What some share, and who stands in the way of the rest. */
export function platform(table: BasesTable, asked: BasesAsked): Parts {
  needed("actors", asked.actors, '"A,B"');
  const {standings} = table;
  const members = actorsIn(table, asked.actors);
  const found = platformOf(standings, members);
  const ids = (actor: number, point: number) => statementsAt(table, actor, point);
  return {
    actors: members.map((a) => standings.actors[a]),
    platform: found.certain.map((p) => ({...standings.points[p]!, statements: byActor(table, members, p), own: ownWords(table, members, p)})),
    possible: found.possible.filter((p) => !found.certain.includes(p)).map((p) => ({...standings.points[p]!, statements: byActor(table, members, p)})),
    blockers: found.blockers.map(({point, lacking}) => ({
      ...standings.points[point]!,
      lacking: lacking.map(({actor, because}) => ({actor: standings.actors[actor]!, because, statements: ids(actor, point)})),
    })),
    generators: generatorsOf(standings, found.certain),
    gains: found.gains.map(({actor, points}) => ({actor: standings.actors[actor]!, points})),
    intervals: intervals(table, found.certain, {least: members.length, among: members}),
  };
}

/** The shortest lists of points whose signers hold the whole platform. */
function generatorsOf(standings: Standings, points: readonly number[]): Point[][] {
  const context = certainContext(standings);
  const {sets} = minimalGenerators(context, bitsOf(context.attributes, points));
  return sets.map((set) => membersOf(set).map((p) => standings.points[p]!));
}

/** Of each of these who holds a point: the statements it rests on. */
function byActor(table: BasesTable, members: readonly number[], point: number): Record<string, readonly number[]> {
  const {standings} = table;
  const holding = members.filter((a) => standingAt(standings, a, point) === "holds");
  return Object.fromEntries(holding.map((a) => [standings.actors[a]!, statementsAt(table, a, point)]));
}

function ownWords({standings, record}: BasesTable, members: readonly number[], point: number): string[] {
  const {concept} = standings.points[point]!;
  return members.map((a) => standings.actors[a]!).filter((actor) => (record?.behind(actor, concept)?.own ?? 0) > 0);
}

function statementsAt({standings, record}: BasesTable, actor: number, point: number): readonly number[] {
  return record?.behind(standings.actors[actor]!, standings.points[point]!.concept)?.statements ?? [];
}

function intervals({standings, record}: BasesTable, points: readonly number[], {least, among}: {least: number; among?: readonly number[]}): object[] {
  if (!record || points.length === 0) return [];
  const draft = points.map((p) => standings.points[p]!);
  const names = among?.map((a) => standings.actors[a]!);
  return intervalsOf(record.frame, draft, {...record.settings, least, ...(names && {among: names})}).map(({from, to, signers: who}) => ({
    from: dayOrNull(from),
    to: to === null ? null : dayOrNull(to),
    signers: who,
  }));
}

/** Who signs a draft. */
export function signers(table: BasesTable, asked: BasesAsked): Parts {
  needed("points", asked.points, '"Carbon tax+,Free ports-"');
  const {standings} = table;
  const draft = pointPlaces(standings, pointsFrom(asked.points ?? [], table.concepts));
  const found = signersOf(standings, draft, asked.missing ?? basesQuestionOptions.missing.usual);
  const names = (places: readonly number[]) => places.map((a) => standings.actors[a]!);
  const words = found.certain.map((actor) => evidenceOf(table, actor, draft));
  return {
    points: draft.map((p) => standings.points[p]),
    certain: names(found.certain),
    possible: names(found.possible),
    near: found.near.map((one) => nearParts(standings, one)),
    ask: found.ask.map(({actor, point, open, affects}) => ({actor: standings.actors[actor], ...standings.points[point]!, open, affects})),
    byOwnWords: words.filter(({reportedOnly}) => reportedOnly.length === 0).map(({actor}) => actor),
    byReport: words.filter(({reportedOnly}) => reportedOnly.length > 0).map(({actor, reportedOnly}) => ({actor, points: reportedOnly})),
    opposed: found.opposed.map((one) => nearParts(standings, one)),
    unknown: names(found.unknown),
    evidence: standings.actors.map((_, actor) => evidenceOf(table, actor, draft)).filter(({points}) => points.length > 0),
    intervals: intervals(table, draft, {least: 1}),
  };
}

function nearParts(standings: Standings, {actor, missing}: NearSigner): object {
  return {actor: standings.actors[actor], missing: missing.map(({point, because}) => ({...standings.points[point]!, because}))};
}

interface Evidence {
  readonly actor: string;
  readonly points: readonly (Point & {standing: string; own: number; reported: number; condition: string; statements: readonly number[]})[];
  /** Points it holds by what others say alone. */
  readonly reportedOnly: readonly Point[];
}

/** What an actor is known to say on the points of a draft. */
function evidenceOf({standings, record}: BasesTable, actor: number, draft: readonly number[]): Evidence {
  const name = standings.actors[actor]!;
  const points = draft.flatMap((p) => {
    const point = standings.points[p]!;
    const found = record?.behind(name, point.concept);
    if (!found) return [];
    const {own, reported, condition, statements} = found;
    return [{...point, standing: standingAt(standings, actor, p), own, reported, condition, statements}];
  });
  const reportedOnly = points.filter(({standing, own}) => standing === "holds" && own === 0).map(({concept, stance}) => ({concept, stance}));
  return {actor: name, points, reportedOnly};
}

/** Which points keep some out. */
export function exclude(table: BasesTable, asked: BasesAsked): Parts {
  needed("keep", asked.keep, '"A,B"');
  needed("out-of", asked.outOf, '"X"');
  const {standings} = table;
  const [keep, out] = [actorsIn(table, asked.keep), actorsIn(table, asked.outOf)];
  const hard = asked.hard ?? false;
  const {minimal, impossible, complete} = excluding(standings, keep, {out, hard});
  return {
    hard,
    minimal: minimal.map(({points, by}) =>
      points.map((point) => ({
        ...standings.points[point]!,
        shutsOut: by.filter((one) => one.point === point).map(({actor, because}) => shutOut(table, {actor, point, because})),
        statements: byActor(table, keep, point),
      })),
    ),
    impossible: impossible.map((a) => standings.actors[a]),
    count: minimal.length,
    atLeast: !complete,
    notes: [
      ...impossible.map(
        (a) => `${standings.actors[a]!} ${hard ? "opposes nothing that they share" : "holds all that they share"}: no point of theirs keeps it out.`,
      ),
      ...(complete ? [] : ["There are more smallest sets than these."]),
    ],
  };
}

function shutOut(table: BasesTable, {actor, point, because}: {actor: number; point: number; because: Because}): object {
  return {actor: table.standings.actors[actor], because, statements: statementsAt(table, actor, point)};
}
