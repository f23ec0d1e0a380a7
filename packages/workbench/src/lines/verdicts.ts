import {axisOf} from "@standpoint/analysis";
import type {StatementRow, Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {framesWith} from "../role-frames.ts";
import {recordOn, refuseOtherChoice} from "../statements/record-on.ts";

/** What a researcher found of a statement, or of two that do not go together. The record of them only grows. */
export interface Verdict {
  /** Id of the verdict, which is a statement itself. */
  readonly id: number;
  readonly judged: number;
  readonly against: number | null;
  readonly verdict: string;
  readonly coder: string;
}

/** All verdicts in the order they were given. */
export async function verdictsOf(store: Store, words: Words): Promise<readonly Verdict[]> {
  const frames = await framesWith(store, words, ["judged", "verdict"]);
  const found = frames.flatMap((frame) => {
    const [judged, against] = [referenceOf(frame, "judged"), referenceOf(frame, "against")];
    const verdict = axisOf(frame, "verdict");
    return Array.from(frame.statements, (id, row) => ({
      id,
      judged: judged(row),
      against: against(row) || null,
      verdict: verdict.labels[verdict.codes[row]!] ?? "",
      coder: frame.coder.labels[frame.coder.codes[row]!] ?? "",
    }));
  });
  return found.filter(({judged, verdict}) => judged > 0 && verdict !== "").sort((a, b) => a.id - b.id);
}

/** The statement that the variable with a role points to; 0 for none. */
export function referenceOf(frame: {readonly columns: readonly {readonly role?: string; readonly form: string}[]}, role: string): (row: number) => number {
  const column = frame.columns.find((one) => one.role === role) as {form: string; values: Int32Array} | undefined;
  return column?.form === "references" ? (row) => column.values[row] ?? 0 : () => 0;
}

export interface NewVerdict {
  /** Keys of statements. */
  readonly statement: string;
  readonly against?: string | undefined;
  readonly verdict: string;
  /** The reason. */
  readonly note?: string | undefined;
}

/** Records a verdict at the passage of the statement judged. Throws Missing for an unknown statement, Invalid for no verdict. */
export async function recordVerdict(store: Store, {statement, against, verdict, note}: NewVerdict, asking: Asking): Promise<StatementRow> {
  refuseOtherChoice("verdict", "verdict", verdict);
  const act = {...asking, command: "record verdict", summary: `Judged ${statement}: ${verdict}`};
  return recordOn(store, act, {type: "verdict", statement, values: {statement, verdict, ...(against !== undefined && {against})}, note});
}
