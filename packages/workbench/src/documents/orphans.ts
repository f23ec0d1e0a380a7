import type {OrphanRow} from "@standpoint/model";
import {Invalid, Missing, spanOf, type Span, type StatementId, type StatementRow} from "@standpoint/model";
import type {Reading, Store} from "@standpoint/store";
import {reanchor} from "@standpoint/text";
import type {Asking} from "../asking.ts";
import {short} from "../statements/code-statement.ts";

const around = 80;

/** The orphans of a document, or of all, in the order of the texts. */
export async function orphans(store: Store, document?: string): Promise<readonly OrphanRow[]> {
  const filter = {flag: "orphan", ...(document !== undefined && {document})};
  const {rows} = await store.statements(filter, {offset: 0, limit: 10_000});
  const texts = new Map<string, string>();
  const found: OrphanRow[] = [];
  for (const statement of rows) {
    const text = texts.get(statement.documentKey) ?? (await textOf(store, statement));
    texts.set(statement.documentKey, text);
    found.push(orphanIn(text, statement));
  }
  return found;
}

async function textOf(reading: Reading, {documentKey}: StatementRow): Promise<string> {
  return reading.text((await reading.document(documentKey)).id);
}

function orphanIn(text: string, statement: StatementRow): OrphanRow {
  const lost = lostIn(text, statement)[0];
  if (!lost) return {statement, quote: statement.quote, candidate: null, score: 1};
  const {candidate, score} = placeOf(lost, text);
  if (!candidate) return {statement, quote: lost.quote, candidate: null, score};
  const {start, end, quote} = candidate;
  return {
    statement,
    quote: lost.quote,
    score,
    candidate: {start, end, quote, before: text.slice(Math.max(0, start - around), start), after: text.slice(end, end + around)},
  };
}

/** The passages whose words do not stand where they should. */
function lostIn(text: string, {spans}: StatementRow): Span[] {
  return spans.filter(({start, end, quote}) => text.slice(start, end) !== quote).map((span) => ({...span, prefix: "", suffix: ""}));
}

function placeOf(span: Span, text: string): {candidate: Span | undefined; score: number} {
  const {placed, lost} = reanchor([span], text);
  if (placed[0]) return {candidate: placed[0].span, score: placed[0].score};
  return {candidate: lost[0]?.candidate, score: lost[0]?.score ?? 0};
}

/** Puts an orphan where it fits best and takes the flag off. Throws Invalid where no place is like its words, Missing for what is no orphan. */
export async function acceptOrphan(store: Store, id: StatementId, asking: Asking): Promise<StatementRow> {
  await store.act({...asking, command: "accept orphan"}, async (writing, reading) => {
    const [row] = await reading.statementRows([id]);
    if (!row?.flags.includes("orphan")) throw new Missing(`Statement ${id} is no orphan: it may have been placed or removed meanwhile.`);
    writing.tell(`Put ${short(row.quote)} in its new place`);
    const spans = newPlaces(await textOf(reading, row), row);
    await writing.changeStatement(id, {spans, flags: row.flags.filter((flag) => flag !== "orphan")});
  });
  return (await store.statementRows([id]))[0]!;
}

function newPlaces(text: string, row: StatementRow): readonly Span[] {
  const lost = new Set(lostIn(text, row).map(({start, end, quote}) => `${start} ${end} ${quote}`));
  return row.spans.map(({start, end, quote}) => {
    if (!lost.has(`${start} ${end} ${quote}`)) return spanOf(text, start, end);
    const {candidate} = placeOf({start, end, quote, prefix: "", suffix: ""}, text);
    if (!candidate) throw new Invalid(`No place in "${row.documentTitle}" is like ${short(quote)}: mark its passage in the Reader, or reject it.`);
    return spanOf(text, candidate.start, candidate.end);
  });
}
