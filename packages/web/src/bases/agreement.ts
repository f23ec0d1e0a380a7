import type {CellEvidence, TableAnswer} from "@standpoint/analysis";
import {apart, becauseAt, isUndecided, platformOf, signersOf, standingAt, type Because, type Point, type Standings} from "@standpoint/analysis";
import {listed} from "@standpoint/model";
import {pointLine} from "./bases-search.ts";

/** What the page computes with of the table that the server sends. */
export interface ShownTable extends Pick<TableAnswer, "actors" | "points" | "cells" | "beside" | "refusals"> {
  readonly evidence: readonly Pick<CellEvidence, "actor" | "point" | "own" | "ids">[];
}

export function standingsIn({actors, points, cells, beside}: ShownTable): Standings {
  const flags = new Set(beside);
  return {actors, points, cells: Uint8Array.from(cells), beside: Uint8Array.from(cells, (_, place) => Number(flags.has(place)))};
}

/** Whether a point is signed by some on their own words, by what others say, or not for certain. */
interface Signature {
  readonly actor: string;
  readonly own: boolean;
}

/** What the page says of a draft, recomputed on the page with each change. */
export interface Agreement {
  /** Points those picked all hold, and points some of them hold with who lacks them and why. */
  readonly shared: readonly Point[];
  readonly blocked: readonly {readonly point: Point; readonly lacking: string}[];
  readonly signing: readonly Signature[];
  readonly asking: readonly {readonly actor: string; readonly points: readonly Point[]}[];
  /** Who would sign, were the conditions met that it sets on these points. */
  readonly hanging: readonly {readonly actor: string; readonly points: readonly Point[]}[];
  /** Who refuses the company of others who sign. */
  readonly apart: readonly {readonly actor: string; readonly concept: string; readonly with: readonly string[]; readonly ids: readonly number[]}[];
  readonly unheard: number;
  readonly out: readonly {readonly actor: string; readonly points: readonly {readonly point: Point; readonly because: string}[]}[];
}

/** Names and points that the table does not have are left out. */
export function agreementOf(table: ShownTable, standings: Standings, {actors, points}: {actors: readonly string[]; points: readonly Point[]}): Agreement {
  const who = placesIn(standings.actors, actors);
  const draft = placesOf(standings, points);
  const platform = who.length > 0 ? platformOf(standings, who) : undefined;
  const found = signersOf(standings, draft, 0);
  const own = new Set(table.evidence.filter((one) => one.own > 0).map((one) => `${String(one.actor)} ${String(one.point)}`));
  const asked = found.possible.filter((actor) => !found.certain.includes(actor) && !found.unknown.includes(actor));
  return {
    shared: (platform?.certain ?? []).map((point) => pointAt(standings, point)),
    blocked: (platform?.blockers ?? []).map(({point, lacking}) => ({
      point: pointAt(standings, point),
      lacking: listed(lacking.map(({actor, because}) => `${nameAt(standings, actor)} (${because})`)),
    })),
    signing:
      draft.length === 0
        ? []
        : found.certain.map((actor) => ({actor: nameAt(standings, actor), own: draft.every((point) => own.has(`${String(actor)} ${String(point)}`))})),
    asking: asked.map((actor) => ({
      actor: nameAt(standings, actor),
      points: found.ask.filter((one) => one.actor === actor).map(({point}) => pointAt(standings, point)),
    })),
    hanging: found.wouldSign.map(({actor, missing}) => ({actor: nameAt(standings, actor), points: missing.map(({point}) => pointAt(standings, point))})),
    apart:
      draft.length === 0
        ? []
        : apart(
            table.refusals,
            found.certain.map((actor) => nameAt(standings, actor)),
          ),
    unheard: found.unknown.length,
    out: standings.actors.flatMap((_, actor) => shutOut(standings, {actor, draft})),
  };
}

function shutOut(standings: Standings, {actor, draft}: {actor: number; draft: readonly number[]}): Agreement["out"] {
  if (draft.length === 0) return [];
  const missing = lacking(standings, actor, draft).filter(({because}) => !isUndecided(because));
  if (missing.length === 0) return [];
  return [{actor: nameAt(standings, actor), points: missing.map(({point, because}) => ({point: pointAt(standings, point), because}))}];
}

function lacking(standings: Standings, actor: number, draft: readonly number[]): readonly {point: number; because: Because}[] {
  const open = draft.filter((point) => standingAt(standings, actor, point) !== "holds");
  return open.map((point) => ({point, because: becauseAt(standings, actor, point)}));
}

/** The places of points in a table. */
export function placesOf({points}: Standings, wanted: readonly Point[]): number[] {
  const places = new Map(points.map((point, place) => [pointLine(point), place]));
  return wanted.flatMap((point) => places.get(pointLine(point)) ?? []);
}

/** The places of names in a list; those it does not have are left out. */
export function placesIn(list: readonly string[], names: readonly string[]): number[] {
  return names.map((name) => list.indexOf(name)).filter((place) => place >= 0);
}

function pointAt({points}: Standings, place: number): Point {
  return points[place] ?? {concept: "", stance: "yes"};
}

function nameAt({actors}: Standings, place: number): string {
  return actors[place] ?? "";
}

/** The statements behind a point: of these actors, or of all who hold it. */
export function statementsBehind(table: ShownTable, standings: Standings, {point, actors}: {point: Point; actors?: readonly string[]}): readonly number[] {
  const [place] = placesOf(standings, [point]);
  const behind = table.evidence.filter(
    (one) =>
      one.point === place &&
      (actors === undefined ? standings.cells[one.actor * standings.points.length + one.point] === 1 : actors.includes(nameAt(standings, one.actor))),
  );
  return behind.flatMap(({ids}) => ids);
}
