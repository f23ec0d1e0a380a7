import {
  certainContext,
  concepts,
  implications,
  implied,
  latticeDifference,
  lattice,
  membersOf,
  stabilities,
  type Bits,
  type ImplicationJson,
  type ImplicationParts,
  type LatticeParts,
  type Standings,
} from "@standpoint/analysis";
import {counted, Invalid} from "@standpoint/model";
import type {BasesAsked} from "./asked.ts";
import {limitOf, sidesOf, tooMany, type Found} from "./parts.ts";
import type {BasesTable} from "./table.ts";

const mostListed = 5_000;
const mostRanked = 3_000;

/** All platforms, each under those with more actors. */
export function latticeParts(table: BasesTable, asked: BasesAsked): Found<"lattice"> {
  const {standings, before} = table;
  if (before) return differenceParts(before, standings, asked);
  const context = certainContext(standings);
  const [actors, points] = [asked.minActors ?? 0, asked.minPoints ?? 0];
  const found = concepts(context, {objects: actors, attributes: points, limit: limitOf(asked)});
  const notes = [...(found.complete ? [] : [tooMany(limitOf(asked))]), ...unknownNote(standings)];
  const sizes = {count: found.count, atLeast: !found.complete, crosses: crossesOf(standings)};
  const many = found.count > mostListed || !found.complete;
  if (asked.count === true) return {parts: {...sizes, ...(!many && {covers: coverCount(lattice(context, found))})}, notes};
  if (many)
    throw new Invalid(
      `${found.complete ? "" : "More than "}${found.count} concepts are too many to list: raise --min-actors or --min-points, or ask for --count`,
    );
  const all = lattice(context, found);
  const whole = actors === 0 && points === 0 ? all : wholeLattice(standings);
  const stability = whole ? stabilityBy(whole) : () => null;
  const parts: LatticeParts = {
    ...sizes,
    covers: coverCount(all),
    concepts: all.map(({extent, intent, covers}) => ({
      ...sidesOf(standings, {actors: membersOf(extent), points: membersOf(intent)}),
      stability: stability(extent),
      covers,
    })),
  };
  return {parts, notes: [...notes, ...(whole ? [] : [`Stability is left out: it needs all concepts, and there are more than ${mostRanked}.`])]};
}

/** What became of the platforms since an earlier day. */
function differenceParts(before: Standings, standings: Standings, asked: BasesAsked): Found<"lattice"> {
  const {complete, ...found} = latticeDifference(before, standings, {
    actors: asked.minActors,
    points: asked.minPoints,
    limit: asked.limit,
  });
  const notes = complete ? [] : ["There are too many platforms to compare them all, so some are missing: raise --min-actors or --min-points."];
  return {parts: {...found, atLeast: !complete}, notes};
}

function coverCount(all: readonly {readonly covers: readonly number[]}[]): number {
  return all.reduce((sum, {covers}) => sum + covers.length, 0);
}

function wholeLattice(standings: Standings): readonly {readonly extent: Bits}[] | undefined {
  const found = concepts(certainContext(standings), {limit: mostRanked});
  return found.complete ? Array.from({length: found.count}, (_, place) => ({extent: found.extentAt(place)})) : undefined;
}

/** "12/32" for an extent: how many of its subsets have just its points in common. */
function stabilityBy(whole: readonly {readonly extent: Bits}[]): (extent: Bits) => string | null {
  if (whole.length > mostRanked) return () => null;
  const numerators = stabilities(whole);
  const texts = new Map(whole.map(({extent}, i) => [extent.join(), `${numerators[i]!}/${2n ** BigInt(membersOf(extent).length)}`]));
  return (extent) => texts.get(extent.join()) ?? null;
}

function crossesOf({cells}: Standings): number {
  return cells.reduce((sum, cell) => sum + (cell === 1 ? 1 : 0), 0);
}

function unknownNote({cells}: Standings): string[] {
  const unknown = cells.reduce((sum, cell) => sum + (cell === 0 ? 1 : 0), 0);
  return unknown > 0
    ? [
        `${counted(unknown, `of ${cells.length} cells is`, `of ${cells.length} cells are`)} unknown; only what is known for certain makes these concepts, and their number bounds nothing.`,
      ]
    : [];
}

/** Who signs this signs that. */
export function implicationParts({standings}: BasesTable, asked: BasesAsked): Found<"implications"> {
  const context = certainContext(standings);
  const least = asked.minSupport ?? 0;
  const limit = limitOf(asked);
  const {found, complete} = implications(context, {support: least, limit});
  const notes = complete ? [] : [`The search stopped after ${limit} sets, so there are at least these; go on with --limit, or ask for less with a filter.`];
  const sizes = {count: found.length, atLeast: !complete};
  if (asked.count === true) return {parts: sizes, notes};
  const parts: ImplicationParts = {
    implications: found.map(({premise, conclusion, support}) => ({
      if: membersOf(premise).map((p) => standings.points[p]!),
      then: membersOf(conclusion).map((p) => standings.points[p]!),
      support,
      never: support === 0,
      ...certainty(standings, {premise: membersOf(premise), conclusion: membersOf(conclusion)}),
    })),
    ...sizes,
  };
  return {parts, notes};
}

/** An implication is certain when no unknown answer could break it; else the answers that could, at most 20 of them. */
function certainty(
  standings: Standings,
  {premise, conclusion}: {premise: readonly number[]; conclusion: readonly number[]},
): Pick<ImplicationJson, "certain" | "decide"> {
  const found = implied(standings, premise, conclusion);
  const decide = found.decide.slice(0, 20).map(({actor, point}) => ({actor: standings.actors[actor]!, ...standings.points[point]!}));
  return {certain: found.holds === "certainly", decide};
}
