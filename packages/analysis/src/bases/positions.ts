import {counted, type Frame} from "@standpoint/model";
import {byCodeUnits} from "../frame/axis.ts";
import {textOf, type Stance} from "../lines/evidence.ts";
import {lastConditions, lastKnown, lastSegments, type LastKnown} from "../lines/last-known.ts";
import {lines, sidesOf, type Line, type LineSettings} from "../lines/lines.ts";
import type {Point} from "../lines/rules.ts";
import {resolved} from "../network/settings.ts";
import {select} from "../select/select.ts";
import {conditional, holds, opposes, opposesIf, type Standings} from "./standings.ts";

/** Where an actor was last known to stand on a concept. */
export interface Position {
  readonly actor: string;
  readonly concept: string;
  /** What holds under conditions only signs and refuses nothing. */
  readonly stance: LastKnown["stance"];
  /** Ids of the statements it rests on. */
  readonly statements: readonly number[];
  readonly own: number;
  readonly reported: number;
  /** Under what it holds, "" for without condition; where there are several, the one last heard. */
  readonly condition: string;
  /** All that holds under a condition, beside what holds without one or where nothing does. */
  readonly conditions: readonly Conditional[];
}

/** What an actor holds under a condition. */
interface Conditional {
  readonly stance: "yes-if" | "no-if" | "neutral-if";
  /** In the coder's words. */
  readonly condition: string;
  /** Ids of the statements it rests on. */
  readonly statements: readonly number[];
}

export interface Positions {
  /** In code unit order, with everybody who is named at all. */
  readonly actors: readonly string[];
  readonly concepts: readonly string[];
  /** By actor, then concept. */
  readonly known: readonly Position[];
  readonly notes: readonly string[];
}

/**
 * The position each actor was last known to take, at a moment or at the end of the record.
 *
 * That is the last segment of its line (what it said; a deed signs nothing). Where nothing dated is known and no moment
 * is asked for, undated statements count, all of them together.
 */
export function positions(frame: Frame, settings: LineSettings = {}): Positions {
  const found = lines(frame, settings);
  const dated = found.lines.flatMap(positionOf);
  const undated = settings.at === undefined ? undatedPositions(frame, settings, found.lines) : [];
  const known = [...dated, ...undated].sort((a, b) => byCodeUnits(a.actor, b.actor) || byCodeUnits(a.concept, b.concept));
  const names = (side: "actor" | "concept") => [...new Set([...found.lines, ...undated].map((one) => one[side]))].sort(byCodeUnits);
  const notes = settings.at === undefined ? found.notes.filter((note) => !note.includes("without a date")) : found.notes;
  return {actors: names("actor"), concepts: names("concept"), known, notes: [...notes, ...undatedNote(undated), ...reportedNote(known)]};
}

function positionOf(line: Line): Position[] {
  const {actor} = line;
  const under = lastConditions(line);
  const conditions = conditionalsIn(under.flat());
  return lastKnown(line).map(({concept, stance}) => {
    const evidence = stance.endsWith("-if") ? under.toReversed().flat() : lastSegments(line).reverse().flat();
    const own = evidence.filter((one) => one.own).length;
    const statements = evidence.map(({statement}) => statement);
    return {actor, concept, stance, statements, own, reported: evidence.length - own, condition: evidence.at(-1)!.condition, conditions};
  });
}

/** What somebody says of a concept, as a position is made of it. */
interface Said {
  readonly statement: number;
  readonly stance: Stance | "withdrawn";
  readonly condition: string;
  readonly own: boolean;
}

/** What holds under conditions of what is said, one for each side and condition, in the order they come. */
function conditionalsIn(said: readonly Said[]): Conditional[] {
  const groups = new Map<string, Conditional>();
  for (const {stance, condition, statement} of said) {
    if (condition === "" || stance === "withdrawn") continue;
    const key = `${stance}\u0000${condition}`;
    groups.set(key, {stance: `${stance}-if`, condition, statements: [...(groups.get(key)?.statements ?? []), statement]});
  }
  return [...groups.values()];
}

function undatedPositions(frame: Frame, settings: LineSettings, known: readonly Line[]): Position[] {
  const {rows, columns, qualifier} = resolved(frame, {mode: "two", rows: settings.rows, columns: settings.columns, qualifier: settings.qualifier}, []);
  const {mentions, levels, ...axes} = select(frame, {
    ...settings,
    practice: settings.practice === "practised" ? "practised" : "stated",
    conditional: "count",
    rows,
    columns,
    qualifier,
    qualified: true,
  });
  const sides = sidesOf(levels);
  const condition = textOf(frame, "condition");
  const dated = new Set(known.filter(({segments}) => segments.length > 0).map(({actor, concept}) => `${actor}\u0000${concept}`));
  const pairs = new Map<string, {readonly actor: string; readonly concept: string; readonly said: Said[]}>();
  for (let m = 0; m < mentions.at.length; ++m) {
    const row = mentions.at[m];
    if (!Number.isNaN(frame.first[row])) continue;
    const [actor, concept] = [axes.rows.labels[mentions.rows[m]], axes.columns.labels[mentions.columns[m]]];
    const key = `${actor}\u0000${concept}`;
    if (dated.has(key) || (settings.actor ?? actor) !== actor || (settings.concept ?? concept) !== concept) continue;
    const pair = pairs.get(key) ?? {actor, concept, said: []};
    pairs.set(key, pair);
    pair.said.push({statement: frame.statements[row], stance: sides[mentions.levels[m]], condition: condition(row), own: frame.own[row] === 1});
  }
  return [...pairs.values()].map(undatedPosition);
}

