import {clean} from "@standpoint/text";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import {unified} from "unified";
import {blocks, type Blocks} from "../blocks.ts";
import {dayFound, isDate} from "../day-found.ts";
import {decoded} from "../encoding.ts";
import {textOfHtml} from "../html-text.ts";
import {factsFound, type ReadText} from "../read-text.ts";
import {frontMatter, type FrontMatter} from "./front-matter.ts";
import {tangle} from "./tangled.ts";

/** Markdown as plain text: headings, paragraphs and list items keep their lines, marks of emphasis and links go. */
export function readMd(bytes: Uint8Array, name: string): ReadText {
  const {text: raw, notes} = decoded(bytes, name);
  const head = frontMatter(clean(raw));
  const tangled = tangle(head.body);
  if (tangled !== undefined) return {text: head.body.trim(), ...factsIn(head), notes: [...notes, `it was taken as plain text, because ${tangled}`]};
  const root = unified().use(remarkParse).use(remarkGfm).parse(head.body) as Node;
  const reading = {blocks: blocks(), name};
  readBlocks(root, reading, {indent: "", group: 0});
  return {text: reading.blocks.text(), ...factsIn(head, root), notes};
}

/** What is used here of a Markdown tree (mdast). */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string | null;
  readonly identifier?: string;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly start?: number | null;
  readonly children?: readonly Node[];
}

interface Reading {
  readonly blocks: Blocks;
  readonly name: string;
}

/** How far in a list the reading is, and which list or table it is in; group 0 is none. */
interface Within {
  readonly indent: string;
  readonly group: number;
}

function readBlocks(node: Node, reading: Reading, within: Within): void {
  for (const child of node.children ?? []) readBlock(child, reading, within);
}

function readBlock(node: Node, reading: Reading, within: Within): void {
  if (node.type === "heading" || node.type === "paragraph") reading.blocks.add(inline(node));
  else if (node.type === "code") reading.blocks.add(node.value ?? "");
  else if (node.type === "html") reading.blocks.add(textOfHtml(node.value ?? "", reading.name));
  else if (node.type === "list") readList(node, reading, within);
  else if (node.type === "table") readTable(node, reading);
  else if (node.type === "footnoteDefinition") reading.blocks.add(`[${node.identifier ?? ""}] ${(node.children ?? []).map(inline).join("\n")}`);
  else readBlocks(node, reading, within);
}

function readTable(table: Node, reading: Reading): void {
  const group = reading.blocks.newGroup();
  for (const row of table.children ?? []) reading.blocks.add((row.children ?? []).map(inline).join("\t"), group);
}

function readList(list: Node, reading: Reading, {indent, group: outer}: Within): void {
  const group = outer === 0 ? reading.blocks.newGroup() : outer;
  const inner = {indent: `${indent}  `, group};
  for (const [at, item] of (list.children ?? []).entries()) {
    const mark = list.ordered ? `${(list.start ?? 1) + at}. ` : "- ";
    const [first, ...rest] = item.children ?? [];
    if (first?.type === "paragraph") reading.blocks.add(indent + mark + inline(first), group);
    else if (first) readBlock(first, reading, inner);
    for (const child of rest) readBlock(child, reading, inner);
  }
}

function inline(node: Node): string {
  if (node.type === "break") return "\n";
  if (node.type === "html") return "";
  if (node.type === "footnoteReference") return `[${node.identifier ?? ""}]`;
  return node.value ?? node.alt ?? (node.children ?? []).map(inline).join("");
}

function factsIn({fields}: FrontMatter, root?: Node): Pick<ReadText, "title" | "authors" | "date" | "language"> {
  const heading = root?.children?.[0];
  const title = fields.get("title")?.[0] ?? (heading?.type === "heading" && heading.depth === 1 ? inline(heading) : undefined);
  const date = fields.get("date")?.[0];
  return factsFound({
    title,
    authors: fields.get("authors") ?? fields.get("author") ?? [],
    date: date !== undefined && isDate(date) ? date : dayFound(date),
    language: (fields.get("language") ?? fields.get("lang"))?.[0],
  });
}
