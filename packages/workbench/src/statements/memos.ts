import {Invalid, type DocumentRow, type EntityId, type EntityRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {entityIn, entityOf} from "../entities/entities.ts";

/** What somebody adds to a memo. */
export interface Remark {
  readonly text: string;
}

/** A memo with one more paragraph, which begins with who wrote it and on which day. Throws Invalid for an empty one. */
export function withReply(memo: string, text: string, {who, at}: Asking): string {
  if (text.trim() === "") throw new Invalid("The reply is empty: write what you want to say.");
  const paragraph = `[${who}, ${new Date(at).toISOString().slice(0, 10)}] ${text.trim()}`;
  return memo === "" ? paragraph : `${memo}\n\n${paragraph}`;
}

/** Adds a reply under the memo of an entity. */
export async function replyToEntityMemo(store: Store, id: EntityId, {text, ...asking}: Remark & Asking): Promise<EntityRow> {
  await store.act({...asking, command: "reply"}, async (writing, reading) => {
    const {kind, name, memo = ""} = await entityIn(reading, id);
    writing.tell(`Replied to the memo of the ${kind} “${name}”`);
    await writing.changeEntity(id, {memo: withReply(memo, text, asking)});
  });
  return entityOf(store, id);
}

/** Adds a reply under the memo of a document. */
export async function replyToDocumentMemo(store: Store, key: string, {text, ...asking}: Remark & Asking): Promise<DocumentRow> {
  await store.act({...asking, command: "reply"}, async (writing, reading) => {
    const {title, memo = ""} = await reading.document(key);
    writing.tell(`Replied to the memo of “${title}”`);
    await writing.changeDocument(key, {memo: withReply(memo, text, asking)});
  });
  return (await store.documents()).find((row) => row.key === key)!;
}
