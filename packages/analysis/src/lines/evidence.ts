import type {Frame} from "@standpoint/model";
import {dayNumber} from "../calendar.ts";
import {columnOf} from "../frame/axis.ts";

export type Stance = "yes" | "no" | "neutral";

/** A stance, with -if where it holds under a condition only. */
export type State = Stance | "withdrawn" | "yes-if" | "no-if" | "neutral-if";

/** One saying or deed as a line sees it. */
export interface Evidence {
  /** Row of the frame. */
  readonly row: number;
  /** The statement's id. */
  readonly statement: number;
  readonly stance: Stance | "withdrawn";
  /** Under what it holds; "" for without condition. */
  readonly condition: string;
  /** First and last possible second; may be infinite. */
  readonly first: number;
  readonly last: number;
  readonly own: boolean;
  /** Who speaks: of own words the author they stand under, of reports the outermost reporter. */
  readonly voice: string;
  /** Row of the documents. */
  readonly document: number;
  /** Whether its document binds the organisation (a resolution, a programme). */
  readonly binding: boolean;
  /** Place of its post in the document, as in the frame. */
  readonly post: number;
  /** Whether it holds all along from `first` to `last`; else on some day in between. */
  readonly throughout: boolean;
  /** Since when they say they have held it, in their words; "" where they do not. */
  readonly since: string;
}

/** Whether two pieces of evidence say the same: the same stance, both with or both without a condition. */
export function alike(a: Evidence, b: Evidence): boolean {
  return a.stance === b.stance && (a.condition === "") === (b.condition === "");
}

export function stateOf({stance, condition}: Pick<Evidence, "stance" | "condition">): State {
  return condition === "" || stance === "withdrawn" ? stance : `${stance}-if`;
}

/** The last moment at which it certainly held or had not been said yet: its end where it holds throughout, else its beginning. */
export function heldFrom({first, last, throughout}: Evidence): number {
  return throughout ? last : first;
}

/** The first moment by which it certainly held. */
export function heldBy({first, last, throughout}: Evidence): number {
  return throughout ? first : last;
}

/**
 * Whether the second comes later in one exchange: one voice in its own words, in two posts of one document, the posts dated apart, or
 * dated the same and standing one after the other.
 */
export function isLaterInExchange(a: Evidence, b: Evidence): boolean {
  if (a.document !== b.document || a.post === b.post || a.post < 0 || b.post < 0) return false;
  if (!a.own || !b.own || a.voice !== b.voice) return false;
  return a.last < b.first || (isSameTime(a, b) && a.post < b.post);
}

export function isSameTime(a: Pick<Evidence, "first" | "last">, b: Pick<Evidence, "first" | "last">): boolean {
  return a.first === b.first && a.last === b.last;
}

/** Whether they stand too near each other, by `window` days, for an order between them to prove anything; posts of one exchange do not. */
export function isNear(a: Evidence, b: Evidence, window: number): boolean {
  return daysApart(a, b) <= window && !isLaterInExchange(a, b) && !isLaterInExchange(b, a);
}

/** Yes against no: both without a condition, or both under the same. */
export function opposed(a: Evidence, b: Evidence): boolean {
  const sides = (a.stance === "yes" && b.stance === "no") || (a.stance === "no" && b.stance === "yes");
  return sides && a.condition === b.condition;
}

/** A side against neutral: both without a condition, or both under the same. */
export function halfOpposed(a: Evidence, b: Evidence): boolean {
  const isSide = ({stance}: Evidence) => stance === "yes" || stance === "no";
  const half = (a.stance === "neutral" && isSide(b)) || (isSide(a) && b.stance === "neutral");
  return half && a.condition === b.condition;
}

/** Days from the end of the earlier to the beginning of the later; 0 when they overlap or share a day. */
export function daysApart(a: Pick<Evidence, "first" | "last">, b: Pick<Evidence, "first" | "last">): number {
  return Math.max(0, dayNumber(b.first) - dayNumber(a.last), dayNumber(a.first) - dayNumber(b.last)) || 0;
}

/** By first possible second, last one, then the order of the frame, which between documents says nothing. */
export function byTime(a: Evidence, b: Evidence): number {
  return compared(a.first, b.first) || compared(a.last, b.last) || a.row - b.row;
}

function compared(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads what a row says besides its stance. */
export interface Reading {
  readonly voice: (row: number) => string;
  readonly condition: (row: number) => string;
  readonly binding: (row: number) => boolean;
  readonly practised: (row: number) => boolean;
  readonly flagged: (row: number, flag: string) => boolean;
  readonly throughout: (row: number) => boolean;
  readonly since: (row: number) => string;
}

/** How rows of a frame are read; `kinds` are the kinds of document that bind, whatever their case. */
export function readingOf(frame: Frame, kinds: readonly string[]): Reading {
  const modes = textOf(frame, "mode");
  return {
    voice: voiceOf(frame),
    condition: textOf(frame, "condition"),
    binding: bindingOf(frame, kinds),
    practised: (row) => modes(row) === "practised",
    flagged: flaggedOf(frame),
    throughout: isSetOf(frame, "throughout"),
    since: textOf(frame, "since"),
  };
}

/** The text of the variable with a role, "" where there is none. */
export function textOf(frame: Frame, role: string): (row: number) => string {
  if (!frame.columns.some((column) => column.role === role)) return () => "";
  const column = columnOf(frame, role);
  return column.form === "codes" ? (row) => column.labels[column.codes[row]] ?? "" : () => "";
}

/** Whether the yes-or-no with a role says yes. */
function isSetOf(frame: Frame, role: string): (row: number) => boolean {
  const column = frame.columns.find((one) => one.role === role);
  return column?.form === "flags" ? (row) => column.values[row] === 1 : () => false;
}

/** The entries of the list variable with a role, in order. */
export function listOf(frame: Frame, role: string): (row: number) => string[] {
  const column = frame.columns.find((one) => one.role === role);
  if (column?.form !== "lists") return () => [];
  return (row) => Array.from(column.codes.subarray(column.offsets[row], column.offsets[row + 1]), (code) => column.labels[code]);
}

/** A field of the document a row stands in, "" where it is unknown. */
function fieldOf(frame: Frame, name: string): (row: number) => string {
  const column = frame.documentColumns.find((one) => one.name === name);
  return column ? (row) => column.labels[column.codes[frame.documents[row]]] ?? "" : () => "";
}

/** Who wrote the words: the author of the post, else of the document; "" where nobody is recorded. */
export function authorOf(frame: Frame): (row: number) => string {
  const {author} = frame;
  return author ? (row) => author.labels[author.codes[row]] ?? "" : fieldOf(frame, "author");
}

/** Of own words the author, of reports the last of those who report, else the author too. */
export function voiceOf(frame: Frame): (row: number) => string {
  const via = listOf(frame, "via");
  const author = authorOf(frame);
  return (row) => (frame.own[row] === 1 ? author(row) : (via(row).at(-1) ?? author(row)));
}

function bindingOf(frame: Frame, kinds: readonly string[]): Reading["binding"] {
  const kind = fieldOf(frame, "kind");
  const words = new Set(kinds.map((word) => word.toLowerCase()));
  return (row) => words.has(kind(row).toLowerCase());
}

/** Whether a statement carries a flag. */
export function flaggedOf({flags}: Frame): Reading["flagged"] {
  if (!flags) return () => false;
  return (row, flag) => {
    for (let i = flags.offsets[row]; i < flags.offsets[row + 1]; ++i) if (flags.labels[flags.codes[i]] === flag) return true;
    return false;
  };
}
