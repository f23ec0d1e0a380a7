import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {Invalid} from "@standpoint/model";
import fc from "fast-check";
import {strToU8, zipSync} from "fflate";
import iconv from "iconv-lite";
import {describe, expect, test} from "vitest";
import {readText} from "../../src/index.ts";
import {docxFile, epubFile, everyFormat, htmlFile, lockedPdfFile, odtFile, pdfFile, rtfFile, words} from "./samples.ts";

async function reason(bytes: Uint8Array, name: string): Promise<string> {
  const error = await readText(bytes, name).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Invalid);
  const {message} = error as Invalid;
  expect(message.startsWith(`${name}: `)).toBe(true);
  return message;
}

describe.each(Object.entries(everyFormat))("%s", (format, file) => {
  test("the paragraphs come in as they read, and nothing else does", async () => {
    const {text} = await readText(file(), `harbour.${format}`);
    for (const paragraph of [words.heading, words.first, words.second]) expect(text.split("\n")).toContain(paragraph);
    expect(text).toMatch(/^(?:- )?first item$/m);
    expect(text).not.toMatch(/never|Menu|\r|\uFEFF/);
  });

  if (format !== "txt")
    test("title, author and date come from the file", async () => {
      const {title, authors, date} = await readText(file(), `harbour.${format}`);
      expect({title, authors, date}).toEqual({title: "The harbour", authors: ["Anna Berg"], date: "2024-03-18"});
    });

  test("the format is known by what is in the file, whatever its ending", async () => {
    const ending = format === "txt" || format === "md" ? "" : ".bin";
    expect((await readText(file(), `harbour${ending}`)).text).toContain("Ben & Carla don’t agree");
  });

  const seed = 7;
  test(`a file cut off anywhere is read or Invalid, never another error (seed ${seed})`, async () => {
    const whole = file();
    await fc.assert(
      fc.asyncProperty(fc.nat({max: whole.length}), async (length) => {
        await readText(whole.slice(0, length), `harbour.${format}`).catch((error: unknown) => expect(error).toBeInstanceOf(Invalid));
      }),
      {seed, numRuns: 60},
    );
  });

  test(`a file with broken bytes is read or Invalid, never another error (seed ${seed})`, async () => {
    const whole = file();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat({max: whole.length - 1}), fc.nat({max: 255})), {minLength: 1, maxLength: 20}), async (faults) => {
        const broken = whole.slice();
        for (const [at, byte] of faults) broken[at] = byte;
        await readText(broken, `harbour.${format}`).catch((error: unknown) => expect(error).toBeInstanceOf(Invalid));
      }),
      {seed, numRuns: 60},
    );
  });
});

test.each(["docx", "odt", "epub", "rtf", "pdf"])("a %s cut off in the middle is said to be damaged", async (format) => {
  const whole = everyFormat[format]!();
  await reason(whole.slice(0, Math.floor(whole.length * 0.5)), `harbour.${format}`);
});

test.each(["windows-1252", "windows-1251", "utf-16le", "utf-16be", "shift_jis", "iso-8859-2", "koi8-r"])(
  "a text in %s is read without garbage",
  async (encoding) => {
    const sample: Record<string, string> = {
      "windows-1251": "Рабочие должны отвергнуть все национальные дела, говорит он. Это очень важно для всех нас.",
      "koi8-r": "Рабочие должны отвергнуть все национальные дела, говорит он. Это очень важно для всех нас.",
      shift_jis: "労働者はすべての国家的な大義を拒否しなければならない。これはとても大切なことです。",
      "iso-8859-2": "Zażółć gęślą jaźń. Dělníci musí odmítnout všechny národní zájmy, říká článek; je to velmi důležité.",
    };
    const text = sample[encoding] ?? "Die Größe der Bewegung wächst über Jahre, sagt er. Naïve Hoffnungen führen zu nichts, erklärt Frau Müller.";
    const read = await readText(iconv.encode(text, encoding), "a.txt");
    if (encoding !== "iso-8859-2") expect(read.text).toBe(text);
    if (!encoding.startsWith("utf")) expect(read.notes.join()).toContain("guessed");
  },
);

test("an empty file, a blank one and one of pictures only are each refused with a sentence", async () => {
  expect(await reason(new Uint8Array(), "a.txt")).toContain("empty");
  expect(await reason(strToU8(" \n "), "a.txt")).toContain("no text");
  expect(await reason(pdfFile([]), "a.pdf")).toContain("no text layer");
});

