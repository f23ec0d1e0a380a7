import {Invalid} from "@standpoint/model";
import {defaultTreeAdapter as tree, parse, parseFragment, type DefaultTreeAdapterMap} from "parse5";
import {blocks, type Blocks} from "./blocks.ts";

type Node = DefaultTreeAdapterMap["childNode"];
type Element = DefaultTreeAdapterMap["element"];

const skipped = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "iframe",
  "object",
  "audio",
  "video",
  "canvas",
  "button",
  "select",
  "textarea",
  "input",
  "nav",
  "head",
  "title",
]);

const blocked = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "center",
  "dd",
  "details",
  "dialog",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hgroup",
  "hr",
  "html",
  "li",
  "main",
  "menu",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "tfoot",
  "thead",
  "tr",
  "ul",
  "caption",
]);

const deepest = 400;

/** The readable text of a whole HTML page: what its body says, without scripts and menus. */
export function textOfPage(html: string, name: string): string {
  checkNesting(html, name);
  return textOf(parse(html).childNodes, name);
}

/** The readable text of a piece of HTML. */
export function textOfHtml(html: string, name: string): string {
  checkNesting(html, name);
  return textOf(parseFragment(html).childNodes, name);
}

/**
 * Where the reading stands: the words of the block so far, the mark its first line gets, the next number of each list
 * around it (NaN in one without numbers), and the group of the list or table, 0 for none.
 */
interface Reading {
  readonly blocks: Blocks;
  readonly name: string;
  words: string;
  mark: string;
  readonly lists: number[];
  pre: boolean;
  group: number;
}

/** Tags that need no end, or whose end is often left out. */
const unclosed = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|colgroup|rp|rt|font)$/;

/** Throws Invalid for HTML nested past any sense, before a parser gives it the hours it would take. */
export function checkNesting(html: string, name: string): void {
  const tag = /<(?:!--|(\/?)([a-z][a-z0-9]*)(?![a-z0-9])[^<>]*>)/gi;
  let depth = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [whole, close, word = "!--"] = found;
    const end = rawEnds[word.toLowerCase()];
    if (end !== undefined && close !== "/") tag.lastIndex = endOfRaw(html, end, tag.lastIndex);
    else if (!unclosed.test(word.toLowerCase()) && !whole.endsWith("/>")) depth = Math.max(0, depth + (close === "/" ? -1 : 1));
    if (depth > deepest) throw tooDeep(name);
  }
}

/** What ends a stretch in which tags are none. */
const rawEnds: Readonly<Partial<Record<string, RegExp>>> = {"!--": /-->/g, script: /<\/script/gi, style: /<\/style/gi};

function endOfRaw(html: string, end: RegExp, from: number): number {
  end.lastIndex = from;
  const found = end.exec(html);
  return found ? end.lastIndex : html.length;
}

function tooDeep(name: string): Invalid {
  return new Invalid(`${name}: its HTML is nested more than ${deepest} deep`);
}

function textOf(nodes: readonly Node[], name: string): string {
  const reading: Reading = {blocks: blocks(), name, words: "", mark: "", lists: [], pre: false, group: 0};
  readAll(nodes, reading, 0);
  flush(reading);
  return reading.blocks.text();
}

function readAll(nodes: readonly Node[], reading: Reading, depth: number): void {
  if (depth > deepest) throw tooDeep(reading.name);
  for (const node of nodes) {
    if (tree.isTextNode(node)) reading.words += reading.pre ? node.value : node.value.replace(/[ \t\r\n\f]+/g, " ");
    else if (tree.isElementNode(node) && !isSkipped(node)) readElement(node, reading, depth);
  }
}

function isSkipped(node: Element): boolean {
  const backlink = node.tagName === "a" && /^#(?:foot|end)note-ref/.test(attribute(node, "href") ?? "");
  return skipped.has(node.tagName) || backlink || attribute(node, "hidden") !== undefined;
}

function readElement(node: Element, reading: Reading, depth: number): void {
  const {tagName} = node;
  if (tagName === "br") reading.words += "\n";
  else if (tagName === "td" || tagName === "th") readCell(node, reading, depth);
  else if (blocked.has(tagName)) readBlock(node, reading, depth);
  else readAll(node.childNodes, reading, depth + 1);
}

/** A cell is one stretch of a row, parted from the next by a tab, whatever blocks it holds. */
function readCell(node: Element, reading: Reading, depth: number): void {
  if (depth > deepest) throw tooDeep(reading.name);
  const inner: Reading = {...reading, blocks: blocks(), words: "", mark: "", lists: [], group: 0};
  readAll(node.childNodes, inner, depth + 1);
  flush(inner);
  reading.words += `${reading.words.trim() === "" ? "" : "\t"}${inner.blocks.text().replace(/\s*\n\s*/g, " ")}`;
}

function readBlock(node: Element, reading: Reading, depth: number): void {
  const {tagName} = node;
  const before = {pre: reading.pre, group: reading.group};
  const isList = tagName === "ul" || tagName === "ol" || tagName === "menu";
  flush(reading);
  if (isList) reading.lists.push(tagName === "ol" ? Number(attribute(node, "start") ?? 1) : Number.NaN);
  if ((isList || tagName === "table") && reading.group === 0) reading.group = reading.blocks.newGroup();
  if (tagName === "li") reading.mark = itemMark(reading.lists);
  reading.pre ||= tagName === "pre";
  readAll(node.childNodes, reading, depth + 1);
  flush(reading);
  if (tagName === "li") reading.mark = "";
  if (isList) reading.lists.pop();
  Object.assign(reading, before);
}

/** The dash of a list, or the item's number in an ordered one, which it counts on; indented by the lists around it. */
function itemMark(lists: number[]): string {
  const number = lists.at(-1) ?? Number.NaN;
  if (lists.length > 0) lists[lists.length - 1] = number + 1;
  return "  ".repeat(Math.max(0, lists.length - 1)) + (Number.isNaN(number) ? "- " : `${number}. `);
}

function flush(reading: Reading): void {
  const words = reading.pre ? reading.words : reading.words.replace(/ {2,}/g, " ").replace(/ ?\n ?/g, "\n");
  const text = reading.pre ? words.replace(/^\n+/, "").trimEnd() : trimmedOf(words, " \n");
  reading.words = "";
  if (text.trim() === "") return;
  reading.blocks.add(reading.mark + text, reading.group);
  reading.mark = "";
}

/** Without these signs at either end. A regular expression for the end would begin anew at each of them. */
function trimmedOf(words: string, signs: string): string {
  let [from, to] = [0, words.length];
  while (from < to && signs.includes(words[from]!)) from++;
  while (to > from && signs.includes(words[to - 1]!)) to--;
  return words.slice(from, to);
}

function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((candidate) => candidate.name === name)?.value;
}
