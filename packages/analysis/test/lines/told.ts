import type {Value} from "@standpoint/model";
import {frameOf, type Line as Told} from "../frame-of.ts";
import {lines, type Line, type LineSettings} from "../../src/index.ts";

/** How a saying is marked: by whom it is reported, that it is a deed, holds under a condition or all along, its post, or a flag. */
const marks = /\s*\[(by|if|in|flag|author|concept|who|post|since|all)? ?([^\]]*)\]/g;
const stances: Readonly<Record<string, Value>> = {yes: true, no: false, neutral: null};

/**
 * Sayings of "anna" on "tax", as "2020 yes; 2021-03 no [by ben]; 2022 no [done]; 2023 yes [if paid]; 2024 no [in resolution]".
 * A year alone is a year. Each stands in a document of its own unless `[in …]` names its kind or `[post 2]` puts it into a thread.
 */
export function told(text: string): Told[] {
  return text.split(";").map((part, i) => {
    const [date, stance] = part.replace(marks, "").trim().split(" ");
    const found = new Map([...part.matchAll(marks)].map(([, word = "", value]) => [word, value]));
    const done = found.get("") === "done";
    const by = found.get("by");
    return {
      id: i + 1,
      date: date === "?" ? undefined : date,
      document: found.has("in") ? `${found.get("in")}` : found.has("post") ? "thread" : `d${String(i).padStart(4, "0")}`,
      own: by === undefined,
      ...(found.has("post") && {post: Number(found.get("post"))}),
      flag: found.get("flag"),
      author: found.get("author") ?? (by === undefined ? "anna" : "press"),
      values: {
        holder: found.get("who") ?? "anna",
        concept: found.get("concept") ?? "tax",
        ...(stance in stances && {agreement: stances[stance]}),
        mode: done ? "practised" : "stated",
        ...(by !== undefined && {via: [by]}),
        ...(found.has("if") && {condition: found.get("if")!}),
        ...(found.has("all") && {throughout: true}),
        ...(found.has("since") && {since: found.get("since")!}),
      },
    } as Told;
  });
}

export function linesOf(sayings: readonly Told[], settings: LineSettings = {}): readonly Line[] {
  const facts = Object.fromEntries(sayings.map((one) => [one.document!, {author: (one as {author?: string}).author ?? "anna", kind: one.document!}]));
  const frame = frameOf([...sayings], undefined, facts);
  const flagged = new Map(sayings.flatMap((one, i) => ((one as {flag?: string}).flag ? [[one.id ?? i + 1, (one as {flag?: string}).flag!]] : [])));
  const labels = [...new Set(flagged.values())].sort();
  const rows = Array.from(frame.statements, (id) => (flagged.has(id) ? [labels.indexOf(flagged.get(id)!)] : []));
  const offsets = Int32Array.from([0, ...rows.map((_, i) => rows.slice(0, i + 1).flat().length)]);
  return lines({...frame, flags: {form: "lists", offsets, codes: Int32Array.from(rows.flat()), labels}}, settings).lines;
}

export const line = (text: string, settings?: LineSettings): Line => linesOf(told(text), settings)[0];

/** "yes→no flip reported 2020-01-01..2021-03-31" for each change. */
export function changes(text: string, settings?: LineSettings): string[] {
  const day = (seconds: number) => (Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString().slice(0, 10) : "..");
  return line(text, settings).changes.map(({from, to, kind, status, earliest, latest}) => `${from}→${to} ${kind} ${status} ${day(earliest)}..${day(latest)}`);
}

export function conflicts(text: string, settings?: LineSettings): string[] {
  return line(text, settings).conflicts.map(
    ({kind, one, other, days, order}) => `${kind} ${one.statement},${other.statement} ${days}${order ? ` ${order}` : ""}`,
  );
}
