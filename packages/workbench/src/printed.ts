import {escaped} from "@standpoint/draw";

/** A paragraph, a list, or the words of somebody. */
type Block = {readonly kind: "words"; readonly text: string} | {readonly kind: "list" | "quotes"; readonly lines: readonly string[]};

export interface Section {
  readonly title: string;
  /** 2 below the title of the whole, 3 below such a section. */
  readonly level: 2 | 3;
  readonly blocks: readonly Block[];
}

/** A document to read, send and print. */
export interface Printed {
  readonly title: string;
  /** Markdown of the project's own, as it is written. */
  readonly text?: string;
  readonly sections: readonly Section[];
  readonly footer: string;
}

export function markdownOf({title, text, sections, footer}: Printed): string {
  const body = sections.flatMap((one) => [`${"#".repeat(one.level)} ${plain(one.title)}`, ...one.blocks.map(markdownBlock)]);
  return `${[`# ${plain(title)}`, ...(text ? [text] : []), ...body, footer].join("\n\n")}\n`;
}

function markdownBlock(block: Block): string {
  if (block.kind === "words") return plain(block.text);
  if (block.kind === "list") return block.lines.map((line) => `- ${plain(line)}`).join("\n");
  return block.lines.map((line) => `> ${plain(line)}`).join("\n>\n");
}

function plain(text: string): string {
  return text.replace(/([\\`*_[\]<>#])/g, "\\$1").replace(/\s+/g, " ");
}

const style = `body{font:17px/1.5 Georgia,serif;max-width:42em;margin:3em auto;padding:0 1em}blockquote{margin:.5em 1.5em;color:#444}
footer{margin-top:3em;font-size:.85em;color:#666}h2,h3{break-after:avoid}blockquote,li{break-inside:avoid}@media print{body{margin:0;max-width:none}}`;

/** As a page without scripts or anything fetched. */
export function htmlOf({title, text = "", sections, footer}: Printed): string {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${style}</style></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...sections.flatMap((one) => [`<h${one.level}>${escaped(one.title)}</h${one.level}>`, ...one.blocks.map(htmlBlock)]),
    `<footer>${escaped(footer)}</footer></body></html>\n`,
  ].join("\n");
}

function htmlBlock(block: Block): string {
  if (block.kind === "words") return `<p dir="auto">${escaped(block.text)}</p>`;
  if (block.kind === "list") return `<ul>${block.lines.map((line) => `<li dir="auto">${escaped(line)}</li>`).join("")}</ul>`;
  return block.lines.map((line) => `<blockquote dir="auto">${escaped(line)}</blockquote>`).join("");
}
