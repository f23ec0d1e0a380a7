import {select, voiceOf, type Filters} from "@standpoint/analysis";
import {recordTypes, type Frame, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {underIdentity} from "../lineage/names.ts";
import {framesWith} from "../role-frames.ts";

const ofRecord: ReadonlySet<string> = new Set(recordTypes.map(({name}) => name));

/** The frames of all types that say something of the world, and not of other statements' worth. */
export async function claimFrames(store: Store, words: Words): Promise<readonly Frame[]> {
  const frames = (await framesWith(store, words, [])).filter(({type}) => !ofRecord.has(type));
  return Promise.all(frames.map((frame) => underIdentity(store, words, frame)));
}

/** Rows that pass the filters, however they were said. */
function rowsPassing(frame: Frame, filters: Filters): Int32Array {
  return select(frame, {...filters, manner: "all", conditional: "count", presence: "all", known: "neither"}).mentions.at;
}

/** Ids of the statements that name somebody or something in a value of that kind, or that an actor makes. */
export function statementsNaming(frame: Frame, filters: Filters, {kind, name}: {kind: "actor" | "concept"; name: string}): number[] {
  const named = frame.columns.filter(({entityKind}) => entityKind === kind).map((column) => namesIn(column, name));
  const voice = kind === "actor" ? voiceOf(frame) : () => "";
  return [...rowsPassing(frame, filters)].filter((row) => named.some((names) => names(row)) || voice(row) === name).map((row) => frame.statements[row]!);
}

function namesIn(column: Frame["columns"][number], name: string): (row: number) => boolean {
  if (column.form !== "codes" && column.form !== "lists") return () => false;
  const code = column.labels.indexOf(name);
  if (code < 0) return () => false;
  if (column.form === "codes") return (row) => column.codes[row] === code;
  return (row) => column.codes.subarray(column.offsets[row], column.offsets[row + 1]).includes(code);
}
