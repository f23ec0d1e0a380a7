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
  type ExcludeParts,
  type NearSigner,
  type NearSignerJson,
  type PlatformParts,
  type Point,
  type SignerEvidence,
  type SignersParts,
  type Standings,
  basesQuestionOptions,
} from "@standpoint/analysis";
import {dayOrNull} from "../moments.ts";
import type {BasesAsked} from "./asked.ts";
import {conditionsFor, conditionsOn} from "./conditions.ts";
import {pointsFrom} from "./names.ts";
import {actorsIn, needed, notTogether, type Found} from "./parts.ts";
import {pointPlaces, type BasesTable} from "./table.ts";

/** What some share, and who stands in the way of the rest. */
export function platform(table: BasesTable, asked: BasesAsked): Found<"platform"> {
  needed("actors", asked.actors, '"A,B"');
  const {standings} = table;
  const members = actorsIn(table, asked.actors);
  const found = platformOf(standings, members);
  const parts: PlatformParts = {
    actors: members.map((a) => standings.actors[a]!),
    platform: found.certain.map((p) => ({...standings.points[p]!, statements: byActor(table, members, p), own: ownWords(table, members, p)})),
    possible: found.possible.filter((p) => !found.certain.includes(p)).map((p) => ({...standings.points[p]!, statements: byActor(table, members, p)})),
    blockers: found.blockers.map(({point, lacking}) => ({
      ...standings.points[point]!,
      lacking: lacking.map(({actor, because}) => ({actor: standings.actors[actor]!, because, statements: statementsAt(table, actor, point)})),
    })),
    generators: generatorsOf(standings, found.certain),
    gains: found.gains.map(({actor, points}) => ({actor: standings.actors[actor]!, points})),
    intervals: intervals(table, found.certain, {least: members.length, among: members}),
  };
  return {parts, notes: []};
}

/** The shortest lists of points whose signers hold the whole platform. */
function generatorsOf(standings: Standings, points: readonly number[]): Point[][] {
  const context = certainContext(standings);
  const {sets} = minimalGenerators(context, bitsOf(context.attributes, points));
  return sets.map((set) => membersOf(set).map((p) => standings.points[p]!));
}

/** Of each of these who holds a point: the statements it rests on. */
function byActor(table: BasesTable, members: readonly number[], point: number): Record<string, readonly string[]> {
  const {standings} = table;
  const holding = members.filter((a) => standingAt(standings, a, point) === "holds");
  return Object.fromEntries(holding.map((a) => [standings.actors[a]!, statementsAt(table, a, point)]));
}

function ownWords({standings, record}: BasesTable, members: readonly number[], point: number): string[] {
  const {concept} = standings.points[point]!;
  return members.map((a) => standings.actors[a]!).filter((actor) => (record?.behind(actor, concept)?.own ?? 0) > 0);
}

/** The statements that a cell rests on, by key. */
function statementsAt({standings, record}: BasesTable, actor: number, point: number): readonly string[] {
  return record?.keysOf(record.behind(standings.actors[actor]!, standings.points[point]!.concept)?.statements ?? []) ?? [];
}