test("a file behind a password is refused with the remedy", async () => {
  expect(await reason(lockedPdfFile(), "a.pdf")).toContain("without a password");
  const encryptedOdt = odtFile({"META-INF/manifest.xml": strToU8("<manifest:manifest><manifest:encryption-data/></manifest:manifest>")});
  expect(await reason(encryptedOdt, "a.odt")).toContain("without a password");
  const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(100)]);
  expect(await reason(compound, "a.docx")).toContain("without a password");
  expect(await reason(compound.subarray(0, 500), "a.doc")).toContain(".docx");
});

test("a format not known here is refused with the list of those that are", async () => {
  expect(await reason(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), "a.png")).toContain("odt");
  expect(await reason(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3), "a.txt")).toContain("not a text");
  expect(await reason(zipSync({"xl/workbook.xml": strToU8("<x/>")}), "a.xlsx")).toContain("archive");
});

test("a file or a text past its limit is refused with both numbers", async () => {
  const read = (limits: {file: number; text: number}) => readText(strToU8("word ".repeat(100_000)), "a.txt", limits).then(() => "read", String);
  expect(await read({file: 400_000, text: 1e9})).toContain("0.5 MB; the limit is 0.4 MB");
  expect(await read({file: 1e9, text: 400_000})).toContain("0.5 million characters; the limit is 0.4 million");
});

test("a zip bomb inside a document goes off in vain", async () => {
  const bomb = {"word/media/image1.png": new Uint8Array(60_000_000)};
  expect(await reason(docxFile(bomb), "a.docx")).toContain("zip bomb");
});

test("entities that an XML part declares are not expanded but refused", async () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a "never"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  expect(await reason(odtFile({}, doctype), "a.odt")).toContain("entities");
  expect(await reason(docxFile({"word/styles.xml": strToU8(`<?xml version="1.0"?>${doctype}<x>&b;</x>`)}), "a.docx")).toContain("entities");
});

test("elements nested past any sense are refused, not followed", async () => {
  const deep = (tag: string) => `<${tag}>`.repeat(50_000) + "x" + `</${tag}>`.repeat(50_000);
  await reason(odtFile({"content.xml": strToU8(deep("text:section"))}), "a.odt");
  expect(await reason(strToU8(`<!doctype html><body>${deep("div")}`), "a.html")).toContain("nested");
});

test("tags inside scripts and comments nest nothing", async () => {
  const many = "<div>".repeat(1000);
  const page = `<!doctype html><head><script>var a = "${many}";</script><style>/* ${many} */</style></head><body><!-- ${many} --><p>Words.</p>`;
  expect((await readText(strToU8(page), "a.html")).text).toBe("Words.");
});

test("nothing that a page names is fetched", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = Buffer.from(htmlFile(["word ".repeat(60)]))
    .toString()
    .replace("</head>", `<base href="${at}/"><link rel="stylesheet" href="${at}/a.css"><script src="${at}/a.js"></script></head>`)
    .replace("</article>", `<img src="${at}/a.png"><iframe src="${at}/b"></iframe></article>`);
  await readText(strToU8(page), "a.html");
  await new Promise((resolve) => setTimeout(resolve, 200));
  server.close();
  expect(asked).toEqual([]);
});

test("a page with an article gives the article, without menus and side bars", async () => {
  const long = (start: string) => `${start}, because ${"the harbour feeds the town, and the town feeds the harbour, ".repeat(6)}and so on.`;
  const {text, notes} = await readText(htmlFile([long("Anna says no"), long("Ben says yes")]), "a.html");
  expect(text.split("\n\n").filter((paragraph) => paragraph.includes("because"))).toHaveLength(2);
  expect(text).not.toContain("Menu");
  expect(notes).toEqual([]);
});

test("a page declared in another encoding is read in it", async () => {
  const page = "<!doctype html><html><head><meta charset=windows-1251></head><body><p>Рабочие</p></body></html>";
  expect((await readText(iconv.encode(page, "windows-1251"), "a.html")).text).toContain("Рабочие");
});

test("letters of a font's own code page are read in it", async () => {
  expect((await readText(rtfFile(), "a.rtf")).text).toContain("при");
});

test("the language of a long text is guessed and said to be a guess; that of a short one is not", async () => {
  const text = "The workers of the harbour have no interest in the dam that the council wants to build. ".repeat(8);
  const read = await readText(strToU8(text), "a.txt");
  expect(read.language).toBe("en");
  expect(read.notes.join()).toContain("guess");
  expect((await readText(strToU8("No dam."), "a.txt")).language).toBeUndefined();
});

test("the language of a book is what it says it is", async () => {
  expect((await readText(epubFile(), "a.epub")).language).toBe("en");
});
