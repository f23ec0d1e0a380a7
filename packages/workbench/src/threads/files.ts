import {threadMarks} from "@standpoint/draw";
import {decoded, readAif, readArgdown, readIccma, writeAif, writeArgdown, writeIccma} from "@standpoint/formats";
import {analyses, countingMap, uncountedAttacks, type ArgumentMap, type ThreadsParts} from "@standpoint/analysis";
import {Invalid, own, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {one, type NamedFile} from "../named-file.ts";
import {pictureFile} from "../pictures.ts";
import {projectMap} from "./map.ts";
import {mapAnswer, threadsAnswer} from "./threads.ts";

const readers: Readonly<Record<string, (text: string, name: string) => ArgumentMap>> = {
  apx: (text, name) => readIccma(text, "apx", name),
  tgf: (text, name) => readIccma(text, "tgf", name),
  af: (text, name) => readIccma(text, "af", name),
  json: readAif,
  aif: readAif,
  argdown: readArgdown,
  ad: readArgdown,
};

/** Whether a file's name says that it is an argument map. */
export function isArgumentFile(name: string): boolean {
  return Object.hasOwn(readers, endingOf(name));
}

/** An argument map from a file: apx, tgf, af, AIF (json) or Argdown, by its ending. */
export function readArguments(bytes: Uint8Array, name: string): ArgumentMap {
  const read = own(readers, endingOf(name));
  if (read) {
    const {text, notes} = decoded(bytes, name);
    const map = read(text, name);
    return {...map, notes: [...notes, ...map.notes]};
  }
  throw new Invalid(`${name} is no argument map by its name: take ${Object.keys(readers).join(", ")}`);
}

function endingOf(name: string): string {
  return /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** A project's argument in a format for other programs, which know no deeds and retreats: attacks that do not count go as answers; or as a picture. */
export async function threadFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  if (format === "svg" || format === "png") return [picture(await threadsAnswer(store, words), format)];
  const {map: recorded, posts, rows} = await projectMap(store, words);
  const map = countingMap(recorded, uncountedAttacks(recorded));
  const texts = new Map<string, string>();
  for (const {document} of posts) if (!texts.has(document)) texts.set(document, await store.text((await store.document(document)).id));
  const said = posts.map((post) => ({
    ...post,
    id: `${post.document} ${post.id}`,
    replyTo: post.replyTo === null ? null : `${post.document} ${post.replyTo}`,
    text: texts.get(post.document)?.slice(post.start, post.end).trim() ?? "",
  }));
  const links = map.links.filter(({from, to}) => rows.has(from) && rows.has(to));
  return [written({...map, links, posts: said}, format)];
}

export function mapFiles(map: ArgumentMap, {name, words, format}: {name: string; words: Words; format: string}): readonly NamedFile[] {
  return [format === "svg" || format === "png" ? picture(mapAnswer(map, name, words), format) : written(map, format)];
}

function written(map: ArgumentMap, format: string): NamedFile {
  if (format === "aif") return one("json", writeAif(map));
  if (format === "argdown") return one("argdown", writeArgdown(map));
  if (format === "apx" || format === "tgf" || format === "af") return one(format, writeIccma(map, format));
  throw new Invalid(`An argument map cannot be written as "${format}": take ${analyses.threads.formats.join(", ")}`);
}

function picture(found: Pick<ThreadsParts, "arguments" | "links">, format: string): NamedFile {
  const claims = found.arguments.map(({statement, ...claim}) => ({...claim, id: statement}));
  const links = found.links.map(({statement, ...link}) => ({...link, id: statement}));
  return pictureFile(threadMarks(claims, links), `${claims.length} claims and what they do to each other`, format);
}
