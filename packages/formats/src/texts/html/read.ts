import {Readability} from "@mozilla/readability";
import {Invalid} from "@standpoint/model";
import {clean} from "@standpoint/text";
import {parseHTML} from "linkedom";
import {dayFound} from "../day-found.ts";
import {decoded} from "../encoding.ts";
import {checkNesting, textOfHtml, textOfPage} from "../html-text.ts";
import {factsFound, type ReadText} from "../read-text.ts";

/**
 * The article of a web page, without menus, and what its head says of title, author, date and language. Where no
 * article stands out, all of the body is taken and a note says so. Nothing the page names is fetched, no script is run.
 */
export function readHtml(bytes: Uint8Array, name: string): ReadText {
  const {text: html, notes} = decoded(bytes, name, declaredEncoding(bytes));
  checkNesting(html, name);
  const {document} = parseHTML(html);
  const facts = factsIn(document);
  const article = articleIn(document, name);
  const text = clean(article ?? textOfPage(html, name));
  return {text, ...facts, notes: article === undefined ? [...notes, "no article stands out in the page, so that all of its text was taken"] : notes};
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? /^<\?xml[^>]+encoding=["']([\w-]+)/.exec(head)?.[1];
}

/** At least so many letters make an article. */
const shortest = 140;

/** Elements within each other that the search for an article can go through. */
const deepest = 2000;

function articleIn(document: Document, name: string): string | undefined {
  if (depthOf(document) > deepest) throw new Invalid(`${name}: its HTML is nested more than ${deepest} deep`);
  const article = new Readability(document, {charThreshold: shortest}).parse();
  const text = textOfHtml(article?.content ?? "", name);
  if (text.length < shortest) return undefined;
  const title = article?.title?.trim() ?? "";
  return title === "" || text.startsWith(title) ? text : `${title}\n\n${text}`;
}

/** How deep the tree is; walked without recursion, which a deep one would break. */
function depthOf(root: Node): number {
  let [depth, deepest] = [0, 0];
  for (let node: Node | null = root; node; ) {
    if (node.firstChild) {
      [node, deepest] = [node.firstChild, Math.max(deepest, ++depth)];
      continue;
    }
    while (node && node !== root && !node.nextSibling) [node, depth] = [node.parentNode, depth - 1];
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return deepest;
}

function factsIn(document: Document): Pick<ReadText, "title" | "authors" | "date" | "language"> {
  const meta = (...names: string[]) => names.map((name) => metaOf(document, name)).find((value) => value !== undefined);
  const author = meta("author", "article:author", "dc.creator", "dcterms.creator", "citation_author");
  return factsFound({
    title: meta("og:title", "dc.title", "citation_title") ?? document.querySelector("title")?.textContent,
    authors: author === undefined || /^https?:/.test(author) ? [] : author.split(/\s*;\s*/),
    date:
      dayFound(meta("article:published_time", "date", "dc.date", "dcterms.created", "citation_publication_date", "publish-date")?.replaceAll("/", "-")) ??
      dayFound(document.querySelector("time[datetime]")?.getAttribute("datetime")),
    language: document.documentElement.getAttribute("lang"),
  });
}

function metaOf(document: Document, name: string): string | undefined {
  for (const meta of document.querySelectorAll("meta[content]")) {
    const key = meta.getAttribute("name") ?? meta.getAttribute("property") ?? meta.getAttribute("itemprop");
    const value = meta.getAttribute("content")?.trim();
    if (key?.toLowerCase() === name && value) return value;
  }
  return undefined;
}
