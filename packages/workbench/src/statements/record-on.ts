import {Invalid, Missing, recordTypes, spanOf, type StatementDraft, type StatementRow, type StatementTypeDraft} from "@standpoint/model";
import type {Act, Reading, Store, Writing} from "@standpoint/store";

export interface NewRecord {
  /** One of the types for records about statements. */
  readonly type: string;
  /** Key of the statement it is about, at whose passage it is kept. */
  readonly statement: string;
  readonly values: StatementDraft["values"];
  /** The reason. */
  readonly note?: string | undefined;
}

/** Adds a record about a statement, at its passage; the type is made when it is not there. Throws Missing for an unknown statement. */
export async function recordOn(store: Store, act: Act, {type, statement, values, note}: NewRecord): Promise<StatementRow> {
  const {result} = await store.act(act, async (writing, reading) => {
    await ensureRecordType(writing, type);
    const {documentKey, spans} = await rowKeyed(reading, writing, statement);
    const text = await writing.text(documentKey);
    return writing.addStatement({
      document: documentKey,
      type,
      spans: spans.map(({start, end}) => spanOf(text, start, end)),
      values,
      coder: act.who,
      ...(note && {memo: note}),
    });
  });
  return (await store.statementRows([result]))[0]!;
}

/** Adds the type when the project has none of that name. */
export async function ensureRecordType(writing: Writing, name: string): Promise<void> {
  if (!(await writing.type(name))) await writing.addType(recordType(name));
}

/** Throws Invalid for a word that is none of the choices of the variable with that role. */
export function refuseOtherChoice(type: string, role: string, word: string): void {
  const choices = recordType(type).variables.find((variable) => variable.role === role)?.choices ?? [];
  if (!choices.includes(word)) throw new Invalid(`"${word}" is not a ${role}: take ${choices.join(", ")}`);
}

function recordType(name: string): StatementTypeDraft {
  return recordTypes.find((type) => type.name === name)!;
}

async function rowKeyed(reading: Reading, writing: Writing, key: string): Promise<StatementRow> {
  const keyed = await writing.statementKeyed(key);
  const [row] = keyed ? await reading.statementRows([keyed.id]) : [];
  if (row) return row;
  throw new Missing(`There is no statement "${key}" in this project: it may have been removed meanwhile.`);
}
