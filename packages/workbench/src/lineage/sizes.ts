import type {Size, SizesAnswer} from "@standpoint/analysis";
import {allSources, askedOf, computedBy} from "../filters.ts";
import {axisOf, rowsPassing, voiceOf, sizeOptions} from "@standpoint/analysis";
import type {Frame, Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {csvFile} from "../csv-file.ts";
import {underIdentity} from "./names.ts";
import {daysOf} from "../moments.ts";
import type {NamedFile} from "../named-file.ts";
import {passagesOf} from "../statements/passages.ts";
import {framesWith} from "../role-frames.ts";

/** How large organisations were, and who says so: by date, then statement. */
export async function sizes(store: Store, words: Words): Promise<readonly Size[]> {
  const {subject, measure, type} = askedOf(sizeOptions, words);
  const frames = await framesWith(store, words, ["subject", "measure", "value"]);
  const rows: Size[] = [];
  for (const frame of frames) {
    if (type !== undefined && frame.type !== type) continue;
    const keys = await store.statementKeys(frame.statements);
    rows.push(...sizesIn(await underIdentity(store, words, frame), words, keys));
  }
  return rows.filter((row) => (subject ?? row.subject) === row.subject && (measure ?? row.measure) === row.measure);
}

function sizesIn(frame: Frame, words: Words, keys: ReadonlyMap<number, string>): Size[] {
  const text = (role: string) => {
    if (!frame.columns.some((column) => column.role === role)) return () => "";
    const {codes, labels} = axisOf(frame, role);
    return (row: number) => labels[codes[row]!] ?? "";
  };
  const [subject, measure, unit, value, bound, by] = [text("subject"), text("measure"), text("unit"), text("value"), text("bound"), voiceOf(frame)];
  return rowsPassing(frame, computedBy(askedOf(sizeOptions, words))).map((row) => ({
    subject: subject(row),
    measure: measure(row),
    value: value(row) === "" ? null : Number(value(row)),
    ...(bound(row) !== "" && {bound: bound(row)}),
    unit: unit(row),
    ...daysOf({first: frame.first[row]!, last: frame.last[row]!}),
    own: frame.own[row] === 1,
    by: by(row),
    statement: keys.get(frame.statements[row]!) ?? "",
    id: frame.statements[row]!,
  }));
}

export async function sizesAnswer(store: Store, words: Words): Promise<SizesAnswer> {
  const rows = await sizes(store, words);
  const settings = computedBy(askedOf(sizeOptions, words));
  const others = rows.filter(({own}) => !own).length;
  const notes = others > 0 ? [`${others} of ${rows.length} are others' estimates, not the subject's own claim.`] : [];
  if (rows.length === 0) notes.push("Nothing is measured under these filters.");
  const ids = rows.map(({id}) => id);
  return answer("measures", {settings: allSources(settings), notes}, {rows, ...(await passagesOf(store, words, ids))});
}

export async function sizeFiles(store: Store, words: Words): Promise<readonly NamedFile[]> {
  const rows = await sizes(store, words);
  const head = ["subject", "measure", "bound", "value", "unit", "earliest", "latest", "own", "by", "statement"] as const;
  return [csvFile([[...head], ...rows.map((row) => head.map((name) => cellOf(row[name])))])];
}

/** Numbers as numbers, all else as text. */
function cellOf(value: Size[keyof Size] | undefined): string | number {
  return typeof value === "number" ? value : String(value ?? "");
}
