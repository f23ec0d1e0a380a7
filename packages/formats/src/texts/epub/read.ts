import {Invalid} from "@standpoint/model";
import {clean} from "@standpoint/text";
import {dayFound} from "../day-found.ts";
import {decoded} from "../encoding.ts";
import {textOfPage} from "../html-text.ts";
import {factsFound, type ReadText} from "../read-text.ts";
import {allNamed, textWithin, xmlRoot, type XmlElement} from "../xml.ts";
import {openZip, type Zip} from "../zip.ts";

/** An electronic book: the chapters in the order of reading. */
export function readEpub(bytes: Uint8Array, name: string): ReadText {
  const zip = openZip(bytes, name);
  const path = packagePath(zip, name);
  const book = rootOf(zip, path, name);
  const chapters = chapterPaths(book, path)
    .map((chapter) => chapterText(zip, chapter, name))
    .filter((text) => text !== "");
  return {text: clean(chapters.join("\n\n")), ...factsIn(book), notes: []};
}

function packagePath(zip: Zip, name: string): string {
  const container = rootOf(zip, "META-INF/container.xml", name);
  const path = allNamed(container, "rootfile")[0]?.attributes["full-path"];
  if (path === undefined) throw new Invalid(`${name}: is damaged; it does not say where the book is`);
  return path;
}

function rootOf(zip: Zip, path: string, name: string): XmlElement {
  const bytes = zip.named(path);
  if (bytes === undefined) throw new Invalid(`${name}: is damaged; "${path}" is not in it`);
  return xmlRoot(bytes, name);
}

function chapterPaths(book: XmlElement, packageAt: string): string[] {
  const items = new Map(named(book, "item").map(({attributes}) => [attributes["id"], attributes]));
  const spine = named(book, "itemref").map(({attributes}) => items.get(attributes["idref"] ?? ""));
  const chapters = spine.filter((item) => item !== undefined && !/\bnav\b/.test(item["properties"] ?? ""));
  return chapters.map((item) => resolved(packageAt, item?.["href"] ?? ""));
}

/** The entry a link points to, seen from the package file; it stays inside the archive by construction. */
function resolved(from: string, href: string): string {
  try {
    return decodeURIComponent(new URL(href, `epub://book/${from}`).pathname.slice(1));
  } catch {
    return href;
  }
}

function chapterText(zip: Zip, path: string, name: string): string {
  const bytes = zip.named(path);
  if (bytes === undefined) throw new Invalid(`${name}: is damaged; its chapter "${path}" is not in it`);
  if (isLocked(zip, path)) throw new Invalid(`${name}: is locked (DRM); only an unlocked copy can be read`);
  return textOfPage(decoded(bytes, name).text, name);
}

function isLocked(zip: Zip, path: string): boolean {
  const encryption = zip.named("META-INF/encryption.xml");
  return encryption !== undefined && Buffer.from(encryption).includes(`"${path}"`);
}

function named(book: XmlElement, name: string): XmlElement[] {
  return [...allNamed(book, name), ...allNamed(book, `opf:${name}`)];
}

function factsIn(book: XmlElement): Pick<ReadText, "title" | "authors" | "date" | "language"> {
  const texts = (name: string) => allNamed(book, name).map(textWithin);
  return factsFound({
    title: texts("dc:title")[0],
    authors: texts("dc:creator"),
    date: dayFound(texts("dc:date")[0]),
    language: texts("dc:language")[0],
  });
}