function intervals(
  {standings, record}: BasesTable,
  points: readonly number[],
  {least, among}: {least: number; among?: readonly number[]},
): PlatformParts["intervals"] {
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
export function signers(table: BasesTable, asked: BasesAsked): Found<"signers"> {
  needed("points", asked.points, '"Carbon tax+,Free ports-"');
  const {standings} = table;
  const draft = pointPlaces(standings, pointsFrom(asked.points ?? [], table.concepts));
  const found = signersOf(standings, draft, asked.missing ?? basesQuestionOptions.missing.usual);
  const names = (places: readonly number[]) => places.map((a) => standings.actors[a]!);
  const evidence = standings.actors.map((_, actor) => evidenceOf(table, actor, draft));
  const words = found.certain.map((actor) => evidence[actor]!);
  const parts: SignersParts = {
    points: draft.map((p) => standings.points[p]!),
    certain: names(found.certain),
    possible: names(found.possible),
    near: found.near.map((one) => nearParts(standings, one)),
    ask: found.ask.map(({actor, point, open, affects}) => ({actor: standings.actors[actor]!, ...standings.points[point]!, open, affects})),
    byOwnWords: words.filter(({reportedOnly}) => reportedOnly.length === 0).map(({actor}) => actor),
    byReport: words.filter(({reportedOnly}) => reportedOnly.length > 0).map(({actor, reportedOnly}) => ({actor, points: reportedOnly})),
    opposed: found.opposed.map((one) => nearParts(standings, one)),
    unknown: names(found.unknown),
    wouldSign: found.wouldSign.map(({actor, missing}) => ({
      actor: standings.actors[actor]!,
      refuses: missing.filter(({because}) => because !== "condition").map(({point}) => standings.points[point]!),
      conditions: missing.flatMap(({point}) => conditionsAt(table, actor, point)),
      open: draft.filter((point) => standingAt(standings, actor, point) !== "holds").length - missing.length,
    })),
    company: companyOf(table, {signing: names(found.certain), able: names(found.possible)}),
    evidence: evidence.filter(({points}) => points.length > 0),
    intervals: intervals(table, draft, {least: 1}),
  };
  const torn = parts.company.filter((one) => one.with.length > 0 && parts.certain.includes(one.actor)).map(({actor}) => actor);
  return {parts, notes: notTogether([...new Set(torn)])};
}

function conditionsAt(table: BasesTable, actor: number, place: number): SignersParts["wouldSign"][number]["conditions"] {
  const {actors, points} = table.standings;
  const {concept, stance} = points[place]!;
  return conditionsFor(table, actors[actor]!, {concept, stance}).map(({condition, statements}) => ({concept, stance, condition, statements}));
}

function companyOf({record}: BasesTable, {signing, able}: {signing: readonly string[]; able: readonly string[]}): SignersParts["company"] {
  const refusals = record?.refusals.filter(({actor}) => able.includes(actor)) ?? [];
  return refusals.map(({actor, concept, statements, company}) => ({
    actor,
    concept,
    statements: record!.keysOf(statements),
    with: signing.filter((name) => company.includes(name)),
    among: able.filter((name) => company.includes(name) && !signing.includes(name)),
  }));
}

function nearParts(standings: Standings, {actor, missing}: NearSigner): NearSignerJson {
  return {actor: standings.actors[actor]!, missing: missing.map(({point, because}) => ({...standings.points[point]!, because}))};
}

/** What an actor is known to say on the points of a draft. */
function evidenceOf(table: BasesTable, actor: number, draft: readonly number[]): SignerEvidence {
  const {standings, record} = table;
  const name = standings.actors[actor]!;
  const points = draft.flatMap((p) => {
    const point = standings.points[p]!;
    const found = record?.behind(name, point.concept);
    if (!found) return [];
    const {own, reported, condition, statements} = found;
    return [
      {
        ...point,
        standing: standingAt(standings, actor, p),
        own,
        reported,
        condition,
        conditions: conditionsOn(table, name, point.concept),
        statements: record!.keysOf(statements),
      },
    ];
  });
  const reportedOnly = points.filter(({standing, own}) => standing === "holds" && own === 0).map(({concept, stance}) => ({concept, stance}));
  return {actor: name, points, reportedOnly};
}

/** Which points keep some out. */
export function exclude(table: BasesTable, asked: BasesAsked): Found<"exclude"> {
  needed("keep", asked.keep, '"A,B"');
  needed("out-of", asked.outOf, '"X"');
  const {standings} = table;
  const [keep, out] = [actorsIn(table, asked.keep), actorsIn(table, asked.outOf)];
  const hard = asked.hard ?? false;
  const {minimal, impossible, complete} = excluding(standings, keep, {out, hard});
  const parts: ExcludeParts = {
    hard,
    minimal: minimal.map(({points, by}) =>
      points.map((point) => ({
        ...standings.points[point]!,
        shutsOut: by.filter((one) => one.point === point).map(({actor, because}) => shutOut(table, {actor, point, because})),
        statements: byActor(table, keep, point),
      })),
    ),
    impossible: impossible.map((a) => standings.actors[a]!),
    count: minimal.length,
    atLeast: !complete,
  };
  const notes = impossible.map(
    (a) => `${standings.actors[a]!} ${hard ? "opposes nothing that they share" : "holds all that they share"}: no point of theirs keeps it out.`,
  );
  return {parts, notes: [...notes, ...(complete ? [] : ["There are more smallest sets than these."])]};
}

function shutOut(
  table: BasesTable,
  {actor, point, because}: {actor: number; point: number; because: Because},
): ExcludeParts["minimal"][number][number]["shutsOut"][number] {
  return {actor: table.standings.actors[actor]!, because, statements: statementsAt(table, actor, point)};
}
