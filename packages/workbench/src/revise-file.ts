import {readText, textLimits} from "@standpoint/formats";
import type {Store} from "@standpoint/store";
import type {Asking} from "./asking.ts";
import {reviseDocument, type Revised} from "./change-document.ts";
import {bytesOf, type FileSource} from "./file-source.ts";

/** Reads a document's new text from a file and moves its statements; its posts keep their opening words. */
export async function reviseFile(store: Store, key: string, {name, path, bytes: sent, ...asking}: FileSource & Asking): Promise<Revised> {
  const bytes = await bytesOf({name, ...(path !== undefined && {path}), ...(sent && {bytes: sent})}, textLimits.file);
  const {text} = await readText(bytes, name);
  const {id} = await store.document(key);
  const old = await store.text(id);
  const posts = (await store.posts(id)).map(({key: post, start, author, date, replyTo}) => ({
    key: post,
    starts: old.slice(start, start + 80),
    ...(author !== null && {author}),
    ...(date !== null && {date}),
    ...(replyTo !== null && {replyTo}),
  }));
  return reviseDocument(store, key, {text, posts, file: {name, mediaType: "application/octet-stream", bytes}, ...asking});
}
