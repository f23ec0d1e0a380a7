import {counted, Invalid} from "@standpoint/model";
import {clean} from "@standpoint/text";
import {getDocumentProxy} from "unpdf";
import {isDate} from "../day-found.ts";
import {factsFound, type ReadText} from "../read-text.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text layer of a PDF, page by page. A locked file and one of pictures only are Invalid, with what to do. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<ReadText> {
  const pdf = await opened(bytes, name);
  try {
    const pages: string[] = [];
    for (let page = 1; page <= pdf.numPages; ++page) pages.push(await pageText(pdf, page));
    const empty = pages.filter((page) => page === "").length;
    if (empty === pages.length)
      throw new Invalid(`${name}: has no text layer, only pictures of ${counted(pages.length, "page")}; run text recognition (OCR) over it first`);
    const facts = await factsIn(pdf);
    const notes = [
      ...(empty > 0 ? [`${counted(empty, `of ${pages.length} pages has`, `of ${pages.length} pages have`)} no text layer`] : []),
      ...(facts.date === undefined ? [] : [`the date ${facts.date} is when the file was created`]),
    ];
    return {text: clean(pages.filter((page) => page !== "").join("\n\n")), ...facts, notes};
  } finally {
    await pdf.destroy();
  }
}

/** The library takes the bytes it is given for itself, so that it gets its own. */
async function opened(bytes: Uint8Array, name: string): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {verbosity: 0, isEvalSupported: false, stopAtErrors: false});
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") throw new Invalid(`${name}: is encrypted; save it without a password`, {cause: error});
    throw new Invalid(`${name}: is damaged and cannot be opened as PDF`, {cause: error});
  }
}

interface Line {
  text: string;
  readonly y: number;
  readonly height: number;
}

async function pageText(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const {items} = await page.getTextContent();
  const lines: Line[] = [];
  let ended = true;
  for (const item of items) {
    if (!("str" in item)) continue;
    if (ended) lines.push({text: "", y: Number(item.transform[5]), height: item.height});
    lines.at(-1)!.text += item.str;
    ended = item.hasEOL;
  }
  page.cleanup();
  return paragraphed(lines.filter((line) => line.text.trim() !== ""));
}

/** Lines further apart than one and a half of their height are of two paragraphs. */
function paragraphed(lines: readonly Line[]): string {
  return lines
    .map((line, at) => {
      const above = lines[at - 1];
      if (above === undefined) return line.text.trim();
      const gap = above.y - line.y;
      const height = Math.max(line.height, above.height, 1);
      return (gap > 1.6 * height || gap < -height ? "\n\n" : "\n") + line.text.trim();
    })
    .join("");
}

async function factsIn(pdf: Pdf): Promise<Pick<ReadText, "title" | "authors" | "date" | "language">> {
  const {info} = await pdf.getMetadata();
  const {Title, Author, CreationDate, Language} = info as Readonly<Record<string, unknown>>;
  const [, year, month, day] = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(typeof CreationDate === "string" ? CreationDate : "") ?? [];
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  return factsFound({
    title: typeof Title === "string" ? Title : undefined,
    authors: typeof Author === "string" ? Author.split(/\s*;\s*/) : [],
    date: isDate(date) ? date : undefined,
    language: typeof Language === "string" ? Language : undefined,
  });
}
