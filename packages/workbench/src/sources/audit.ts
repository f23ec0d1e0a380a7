import type {Audit, Telling} from "@standpoint/analysis";
import {dateOf, type DocumentRow, type StatementRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {anchorer} from "@standpoint/text";

interface Auditing {
  readonly tellings: readonly Telling[];
  readonly rows: ReadonlyMap<number, StatementRow>;
  readonly documents: readonly DocumentRow[];
  readonly documentOf: (work: string) => DocumentRow | undefined;
}

/** Follows every citation of a reported position to its document, as far as that is in the project. */
export async function audits(store: Store, {tellings, rows, documents, documentOf}: Auditing): Promise<Audit[]> {
  const texts = new Map<string, ReturnType<typeof anchorer>>();
  const found: Audit[] = [];
  for (const telling of tellings) {
    const row = rows.get(telling.statement);
    if (telling.own || !row) continue;
    for (const work of telling.cites) {
      const cited = documentOf(work);
      const base = {statement: row.key, id: row.id, work};
      if (!cited) {
        found.push({...base, document: null, earlier: null, holder: null, stance: null, quote: null, result: "not in the project"});
        continue;
      }
      const text = texts.get(cited.key) ?? anchorer(await store.text((await store.document(cited.key)).id));
      texts.set(cited.key, text);
      const checks = checksOf(telling, {row, cited, citing: documents.find(({key}) => key === row.documentKey), tellings, rows});
      found.push({...base, document: cited.key, ...checks, ...quoteCheck(row.quote, text, checks)});
    }
  }
  return found;
}

interface Citing {
  readonly row: StatementRow;
  readonly cited: DocumentRow;
  readonly citing: DocumentRow | undefined;
  readonly tellings: readonly Telling[];
  readonly rows: ReadonlyMap<number, StatementRow>;
}

function checksOf(telling: Telling, {cited, citing, tellings, rows}: Citing): Pick<Audit, "earlier" | "holder" | "stance"> {
  const words = tellings.filter(
    (one) => one.own && one.holder === telling.holder && one.concept === telling.concept && rows.get(one.statement)?.documentKey === cited.key,
  );
  const [then, now] = [cited.date, citing?.date].map((date) => (date ? dateOf(date) : undefined));
  return {
    earlier: then?.first === undefined || then.first === null || now?.last === undefined || now.last === null ? null : then.first <= now.last,
    holder: words.length > 0,
    stance: words.length > 0 ? words.some(({stance}) => stance === telling.stance) : null,
  };
}

function quoteCheck(
  quote: string,
  text: ReturnType<typeof anchorer>,
  {earlier, holder, stance}: Pick<Audit, "earlier" | "holder" | "stance">,
): Pick<Audit, "quote" | "result"> {
  const marked = [...quote.matchAll(/[“"„«]([^“”"„«»]{8,})[”"“»]/g)].map(([, words]) => words!);
  const held = (marked.length > 0 ? marked : [quote]).every((words) => text.matches(words).length > 0);
  if (held && earlier !== false && stance !== false) return {quote: true, result: "confirmed"};
  const near = held || holder === true;
  return {quote: held, result: near ? "altered" : "not found"};
}
