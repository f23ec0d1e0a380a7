import {strToU8, zipSync, type Zippable} from "fflate";

/** Files of each format, made here, that all say the same. */
export const words = {heading: "The harbour", first: "Anna said: “No tax – ever.”", second: "Ben & Carla don’t agree; they want a dam.", item: "first item"};

const bytes = (text: string) => strToU8(text);
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function txtFile(): Uint8Array {
  return bytes(`\uFEFF${words.heading}\r\n\r\n${words.first}\r\n\r\n${words.second}\r\n\r\n- ${words.item}\r\n`);
}

function mdFile(): Uint8Array {
  return bytes(
    [
      "---",
      'title: "The harbour"',
      "author: Anna Berg",
      "date: 2024-03-18",
      "---",
      "",
      `# ${words.heading}`,
      "",
      "Anna said: “No **tax** – [ever](http://example.org).”",
      "",
      "Ben & Carla don’t agree; they want a `dam`.",
      "",
      `* ${words.item}`,
      "",
    ].join("\n"),
  );
}

export function htmlFile(paragraphs: readonly string[] = [words.first, words.second]): Uint8Array {
  return bytes(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${words.heading}</title>
    <meta name="author" content="Anna Berg"><meta property="article:published_time" content="2024-03-18T10:00:00Z"></head>
    <body><nav><ul><li><a href="/">Menu</a></li></ul></nav><article><h1>${words.heading}</h1>
    ${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("\n")}<ul><li>${words.item}</li></ul></article>
    <script>document.write("never")</script></body></html>`);
}

export function docxFile(extra: Zippable = {}): Uint8Array {
  const paragraph = (text: string, style = "") => `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  return zipSync({
    "[Content_Types].xml": bytes(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": bytes(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": bytes(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(words.heading)}${paragraph(words.first)}${paragraph(words.second)}${paragraph(words.item)}<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>never</w:delText></w:r></w:del></w:p></w:body></w:document>`,
    ),
    "docProps/core.xml": bytes(
      '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>The harbour</dc:title><dc:creator>Anna Berg</dc:creator><dcterms:created>2024-03-18T10:00:00Z</dcterms:created></cp:coreProperties>',
    ),
    ...extra,
  });
}

export function odtFile(extra: Zippable = {}, doctype = ""): Uint8Array {
  const heads =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"';
  return zipSync({
    mimetype: [bytes("application/vnd.oasis.opendocument.text"), {level: 0}],
    "content.xml": bytes(
      `<?xml version="1.0"?>${doctype}<office:document-content ${heads}><office:body><office:text><text:tracked-changes><text:p>never</text:p></text:tracked-changes><text:h>${words.heading}</text:h><text:p>Anna said:<text:s/>“No <text:span>tax</text:span> – ever.”</text:p><text:p>${escaped(words.second)}</text:p><text:list><text:list-item><text:p>${words.item}</text:p></text:list-item></text:list></office:text></office:body></office:document-content>`,
    ),
    "meta.xml": bytes(
      `<?xml version="1.0"?><office:document-meta ${heads}><office:meta><dc:title>The harbour</dc:title><meta:initial-creator>Anna Berg</meta:initial-creator><meta:creation-date>2024-03-18T10:00:00</meta:creation-date></office:meta></office:document-meta>`,
    ),
    ...extra,
  });
}

export function epubFile(): Uint8Array {
  const chapter = (body: string) =>
    bytes(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`);
  return zipSync({
    mimetype: [bytes("application/epub+zip"), {level: 0}],
    "META-INF/container.xml": bytes(
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    "OPS/book.opf": bytes(
      '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The harbour</dc:title><dc:creator>Anna Berg</dc:creator><dc:date>2024-03-18</dc:date><dc:language>en</dc:language></metadata><manifest><item id="b" href="two%20b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    ),
    "OPS/one.xhtml": chapter(`<h1>${words.heading}</h1><p>${escaped(words.first)}</p>`),
    "OPS/two b.xhtml": chapter(`<p>${escaped(words.second)}</p><ul><li>${words.item}</li></ul>`),
  });
}

export function rtfFile(): Uint8Array {
  return bytes(
    [
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}",
      "{\\info{\\title The harbour}{\\author Anna Berg}{\\creatim\\yr2024\\mo3\\dy18}}{\\*\\generator never;}{\\pict\\bin3 }}}}\\pard ",
      "The harbour\\par Anna said: \\ldblquote No {\\b tax} \\'96 ever.\\u8221 ?\\par\n",
      "Ben & Carla don\\rquote t agree; they want a dam.\\par first item\\par {\\f1\\'ef\\'f0\\'e8}}",
    ].join(""),
  );
}

/** A PDF with one page a list of lines; each paragraph is a line of its own, 40 points below the last. */
export function pdfFile(
  lines: readonly string[] = [words.heading, "Anna said: \x93No tax \x96 ever.\x94", "Ben & Carla don\x92t agree; they want a dam.", words.item],
): Uint8Array {
  const page = lines.map((line, at) => `BT /F1 12 Tf 72 ${720 - 40 * at} Td (${line}) Tj ET`).join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Title (The harbour) /Author (Anna Berg) /CreationDate (D:20240318100000Z) >>",
  ];
  return latin1(withTable(objects, ""));
}

/** A PDF that a password locks: the standard handler, with keys nobody knows. */
export function lockedPdfFile(): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [] /Count 0 >>",
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`,
  ];
  return latin1(withTable(objects, `/Encrypt 3 0 R /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`));
}

function withTable(objects: readonly string[], trailer: string): string {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const info = objects.length > 5 ? "/Info 6 0 R" : "";
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${info} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export const everyFormat: Readonly<Record<string, () => Uint8Array>> = {
  txt: txtFile,
  md: mdFile,
  html: htmlFile,
  docx: docxFile,
  odt: odtFile,
  epub: epubFile,
  rtf: rtfFile,
  pdf: pdfFile,
};
