import {isFault, own} from "@standpoint/model";
import {isZip, openZip} from "./zip.ts";

/** The formats of text that can be read. */
export const textFormats = ["txt", "md", "html", "docx", "odt", "epub", "rtf", "pdf"] as const;
export type TextFormat = (typeof textFormats)[number];

/** What else a file may turn out to be: an archive, something locked or old of Microsoft's, or nothing known here. */
export type FileFormat = TextFormat | "zip" | "locked" | "doc" | "unknown";

const endings: Readonly<Record<string, TextFormat>> = {
  txt: "txt",
  text: "txt",
  asc: "txt",
  md: "md",
  markdown: "md",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
  odt: "odt",
  epub: "epub",
  rtf: "rtf",
  pdf: "pdf",
};

/** What a file is, by what it holds first and by its ending last. */
export function formatOf(bytes: Uint8Array, name: string): FileFormat {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (isZip(bytes)) return zipFormat(bytes, name);
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (head.startsWith("\xd0\xcf\x11\xe0")) return compoundFormat(bytes);
  if (looksLikeHtml(head)) return "html";
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "txt";
  return own(endings, ending) ?? "unknown";
}

function zipFormat(bytes: Uint8Array, name: string): FileFormat {
  try {
    const zip = openZip(bytes, name);
    const names = new Set(zip.entries.map((entry) => entry.name));
    if (names.has("word/document.xml")) return "docx";
    const kind = Buffer.from(zip.named("mimetype") ?? [])
      .toString("latin1")
      .trim();
    if (kind === "application/epub+zip" || names.has("META-INF/container.xml")) return "epub";
    return kind.startsWith("application/vnd.oasis.opendocument.text") ? "odt" : "zip";
  } catch (error) {
    if (!isFault(error)) throw error;
    return own(endings, /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "") ?? "zip";
  }
}

/** Microsoft's compound files: an encrypted .docx, or a .doc of before 2007. Names in them are UTF-16. */
function compoundFormat(bytes: Uint8Array): FileFormat {
  return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le")) ? "locked" : "doc";
}

function looksLikeHtml(head: string): boolean {
  const opening = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?/.exec(head)![0];
  return /^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(withoutComments(head.slice(opening.length)));
}

/** What follows the comments at the head. One expression for all of them would try every way of parting them. */
function withoutComments(head: string): string {
  let rest = head;
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->", 4);
    if (end < 0) return "";
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
