import type {CodedAll} from "@standpoint/model";
import {counted, Conflict, Invalid, spanOf, type StatementDraft} from "@standpoint/model";
import type {Reading, Store} from "@standpoint/store";
import {sentences} from "@standpoint/text";
import type {Asking} from "../asking.ts";

export interface CodeAll {
  readonly hits: readonly {
    readonly document: string;
    readonly start: number;
    readonly end: number;
    /** The words found there, where they are known. */
    readonly quote?: string;
  }[];
  readonly type: string;
  readonly values: StatementDraft["values"];
  readonly memo?: string;
  readonly flags?: readonly string[];
  /** Code the hit itself, or the sentence or line around it. */
  readonly extent?: "hit" | "sentence" | "paragraph";
}

/** Codes every hit with the same values, as one act. A passage that has such a statement already is not coded twice. */
export async function codeAll(store: Store, {hits, extent = "hit", ...shared}: CodeAll, asking: Asking): Promise<CodedAll> {
  if (hits.length === 0) throw new Invalid("No hit is left to code.");
  const {result} = await store.act({...asking, command: "code all"}, async (writing, reading) => {
    const drafts = await uncoded(reading, {hits, extent, ...shared});
    writing.tell(`Coded all: ${counted(drafts.length, "passage")}`);
    for (const draft of drafts) await writing.addStatement({coder: asking.who, ...draft});
    return drafts.length;
  });
  return {coded: result, already: hits.length - result};
}

/** The statements that the hits would become, without those that are there already. */
async function uncoded(reading: Reading, {hits, extent = "hit", ...shared}: CodeAll): Promise<readonly StatementDraft[]> {
  const drafts = new Map<string, StatementDraft>();
  for (const key of new Set(hits.map(({document}) => document))) {
    const {id} = await reading.document(key);
    const text = await reading.text(id);
    const widen = widener(text, extent);
    const {rows} = await reading.statements({document: key, type: shared.type}, {offset: 0, limit: 1_000_000});
    const known = new Set(rows.map(({spans, values}) => `${spans[0]?.start} ${spans[0]?.end} ${canonical(values)}`));
    for (const hit of hits.filter(({document}) => document === key)) {
      refuseOther(text, hit);
      const {start, end} = widen(hit);
      if (known.has(`${start} ${end} ${canonical(shared.values)}`)) continue;
      drafts.set(`${key} ${start} ${end}`, {...shared, document: key, spans: [spanOf(text, start, end)]});
    }
  }
  return [...drafts.values()];
}

/** A hit that says which words it was is not coded where others stand by now. */
function refuseOther(text: string, {document, start, end, quote}: CodeAll["hits"][number]): void {
  if (quote === undefined || text.slice(start, end) === quote) return;
  throw new Conflict(`"${document}" was given a new text since the search: nothing was coded. Search again, then code.`);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function widener(text: string, extent: NonNullable<CodeAll["extent"]>): (hit: Stretch) => Stretch {
  if (extent === "hit") return (hit) => hit;
  const pieces = extent === "sentence" ? sentences(text, "en") : linesOf(text);
  return ({start, end}) => {
    const covered = pieces.filter((piece) => piece.end > start && piece.start < end);
    return {start: Math.min(start, covered[0]?.start ?? start), end: Math.max(end, covered.at(-1)?.end ?? end)};
  };
}

function linesOf(text: string): readonly Stretch[] {
  return [...text.matchAll(/\S[^\n]*/g)].map(({0: words, index}) => ({start: index, end: index + words.trimEnd().length}));
}

function canonical(values: StatementDraft["values"]): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}
