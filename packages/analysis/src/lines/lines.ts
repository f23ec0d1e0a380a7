import {counted, Invalid, type Frame} from "@standpoint/model";
import {byCodeUnits} from "../frame/axis.ts";
import {resolved} from "../network/settings.ts";
import type {ComputedBy} from "../network/measure-options.ts";
import {select, type Selection} from "../select/select.ts";
import {byBeginning, changesOf, type Change} from "./changes.ts";
import {contradictions, practiceConflicts, type Conflict} from "./conflicts.ts";
import {byTime, readingOf, type Evidence, type Stance} from "./evidence.ts";
import {segmentsOf, type Segment, type Segmented} from "./segments.ts";
import {singleChangeFactor} from "./single-change.ts";
import {bindingKinds, type lineOptions} from "./options.ts";

/** What chooses lines and what is in them; those that present or compare them are seen to elsewhere. */
export type LineSettings = Omit<ComputedBy<typeof lineOptions>, "compare" | "rule" | "noRules" | "most" | "width" | "passages" | "seed">;

export interface Line {
  readonly actor: string;
  readonly concept: string;
  /** By their beginning; what holds under a condition is in segments of its own, one condition in each. */
  readonly segments: readonly Segment[];
  /** Reports and contradictions that equal stances surround: no part of any segment. */
  readonly aside: readonly Evidence[];
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
  /** Deeds, by time; empty when the line itself is one of deeds. */
  readonly deeds: readonly Evidence[];
  /** Of eight to fifty dated words for yes or no: how many times likelier one change makes them than none. */
  readonly factor?: number;
}

export interface Lines {
  /** By actor, then concept, in code unit order. */
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
}

/**
 * The line of each actor on each concept: what it said over time, what changed and what does not go together.
 *
 * Only what was said is a line; what was done is held against it (with `practice: "practised"` the deeds are the line).
 * Statements flagged "deprecated" do not count, undated ones are left out, a statement flagged "withdrawn" ends a line,
 * and deeds flagged "package" are held against nothing. Silence changes nothing. Frequencies are not looked at.
 */
export function lines(frame: Frame, settings: LineSettings = {}): Lines {
  const {rows, columns, qualifier} = resolved(frame, {mode: "two", rows: settings.rows, columns: settings.columns, qualifier: settings.qualifier}, []);
  const selection = select(frame, {...settings, practice: "all", conditions: "take", rows, columns, qualifier});
  const {pairs, notes} = pairsOf(frame, selection, settings);
  const found = pairs.map((pair) => lineOf(pair, settings));
  return {
    lines: settings.changed ? found.filter(({changes}) => changes.length > 0) : found,
    notes: [...selection.notes, ...notes, ...unsureNote(frame, selection, settings)],
  };
}

/** How much of what is read is in words of which it is not certain who wrote them. */
function unsureNote({unsure}: Frame, {mentions, rows, columns}: Selection, {actor, concept}: LineSettings): string[] {
  const isShown = (_: number, m: number) =>
    (actor === undefined || rows.labels[mentions.rows[m]] === actor) && (concept === undefined || columns.labels[mentions.columns[m]] === concept);
  const count = unsure ? mentions.at.filter(isShown).filter((row) => unsure[row] === 1).length : 0;
  return count > 0 ? [`${counted(count, "statement is", "statements are")} in words of an uncertain author.`] : [];
}

interface Pair {
  readonly actor: string;
  readonly concept: string;
  readonly words: Evidence[];
  readonly deeds: Evidence[];
}

function lineOf({actor, concept, words, deeds}: Pair, {window = 30}: LineSettings): Line {
  const evidence = words.sort(byTime);
  const {plain, conditional} = tracksOf(evidence, window);
  const aside = [plain, ...conditional].flatMap((track) => track.aside);
  const segments = [plain, ...conditional].flatMap((track) => track.segments).sort(byBeginning);
  const changes = changesOf(
    {plain: plain.segments, conditional: conditional.map((track) => track.segments), sides: sidesOfEach(evidence, window), aside},
    window,
  );
  const conflicts = [...contradictions(evidence, aside, window), ...practiceConflicts(evidence, deeds.sort(byTime))];
  const says = plain.segments.length === 0 ? [] : sidesSaid(evidence);
  return {actor, concept, segments, aside, changes, conflicts, deeds, ...(says.length >= 8 && says.length <= 50 && {factor: singleChangeFactor(says).factor})};
}

function sidesSaid(evidence: readonly Evidence[]): boolean[] {
  return evidence.filter(({stance, condition}) => condition === "" && (stance === "yes" || stance === "no")).map(({stance}) => stance === "yes");
}

