import {counted, type Frame} from "@standpoint/model";
import {byCodeUnits} from "../frame/axis.ts";
import {stateOf, textOf, type State} from "../lines/evidence.ts";
import {lastKnown, lastSegments, type LastKnown} from "../lines/last-known.ts";
import {lines, sidesOf, type Line, type LineSettings} from "../lines/lines.ts";
import type {Point} from "../lines/rules.ts";
import {resolved} from "../network/settings.ts";
import {select} from "../select/select.ts";
import {conditional, holds, opposes, type Standings} from "./standings.ts";

/** Where an actor was last known to stand on a concept. */
export interface Position {
  readonly actor: string;
  readonly concept: string;
  /** What holds under a condition only signs and refuses nothing. */
  readonly stance: LastKnown["stance"];
  /** Ids of the statements it rests on. */
  readonly statements: readonly number[];
  readonly own: number;
  readonly reported: number;
  /** Under what it holds, "" for without condition. */
  readonly condition: string;
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
  return lastKnown(line).map(({concept, stance}) => {
    const evidence = lastSegments(line).reverse().flat();
    const own = evidence.filter((one) => one.own).length;
    const statements = evidence.map(({statement}) => statement);
    return {actor, concept, stance, statements, own, reported: evidence.length - own, condition: evidence.at(-1)!.condition};
  });
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
  const pairs = new Map<string, Position>();
  const labelsAt = (m: number) => `${axes.rows.labels[mentions.rows[m]]}\u0000${axes.columns.labels[mentions.columns[m]]}`;
  const unconditional = new Set(
    [...mentions.at.keys()].filter((m) => condition(mentions.at[m]) === "" && Number.isNaN(frame.first[mentions.at[m]])).map(labelsAt),
  );
  for (let m = 0; m < mentions.at.length; ++m) {
    const row = mentions.at[m];
    if (!Number.isNaN(frame.first[row])) continue;
    const [actor, concept] = [axes.rows.labels[mentions.rows[m]], axes.columns.labels[mentions.columns[m]]];
    const key = `${actor}\u0000${concept}`;
    if (dated.has(key) || (condition(row) !== "" && unconditional.has(key)) || (settings.actor ?? actor) !== actor || (settings.concept ?? concept) !== concept)
      continue;
    const before = pairs.get(key);
    const stance = together(before?.stance, stateOf({stance: sides[mentions.levels[m]], condition: condition(row)}));
    const own = (before?.own ?? 0) + frame.own[row];
    const statements = [...(before?.statements ?? []), frame.statements[row]];
    pairs.set(key, {actor, concept, stance, statements, own, reported: statements.length - own, condition: condition(row)});
  }
  return [...pairs.values()];
}

function together(before: Position["stance"] | undefined, now: State): Position["stance"] {
  if (before === undefined || before.startsWith("neutral")) return now;
  return now.startsWith("neutral") || now === before ? before : "both";
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
    ...known.map(({concept, stance}) => `${stance.replace("-if", "")} ${concept}`),
    ...asked.map(({concept, stance}) => `${stance} ${concept}`),
  ]);
  const all = [...new Set([...concepts, ...asked.map(({concept}) => concept)])].sort(byCodeUnits);
  const points = all.flatMap((concept) => (["yes", "no"] as const).filter((stance) => sides.has(`${stance} ${concept}`)).map((stance) => ({concept, stance})));
  const cells = new Uint8Array(rows.length * points.length);
  const row = new Map(rows.map((name, a) => [name, a]));
  const column = new Map(points.map(({concept, stance}, p) => [`${stance} ${concept}`, p]));
  for (const {actor, concept, stance} of known) {
    for (const side of ["yes", "no"] as const) {
      const p = column.get(`${side} ${concept}`);
      if (p !== undefined) cells[row.get(actor)! * points.length + p] = codeOf(stance, side, neutral);
    }
  }
  return {actors: rows, points, cells};
}

const abstains: Readonly<Record<NeutralRule, number>> = {neutral: 4, no: opposes, unknown: 0};

function codeOf(stance: Position["stance"], side: "yes" | "no", neutral: NeutralRule): number {
  if (stance === "both") return 3;
  if (stance === "yes-if" || stance === "no-if") return stance === `${side}-if` ? conditional : 0;
  if (stance === "neutral-if" || stance === "withdrawn") return 0;
  if (stance === "neutral") return abstains[neutral];
  return stance === side ? holds : opposes;
}

function reportedNote(known: readonly Position[]): string[] {
  const alone = known.filter(({own}) => own === 0).length;
  return alone > 0 ? [`${counted(alone, `of ${counted(known.length, "position")} rests`, `of ${known.length} positions rest`)} on reports alone.`] : [];
}
