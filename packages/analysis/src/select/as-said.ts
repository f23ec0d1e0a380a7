import {counted, presenceOf, type Frame} from "@standpoint/model";
import type {Filters} from "./filter-options.ts";
import {kept} from "./kept.ts";

/** What an analysis asks of all statements, whatever its reader asks. */
export interface Unasked {
  /** Whether concepts that are questions are left out, where nobody asks for them: nobody stands together for having answered one alike. Default no. */
  readonly questions?: "leave" | undefined;
  /** Whether what holds under a condition is taken in without a word, where the analysis tells it apart itself or counts words. Default no. */
  readonly conditions?: "take" | undefined;
}

interface Pass {
  readonly filters: Filters & Unasked;
  readonly notes: string[];
}

/**
 * The rows that count for how they were said: their manner, whether it is certain who wrote them, and whether they hold without a
 * condition. What is left out though nobody asked for it is said, and so is what holds under a condition and is counted.
 */
export function asSaid(frame: Frame, rows: Int32Array, {filters, notes}: Pass): Int32Array {
  rows = ofManner(frame, rows, {filters, notes});
  if (filters.unsureAuthors === "leave" && frame.unsure) rows = kept(rows, (row) => frame.unsure![row] !== 1);
  if (filters.sort !== undefined || filters.questions === "leave") rows = ofSort(frame, rows, {filters, notes});
  if (filters.presence !== "all") rows = ofPresence(frame, rows, notes);
  return filters.conditions === "take" ? rows : byCondition(frame, rows, {filters, notes});
}

function ofManner(frame: Frame, rows: Int32Array, {filters: {manner = "said"}, notes}: Pass): Int32Array {
  const column = frame.columns.find(({role}) => role === "manner");
  if (manner === "all") return rows;
  if (column?.form !== "codes") return manner === "said" ? rows : rows.subarray(0, 0);
  const {codes, labels} = column;
  if (manner !== "said") return kept(rows, (row) => labels[codes[row]] === manner);
  const said = kept(rows, (row) => labels[codes[row]] !== "inferred" && labels[codes[row]] !== "ironic");
  const left = rows.length - said.length;
  if (left > 0) notes.push(`${counted(left, "inferred or ironic statement is", "inferred or ironic statements are")} left out (manner: all takes them in).`);
  return said;
}

function ofSort(frame: Frame, rows: Int32Array, {filters: {sort}, notes}: Pass): Int32Array {
  const column = frame.columns.find(({role}) => role === "concept");
  if (column?.form !== "codes" || column.sorts === undefined) return sort === undefined ? rows : rows.subarray(0, 0);
  const sorts = column.sorts;
  const wanted = (row: number) => {
    const found = sorts[column.codes[row]] ?? "";
    return sort === undefined ? found !== "question" : (sort as readonly string[]).includes(found);
  };
  const taken = kept(rows, wanted);
  const left = rows.length - taken.length;
  if (sort === undefined && left > 0)
    notes.push(`${counted(left, "statement on a question is", "statements on questions are")} left out (sort: question takes them in).`);
  return taken;
}

function ofPresence(frame: Frame, rows: Int32Array, notes: string[]): Int32Array {
  const column = frame.columns.find(({role}) => role === "part");
  if (column?.form !== "codes") return rows;
  const there = presenceOf({choices: column.labels, presence: column.presence});
  const away = column.labels.map((part) => !there.includes(part));
  const present = kept(rows, (row) => column.codes[row] < 0 || !away[column.codes[row]]);
  const left = rows.length - present.length;
  if (left > 0)
    notes.push(
      `${counted(left, "statement of somebody who was not there is", "statements of somebody who was not there are")} left out (presence: all takes them in).`,
    );
  return present;
}

function byCondition(frame: Frame, rows: Int32Array, {filters, notes}: Pass): Int32Array {
  const column = frame.columns.find(({role}) => role === "condition");
  if (column?.form !== "codes") return rows;
  const without = kept(rows, (row) => column.codes[row] < 0);
  const count = filters.conditional === "count";
  const hanging = counted(rows.length - without.length, "statement that holds under a condition is", "statements that hold under a condition are");
  const what = count ? "counted like the others (conditional: leave leaves them out)" : "left out (conditional: count takes them in)";
  if (without.length < rows.length) notes.push(`${hanging} ${what}.`);
  return count ? rows : without;
}
