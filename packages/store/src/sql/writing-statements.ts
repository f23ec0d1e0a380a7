import {Conflict, Invalid, Missing, type ChangeId, type Span, type StatementDraft, type StatementId, type StatementType} from "@standpoint/model";
import type {StatementChange, Writing} from "../port.ts";
import type {Lasting} from "../schema.ts";
import type {StatementRecordRow} from "./engine.ts";
import {restoreStatement} from "./statement-history.ts";
import {stored, type Ids} from "./values.ts";
import type {WritingCoders} from "./writing-coders.ts";
import type {WritingDocuments} from "./writing-documents.ts";
import type {WritingEntities} from "./writing-entities.ts";
import type {WritingTypes} from "./writing-types.ts";
import type {Desk} from "./writing.ts";

interface Others {
  readonly entities: WritingEntities;
  readonly types: WritingTypes;
  readonly coders: WritingCoders;
  readonly documents: WritingDocuments;
}

export function writingStatements(desk: Desk, {entities, types, coders, documents}: Others) {
  const {engine, recorder} = desk;
  const ids: Ids = {
    entity: entities.entityNamed,
    async statement(key) {
      const id = (await engine.statementKeyed(key))?.id;
      if (id === undefined) throw new Missing(`There is no statement "${key}" in this project.`);
      return id;
    },
  };

  async function typeNamed(name: string): Promise<StatementType> {
    const type = await types.type(name);
    if (type) return type;
    throw new Missing(`There is no statement type "${name}" in this project.`);
  }

  async function newRecord(draft: StatementDraft, key: string): Promise<Omit<StatementRecordRow, keyof Lasting>> {
    const type = await typeNamed(draft.type);
    const document = await documents.placeOf(draft.document);
    return {
      key,
      document: document.id,
      type: type.id,
      ...spansRecord(draft.spans, document.length),
      values: JSON.stringify(await stored(type.variables, draft.values, ids)),
      coder: await coders.coderNamed(draft.coder ?? ""),
      memo: draft.memo ?? "",
      flags: JSON.stringify(draft.flags ?? []),
    };
  }

  return {
    statementKeyed: async (key: string) => engine.statementKeyed(key),

    async addStatement(draft: StatementDraft): Promise<StatementId> {
      const key = draft.key ?? (await freshKey(desk));
      if ((await engine.statementKeyed(key)) !== undefined) throw new Conflict(`There is a statement "${key}" already.`);
      const record = await recorder.sealedRow("statement", await newRecord(draft, key));
      await engine.addStatement(record as unknown as StatementRecordRow);
      recorder.added("statement", record.id);
      return record.id as StatementId;
    },

    async changeStatement(id: StatementId, {values, spans, memo, flags}: StatementChange): Promise<void> {
      const {type, length} = await placeOf(desk, id);
      const variables = values && (await typeOf(desk, types, type)).variables;
      await recorder.update("statement", id, {
        ...(values && variables && {values: JSON.stringify(await stored(variables, values, ids))}),
        ...(spans && spansRecord(spans, length)),
        ...(memo !== undefined && {memo}),
        ...(flags && {flags: JSON.stringify(flags)}),
      });
    },

    async removeStatement(id: StatementId): Promise<void> {
      await placeOf(desk, id);
      await recorder.remove("statement", id);
    },

    restoreStatement: (id: StatementId, change: ChangeId) => restoreStatement(desk, id, change),
  } satisfies Partial<Writing>;
}

/** Type of a statement and length of its document. Throws Missing. */
async function placeOf({db}: Desk, id: StatementId): Promise<{type: number; length: number}> {
  const joined = db.selectFrom("statement").innerJoin("document", "document.id", "statement.document");
  const record = await joined.select(["statement.type", "document.length"]).where("statement.id", "=", id).executeTakeFirst();
  if (record) return record;
  throw new Missing(`There is no statement ${id} in this project: it may have been removed meanwhile.`);
}

async function typeOf({db}: Desk, types: WritingTypes, id: number): Promise<StatementType> {
  const {name} = await db.selectFrom("type").select("name").where("id", "=", id).executeTakeFirstOrThrow();
  return (await types.type(name))!;
}

/** `st` and a number above every statement's id; a key that is taken is stepped over. */
async function freshKey({db, engine}: Desk): Promise<string> {
  const {last} = await db
    .selectFrom("statement")
    .select((e) => e.fn.max<number | string | null>("id").as("last"))
    .executeTakeFirstOrThrow();
  let next = Number(last ?? 0) + 1;
  while (await engine.statementKeyed(`st${next}`)) ++next;
  return `st${next}`;
}

function spansRecord(spans: readonly Span[], length: number): {spans: string; start: number; stop: number} {
  const [first] = spans;
  if (!first) throw new Invalid("A statement needs a passage: give the words it rests on.");
  for (const {start, end} of spans) {
    if (!(start >= 0 && start < end && end <= length)) throw new Invalid(`The passage ${start}–${end} does not fit in the document (${length} characters)`);
  }
  return {spans: JSON.stringify(spans), start: first.start, stop: first.end};
}
