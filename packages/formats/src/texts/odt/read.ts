import {Invalid} from "@standpoint/model";
import {clean} from "@standpoint/text";
import {blocks, type Blocks} from "../blocks.ts";
import {dayFound} from "../day-found.ts";
import {factsFound, type ReadText} from "../read-text.ts";
import {allNamed, elementsOf, firstText, xmlRoot, type XmlElement} from "../xml.ts";
import {openZip, type Zip} from "../zip.ts";

/** An OpenDocument text: paragraphs, lists, tables, notes at the end; deleted passages and comments are left out. */
export function readOdt(bytes: Uint8Array, name: string): ReadText {
  const zip = openZip(bytes, name);
  if (Buffer.from(zip.named("META-INF/manifest.xml") ?? []).includes("encryption-data")) {
    throw new Invalid(`${name}: is encrypted; save it without a password`);
  }
  const content = zip.named("content.xml");
  const body = content && allNamed(xmlRoot(content, name), "office:text")[0];
  if (!body) throw new Invalid(`${name}: is damaged; it has no content.xml with a text`);
  const facts = factsIn(zip, name);
  const notes = facts.date === undefined ? [] : [`the date ${facts.date} is when the file was created`];
  return {text: clean(textOfBody(body)), ...facts, notes};
}

interface Reading {
  readonly blocks: Blocks;
  /** Bodies of the notes met so far, to stand at the end. */
  readonly notes: string[];
  depth: number;
  mark: string;
  /** Of the list or table; 0 is none. */
  group: number;
}

const passedOver = new Set([
  "text:tracked-changes",
  "office:annotation",
  "office:annotation-end",
  "text:sequence-decls",
  "office:forms",
  "text:table-of-content",
]);

function textOfBody(body: XmlElement): string {
  const reading: Reading = {blocks: blocks(), notes: [], depth: 0, mark: "", group: 0};
  readBlocks(body, reading);
  for (const note of reading.notes) reading.blocks.add(note);
  return reading.blocks.text();
}

function readBlocks(element: XmlElement, reading: Reading): void {
  for (const child of elementsOf(element)) {
    if (passedOver.has(child.name)) continue;
    if (child.name === "text:p" || child.name === "text:h") readParagraph(child, reading);
    else if (child.name === "text:list") grouped(reading, () => readList(child, reading));
    else if (child.name === "table:table") grouped(reading, () => readBlocks(child, reading));
    else if (child.name === "table:table-row") reading.blocks.add(rowText(child, reading), reading.group);
    else readBlocks(child, reading);
  }
}

/** What is read in a list or table stands in one group, the outermost. */
function grouped(reading: Reading, read: () => void): void {
  const {group} = reading;
  if (group === 0) reading.group = reading.blocks.newGroup();
  read();
  reading.group = group;
}

function readParagraph(element: XmlElement, reading: Reading): void {
  const words = inline(element, reading).trim();
  if (words === "") return;
  reading.blocks.add(reading.mark + words, reading.group);
  reading.mark = "";
}

function readList(element: XmlElement, reading: Reading): void {
  for (const item of elementsOf(element)) {
    reading.mark = `${"  ".repeat(reading.depth)}- `;
    reading.depth++;
    readBlocks(item, reading);
    reading.depth--;
    reading.mark = "";
  }
}

function rowText(row: XmlElement, reading: Reading): string {
  return elementsOf(row)
    .map((cell) => {
      const inner: Reading = {...reading, blocks: blocks(), mark: "", group: 0};
      readBlocks(cell, inner);
      return inner.blocks.text().replace(/\s*\n\s*/g, " ");
    })
    .join("\t");
}

/** White space in the file counts as one space; spaces, tabs and line ends that are meant are elements. */
function inline(element: XmlElement, reading: Reading): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child.replace(/[ \t\r\n]+/g, " ");
      if (passedOver.has(child.name)) return "";
      if (child.name === "text:s") return " ".repeat(Math.min(1000, Number(child.attributes["text:c"] ?? 1) || 1));
      if (child.name === "text:tab") return "\t";
      if (child.name === "text:line-break") return "\n";
      return child.name === "text:note" ? noteMark(child, reading) : inline(child, reading);
    })
    .join("");
}

function noteMark(note: XmlElement, reading: Reading): string {
  const mark = `[${firstText(note, "text:note-citation") ?? String(reading.notes.length + 1)}]`;
  const inner: Reading = {...reading, blocks: blocks(), mark: "", group: 0};
  for (const body of allNamed(note, "text:note-body")) readBlocks(body, inner);
  reading.notes.push(`${mark} ${inner.blocks.text()}`);
  return mark;
}

function factsIn(zip: Zip, name: string): Pick<ReadText, "title" | "authors" | "date" | "language"> {
  const meta = zip.named("meta.xml");
  if (meta === undefined) return {};
  const root = xmlRoot(meta, name);
  return factsFound({
    title: firstText(root, "dc:title"),
    authors: [firstText(root, "meta:initial-creator") ?? firstText(root, "dc:creator")],
    date: dayFound(firstText(root, "meta:creation-date") ?? firstText(root, "dc:date")),
    language: firstText(root, "dc:language"),
  });
}
