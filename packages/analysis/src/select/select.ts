import {counted, type Frame} from "@standpoint/model";
import {axisOf, type Axis} from "../frame/axis.ts";
import {levelsOf, noLevels, type Levels} from "../network/levels.ts";
import {withoutDuplicates, type Duplicates} from "./duplicates.ts";
import type {Unasked} from "./as-said.ts";
import type {Filters} from "./filter-options.ts";
import {originalRows, passingRows} from "./filters.ts";
import {mentionsAt, mentionsOf, type Mentions} from "./mentions.ts";

export interface SelectSettings extends Filters, Unasked {
  /** Variable, role or document field; left out, nothing is asked of that side. */
  readonly rows?: string | undefined;
  readonly columns?: string | undefined;
  /** "none" or left out: no qualifier. */
  readonly qualifier?: string | undefined;
  /** Whether the qualifier must be known and tells duplicates apart (every aggregate but "ignore"). Default no. */
  readonly qualified?: boolean | undefined;
  /** Which sides must be known: both (default), the rows only (bar plots), or neither (event lists). */
  readonly known?: "both" | "rows" | "neither" | undefined;
  readonly duplicates?: Duplicates | undefined;
}

/** The statements an analysis rests on. Rows are rows of the frame, in its order. */
export interface Selection {
  /** After dates, documents, coder, sources and mode. */
  readonly original: Int32Array;
  /** After values, unknown ones and duplicates too. */
  readonly filtered: Int32Array;
  /** What the filtered statements count for. */
  readonly mentions: Mentions;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly levels: Levels;
  /** What the reader of the result should know, one sentence each. */
  readonly notes: readonly string[];
}

/** Throws Invalid for names the frame does not have. */
export function select(frame: Frame, settings: SelectSettings): Selection {
  const notes: string[] = [];
  const rows = sideOf(frame, settings.rows);
  const columns = sideOf(frame, settings.columns);
  const original = originalRows(frame, settings, notes);
  const levels = levelsOf(frame, settings.qualifier ?? "none", original);
  const passing = passingRows(frame, original, settings, notes);
  const all = mentionsOf(frame, passing, {rows, columns, levels: levels.codes, known: knownSides(settings)});
  const mentions = firstOfEach(frame, all, {settings, levels});
  return {
    original,
    filtered: mentions.at === passing ? passing : distinct(mentions.at),
    mentions,
    rows,
    columns,
    levels,
    notes: [...notes, ...dateNotes(frame, settings), ...emptyNotes(frame, {settings, original, passing, mentions})],
  };
}

function sideOf(frame: Frame, name: string | undefined): Axis {
  return name === undefined ? {name: "", codes: noLevels(frame.size).codes, labels: [""]} : axisOf(frame, name);
}

function knownSides({known = "both", qualified = false}: SelectSettings) {
  return {rows: known !== "neither", columns: known === "both", levels: qualified && known === "both"};
}

function firstOfEach(frame: Frame, mentions: Mentions, {settings, levels}: {settings: SelectSettings; levels: Levels}): Mentions {
  const {duplicates = "include", qualified = false, as} = settings;
  if (duplicates === "include") return mentions;
  const numbers = levels.kind === "scale" ? levels.values : undefined;
  return mentionsAt(mentions, withoutDuplicates(frame, mentions, {duplicates, byLevel: qualified, numbers, as}));
}

/** Mentions of one statement lie together. */
function distinct(at: Int32Array): Int32Array {
  let size = 0;
  for (let m = 0; m < at.length; ++m) if (m === 0 || at[m] !== at[m - 1]) ++size;
  if (size === at.length) return at;
  const out = new Int32Array(size);
  let to = 0;
  for (let m = 0; m < at.length; ++m) if (m === 0 || at[m] !== at[m - 1]) out[to++] = at[m];
  return out;
}

interface Left {
  readonly settings: SelectSettings;
  readonly original: Int32Array;
  readonly passing: Int32Array;
  readonly mentions: Mentions;
}

/** Why nothing is counted, where nothing is. */
function emptyNotes({type, size}: Frame, {settings, original, passing, mentions}: Left): string[] {
  if (mentions.at.length > 0) return [];
  if (size === 0) return [`There is no statement of type "${type}" yet, so nothing is counted.`];
  const of = counted(size, `statement of type "${type}"`, `statements of type "${type}"`);
  if (original.length === 0 || passing.length === 0) return [`Nothing passes the filters, of ${of}, so nothing is counted.`];
  const {rows, columns, qualifier, qualified} = settings;
  const needed = [rows, columns, qualified ? qualifier : undefined].filter((name) => name !== undefined && name !== "none");
  return [`Nothing has a value for each of ${needed.join(", ")}, of ${of}, so nothing is counted.`];
}

function dateNotes(frame: Frame, {from, to}: SelectSettings): string[] {
  if (from === undefined && to === undefined) return [];
  let undated = 0;
  for (let row = 0; row < frame.size; ++row) if (Number.isNaN(frame.first[row])) ++undated;
  return undated > 0 ? [`${counted(undated, "statement without a date is", "statements without a date are")} left out of the range.`] : [];
}