function undatedPosition({actor, concept, said}: {actor: string; concept: string; said: readonly Said[]}): Position {
  const plain = said.filter(({condition}) => condition === "");
  const counted = plain.length > 0 ? plain : said;
  const own = counted.filter((one) => one.own).length;
  return {
    actor,
    concept,
    stance: together(counted),
    statements: counted.map(({statement}) => statement),
    own,
    reported: counted.length - own,
    condition: counted.at(-1)!.condition,
    conditions: conditionalsIn(said),
  };
}

/** A side before neutral; both sides are a contradiction where they are taken without a condition, or under the same. */
function together(said: readonly Said[]): Position["stance"] {
  const under = said[0].condition === "" ? "" : "-if";
  const sides = said.filter(({stance}) => stance !== "neutral");
  const first = sides.at(0);
  if (!first) return `neutral${under}`;
  const others = sides.filter(({stance}) => stance !== first.stance);
  if (others.length === 0) return first.stance === "withdrawn" ? "withdrawn" : `${first.stance}${under}`;
  return sides.some((one) => sides.some(({stance, condition}) => stance !== one.stance && condition === one.condition)) ? "both" : "both-if";
}

function undatedNote(undated: readonly Position[]): string[] {
  return undated.length > 0 ? [`${counted(undated.length, "position rests", "positions rest")} on statements without a date.`] : [];
}

/** How explicit abstentions are read: as themselves (they sign nothing and oppose nothing), as no, or as unknown. */
export type NeutralRule = "neutral" | "no" | "unknown";

export interface StandingsSettings {
  /** Actors and points to have in it even where nothing is known of them. */
  readonly actors?: readonly string[];
  readonly points?: readonly Point[];
  readonly neutral?: NeutralRule | undefined;
}

/** Actors by points: each concept with the sides that somebody takes, yes before no. */
export function standingsOf(
  {actors, concepts, known}: Positions,
  {actors: also = [], points: asked = [], neutral = "neutral"}: StandingsSettings = {},
): Standings {
  const rows = [...actors, ...also.filter((name) => !actors.includes(name))].sort(byCodeUnits);
  const sides = new Set([
    ...known.flatMap(({concept, stance, conditions}) =>
      [stance, ...conditions.map((one) => one.stance)].map((state) => `${state.replace("-if", "")} ${concept}`),
    ),
    ...asked.map(({concept, stance}) => `${stance} ${concept}`),
  ]);
  const all = [...new Set([...concepts, ...asked.map(({concept}) => concept)])].sort(byCodeUnits);
  const points = all.flatMap((concept) => (["yes", "no"] as const).filter((stance) => sides.has(`${stance} ${concept}`)).map((stance) => ({concept, stance})));
  const cells = new Uint8Array(rows.length * points.length);
  const beside = new Uint8Array(cells.length);
  const row = new Map(rows.map((name, a) => [name, a]));
  const column = new Map(points.map(({concept, stance}, p) => [`${stance} ${concept}`, p]));
  for (const position of known) {
    for (const side of ["yes", "no"] as const) {
      const p = column.get(`${side} ${position.concept}`);
      if (p === undefined) continue;
      const at = row.get(position.actor)! * points.length + p;
      cells[at] = codeOf(position, side, neutral);
      beside[at] = Number(wouldHold(position, side) && [opposes, abstains.neutral].includes(cells[at]));
    }
  }
  return {actors: rows, points, cells, beside};
}

const abstains: Readonly<Record<NeutralRule, number>> = {neutral: 4, no: opposes, unknown: 0};

function codeOf(position: Position, side: "yes" | "no", neutral: NeutralRule): number {
  const {stance} = position;
  if (stance === "both") return 3;
  if (stance.endsWith("-if") || (stance === "neutral" && neutral === "unknown")) return codeUnder(position, side);
  if (stance === "withdrawn") return 0;
  if (stance === "neutral") return abstains[neutral];
  return stance === side ? holds : opposes;
}

/** Where nothing is held without a condition. */
function codeUnder(position: Position, side: "yes" | "no"): number {
  if (wouldHold(position, side)) return conditional;
  return wouldHold(position, side === "yes" ? "no" : "yes") ? opposesIf : 0;
}

function wouldHold({conditions}: Position, side: "yes" | "no"): boolean {
  return conditions.some(({stance}) => stance === `${side}-if`);
}

function reportedNote(known: readonly Position[]): string[] {
  const alone = known.filter(({own}) => own === 0).length;
  return alone > 0 ? [`${counted(alone, `of ${counted(known.length, "position")} rests`, `of ${known.length} positions rest`)} on reports alone.`] : [];
}
