import {Invalid, type DocumentRow, type EntityId, type EntityRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {Asking} from "./asking.ts";
import {entityOf} from "./entities.ts";

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
  const {kind, name, memo = ""} = await entityOf(store, id);
  const next = withReply(memo, text, asking);
  const act = {...asking, command: "reply", summary: `Replied to the memo of the ${kind} “${name}”`};
  await store.act(act, (writing) => writing.changeEntity(id, {memo: next}));
  return entityOf(store, id);
}

/** Adds a reply under the memo of a document. */
export async function replyToDocumentMemo(store: Store, key: string, {text, ...asking}: Remark & Asking): Promise<DocumentRow> {
  const {title, memo = ""} = await store.document(key);
  const next = withReply(memo, text, asking);
  await store.act({...asking, command: "reply", summary: `Replied to the memo of “${title}”`}, (writing) => writing.changeDocument(key, {memo: next}));
  return (await store.documents()).find((row) => row.key === key)!;
}
