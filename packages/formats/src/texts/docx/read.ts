import {Invalid} from "@standpoint/model";
import {clean} from "@standpoint/text";
import mammoth from "mammoth";
import {dayFound} from "../day-found.ts";
import {textOfHtml} from "../html-text.ts";
import {factsFound, type ReadText} from "../read-text.ts";
import {checkXmlNesting, firstText, xmlRoot} from "../xml.ts";
import {openZip, type Zip} from "../zip.ts";

/** A Word document: paragraphs, lists, tables and notes; deleted passages and comments are left out. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<ReadText> {
  const zip = openZip(bytes, name);
  checkParts(zip, name);
  const facts = factsIn(zip, name);
  const {value} = await mammoth.convertToHtml(
    {buffer: Buffer.from(bytes)},
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({src: ""})),
    },
  );
  const notes = facts.date === undefined ? [] : [`the date ${facts.date} is when the file was created`];
  return {text: clean(textOfHtml(value, name)), ...facts, notes};
}

/** Every part is unpacked once under the guard before the library unpacks it without one. */
function checkParts(zip: Zip, name: string): void {
  for (const entry of zip.entries) {
    const part = zip.read(entry);
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    if (Buffer.from(part).includes("<!ENTITY")) throw new Invalid(`${name}: declares XML entities, which are not taken from files`);
    if (entry.name.startsWith("word/")) checkXmlNesting(part, name);
  }
}

function factsIn(zip: Zip, name: string): Pick<ReadText, "title" | "authors" | "date" | "language"> {
  const core = zip.named("docProps/core.xml");
  if (core === undefined) return {};
  const root = xmlRoot(core, name);
  return factsFound({
    title: firstText(root, "dc:title"),
    authors: firstText(root, "dc:creator")?.split(/\s*;\s*/) ?? [],
    date: dayFound(firstText(root, "dcterms:created")),
    language: firstText(root, "dc:language"),
  });
}
