import type {Revised} from "@standpoint/model";
import {readText, textLimits} from "@standpoint/formats";
import type {Reading, Store} from "@standpoint/store";
import type {Opening} from "@standpoint/text";
import type {Asking} from "../asking.ts";
import {reviseDocument} from "./change-document.ts";
import {bytesOf, type FileSource} from "./file-source.ts";

/** Reads a document's new text from a file and moves its statements; its posts keep their opening words. */
export async function reviseFile(store: Store, key: string, {name, path, bytes: sent, ...asking}: FileSource & Asking): Promise<Revised> {
  const bytes = await bytesOf({name, ...(path !== undefined && {path}), ...(sent && {bytes: sent})}, textLimits.file);
  const {text} = await readText(bytes, name);
  await store.document(key);
  const file = {name, mediaType: "application/octet-stream", bytes};
  return reviseDocument(store, key, {text, posts: (reading) => openingsOf(reading, key), file, ...asking});
}

/** The posts of a document by the words they begin with. */
async function openingsOf(reading: Reading, key: string): Promise<readonly Opening[]> {
  const {id} = await reading.document(key);
  const text = await reading.text(id);
  return (await reading.posts(id)).map(({key: post, start, author, date, replyTo, authorUnsure}) => ({
    key: post,
    starts: text.slice(start, start + 80),
    ...(author !== null && {author}),
    ...(date !== null && {date}),
    ...(replyTo !== null && {replyTo}),
    ...(authorUnsure && {authorUnsure}),
  }));
}
