import {analyses, basesTableOptions} from "@standpoint/analysis";
import {Invalid, own, writtenName} from "@standpoint/model";
import type {Options, StatementRow, Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {basesFiles} from "../bases/files.ts";
import {writingOptions} from "../answer-file.ts";
import {csvFile} from "../csv-file.ts";
import {one, type NamedFile} from "../named-file.ts";
import {networkFiles} from "../measures/network-files.ts";
import {network} from "../measures/network.ts";
import {threadFiles} from "../threads/files.ts";

const networks = ["graphml", "gexf", "dl", "net"] as const;
export const exportFormats = ["jsonl", "csv", ...networks, "cxt", "aif", "argdown"] as const;

/** A project's statements for other programs: `jsonl` reads back as it was; the network formats take a network's options. */
export async function exportProject(store: Store, format: string, words: Words): Promise<readonly NamedFile[]> {
  refuseIdle(format, words);
  if ((networks as readonly string[]).includes(format)) return networkFiles(store, await network(store, words), format);
  if (format === "jsonl") return [one("jsonl", await jsonl(store))];
  if (format === "csv") return [await csv(store)];
  if (format === "cxt") return basesFiles(store, {...words, question: "table"}, format);
  if (format === "aif" || format === "argdown") return threadFiles(store, words, format);
  throw new Invalid(`--as cannot be "${format}": this version writes ${exportFormats.join(", ")}`);
}

const ofNetworks: Options = analyses.network.options;

/** The options that each format has a use for. */
const used: Readonly<Record<string, Options>> = {
  ...Object.fromEntries(networks.map((format) => [format, ofNetworks])),
  csv: writingOptions,
  cxt: basesTableOptions,
  aif: analyses.threads.options,
  argdown: analyses.threads.options,
};

/** Throws Invalid for an option that chooses nothing in a format. */
function refuseIdle(format: string, words: Words): void {
  const names = new Set(Object.entries(own(used, format) ?? {}).map(([field, option]) => writtenName(field, option)));
  const idle = Object.keys(words).find((name) => words[name] !== undefined && !names.has(name));
  if (idle !== undefined && (exportFormats as readonly string[]).includes(format))
    throw new Invalid(`--${idle} chooses nothing in ${format}, which takes ${names.size === 0 ? "no options" : [...names].join(", ")}: leave it out`);
}

async function everything(store: Store): Promise<readonly StatementRow[]> {
  const {total} = await store.statements({}, {offset: 0, limit: 1});
  return (await store.statements({}, {offset: 0, limit: Math.max(1, total)})).rows;
}

async function jsonl(store: Store): Promise<string> {
  const rows = await everything(store);
  return rows.map((row) => `${JSON.stringify(lineOf(row))}\n`).join("");
}

/** Only the first span is written: a line of codings has one place. */
function lineOf({key, documentKey, type, spans, quote, values, memo, coder, flags}: StatementRow): object {
  const start = spans[0]?.start;
  return {id: key, document: documentKey, quote, start, type, ...values, ...(memo && {note: memo}), ...(coder && {coder}), ...(flags.length > 0 && {flags})};
}

const before = ["statement", "type", "document", "title", "date", "own"];
const after = ["start", "end", "quote", "coder", "memo"];

/** The heading of a variable; a name that another column has gets a word more, so that the table can be read back. */
function columnOf(name: string): string {
  return before.includes(name) || after.includes(name) ? `${name} (variable)` : name;
}

async function csv(store: Store): Promise<NamedFile> {
  const rows = await everything(store);
  const names = [...new Set((await store.types()).flatMap(({variables}) => variables.map(({name}) => name)))];
  const head = [...before, ...names.map(columnOf), ...after];
  const body = rows.map((row) => [
    row.key,
    row.type,
    row.documentKey,
    row.documentTitle,
    row.date,
    ownText(row),
    ...names.map((name) => cellOf(row, name)),
    row.spans[0]!.start,
    row.spans.at(-1)!.end,
    row.quote,
    row.coder,
    row.memo,
  ]);
  return csvFile([head, ...body]);
}

function ownText({own}: StatementRow): string {
  return own === null ? "" : own ? "own" : "reported";
}

function cellOf({values}: StatementRow, name: string): string | number {
  const value = own(values, name);
  if (value === undefined) return "";
  if (value === null) return "neutral";
  if (typeof value === "number") return value;
  return typeof value === "object" ? value.join("; ") : String(value);
}