/** What is said without a condition, and what is said under each: what holds under one says nothing of what holds without. */
function tracksOf(evidence: readonly Evidence[], window: number): {plain: Segmented; conditional: readonly Segmented[]} {
  const under = (condition: string) =>
    segmentsOf(
      evidence.filter((one) => one.condition === condition),
      window,
    );
  const conditions = new Set(evidence.map(({condition}) => condition));
  conditions.delete("");
  return {plain: under(""), conditional: [...conditions].sort(byCodeUnits).map(under)};
}

/** Where conditions were set: what is said for each side, with and without them. */
function sidesOfEach(evidence: readonly Evidence[], window: number): (readonly Segment[])[] {
  const stances = new Set(evidence.filter(({condition}) => condition !== "").map(({stance}) => stance));
  return [...stances].map(
    (stance) =>
      segmentsOf(
        evidence.filter((one) => one.stance === stance),
        window,
      ).segments,
  );
}

function pairsOf(frame: Frame, selection: Selection, settings: LineSettings): {pairs: Pair[]; notes: string[]} {
  const pairs = new Map<string, Pair>();
  const take = evidenceOf(frame, selection, settings);
  const left = {undated: 0, deprecated: 0};
  const {at, rows, columns} = selection.mentions;
  for (let m = 0; m < at.length; ++m) {
    const [actor, concept] = [selection.rows.labels[rows[m]], selection.columns.labels[columns[m]]];
    if ((settings.actor ?? actor) !== actor || (settings.concept ?? concept) !== concept) continue;
    const taken = take(m);
    if (typeof taken === "string") {
      if (taken !== "unknown") left[taken]++;
      continue;
    }
    const key = `${actor}\u0000${concept}`;
    const pair = pairs.get(key) ?? {actor, concept, words: [], deeds: []};
    pairs.set(key, pair);
    if (taken.deed) pair.deeds.push(taken.evidence);
    else pair.words.push(taken.evidence);
  }
  const sorted = [...pairs.values()].sort((a, b) => byCodeUnits(a.actor, b.actor) || byCodeUnits(a.concept, b.concept));
  return {pairs: sorted, notes: notesOn(left)};
}

function notesOn({undated, deprecated}: {undated: number; deprecated: number}): string[] {
  return [
    ...(undated > 0 ? [`${counted(undated, "statement without a date is", "statements without a date are")} left out.`] : []),
    ...(deprecated > 0 ? [`${counted(deprecated, "deprecated statement is", "deprecated statements are")} left out.`] : []),
  ];
}

type Taken = {readonly evidence: Evidence; readonly deed: boolean} | "undated" | "deprecated" | "unknown";

/** What the m-th mention says, or why it says nothing. */
function evidenceOf(frame: Frame, {mentions, levels}: Selection, {at = Infinity, practice, binding = bindingKinds}: LineSettings): (m: number) => Taken {
  const reading = readingOf(frame, binding);
  const sides = sidesOf(levels);
  return (m) => {
    const row = mentions.at[m];
    const withdrawn = reading.flagged(row, "withdrawn");
    if ((mentions.levels[m] < 0 && !withdrawn) || frame.first[row] > at) return "unknown";
    const stance = withdrawn ? "withdrawn" : sides[mentions.levels[m]];
    if (reading.flagged(row, "deprecated")) return "deprecated";
    if (Number.isNaN(frame.first[row])) return "undated";
    const practised = reading.practised(row);
    const deed = practice !== "practised" && practised;
    if ((practice === "practised" && !practised) || (practice === "stated" && practised) || (deed && reading.flagged(row, "package"))) return "unknown";
    return {deed, evidence: pieceOf(frame, row, {reading, stance})};
  };
}

function pieceOf(frame: Frame, row: number, {reading, stance}: {reading: ReturnType<typeof readingOf>; stance: Evidence["stance"]}): Evidence {
  return {
    row,
    statement: frame.statements[row],
    stance,
    condition: stance === "withdrawn" ? "" : reading.condition(row),
    first: frame.first[row],
    last: frame.last[row],
    own: frame.own[row] === 1,
    voice: reading.voice(row),
    document: frame.documents[row],
    binding: reading.binding(row),
    post: frame.posts?.[row] ?? 0,
    throughout: reading.throughout(row),
    since: reading.since(row),
  };
}

/** Numbers above 0 are yes, below 0 no, and 0 is neutral. */
export function sidesOf({kind, values}: Selection["levels"]): Stance[] {
  if (kind === "nominal" || kind === "none") throw new Invalid("a line needs a stance: name a yes-or-no or a number as the qualifier");
  const middle = kind === "boolean" ? 0.5 : 0;
  return Array.from(values, (value) => (value > middle ? "yes" : value < middle ? "no" : "neutral"));
}
