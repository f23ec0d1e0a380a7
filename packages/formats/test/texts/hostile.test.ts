import {Invalid} from "@standpoint/model";
import {strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {factsFromName, readAif, readArgdown, readText} from "../../src/index.ts";
import {docxFile} from "./samples.ts";

// Each of these took minutes or for ever before it had a bound; none is measured by time.

const read = (text: string, name: string) => readText(strToU8(text), name);

describe("names of files", () => {
  test("nine fields and nine hundred hyphens are gone through once", () => {
    const pattern = "{date}-{author}-{title}-{kind}-{source}-{section}-{place}-{language}-{id}.";
    expect(factsFromName(pattern, `${"-".repeat(900)}.txt`)).toBeUndefined();
    expect(factsFromName("{author}-{title}-{kind}-{source}-{id}", "-".repeat(900))).toMatchObject({authors: ["-"], key: "-".repeat(892)});
  });

  test.each([
    ["{title}_{date}", "the_harbour_2024.txt", undefined],
    ["{title} {date}", "the harbour 2024.txt", undefined],
    ["{date}_{author}_{title}", "20240318_Anna Berg_The_harbour.txt", {date: "2024-03-18", authors: ["Anna Berg"], title: "The harbour"}],
    ["{title} ({date})", "The harbour (2024).md", {title: "The harbour", date: "2024"}],
    ["{place}{title}", "𝒜bc.txt", {place: "𝒜", title: "bc"}],
    ["{title}", ".txt", undefined],
    ["letter", "letter.txt", {}],
    ["letter", "letters.txt", undefined],
    ["a{title}b", "ab.txt", undefined],
    ["{title}", "two\nlines", undefined],
  ])("%s takes from %j what the shortest parts give", (pattern, name, facts) => {
    expect(factsFromName(pattern, name)).toEqual(facts);
  });
});

describe("Markdown", () => {
  const tangled = {
    "unclosed brackets": "[".repeat(200_000),
    "unclosed footnotes": "[^a".repeat(100_000),
    "one link after another": "[a](b) ".repeat(100_000),
    "stars around a word": `${"*".repeat(100_000)}a${"*".repeat(100_000)}`,
    "quotes in quotes": `${">".repeat(50_000)} a`,
    "lists on one line": `${"- ".repeat(800)}a`,
    "numbered lists on one line": `${"1. ".repeat(800)}a`,
    "lists, each further in": Array.from({length: 800}, (_, depth) => `${"  ".repeat(depth)}- item`).join("\n"),
    "notes in notes": `${"[^a]: ".repeat(5000)}a`,
    "tags that are none": "<a ".repeat(100_000),
  };

  test.each(Object.entries(tangled))("with %s is taken as plain text, and a note says so", async (_, text) => {
    const {text: taken, notes} = await read(text, "x.md");
    expect(taken).toBe(text.trim());
    expect(notes.join()).toMatch(/taken as plain text, because .* \d+/);
  });

  test("as people write it is read as such", async () => {
    const rows = Array.from({length: 900}, (_, at) => `| [${at}](a) | *b* | **c** |`).join("\n");
    const deep = Array.from({length: 30}, (_, depth) => `${"  ".repeat(depth)}- item ${depth}`).join("\n");
    const {text, notes} = await read(
      `# Head\n\n${"* ".repeat(60)}\n\n| a | b | c |\n|---|---|---|\n${rows}\n\n${deep}\n\n${"_".repeat(300)}\n\n> > said`,
      "x.md",
    );
    expect(text).toContain("7\tb\tc");
    expect(text).toContain("- item 29");
    expect(notes.join()).not.toMatch(/plain text/);
  });

  test("a heading in front still names a text that is too tangled", async () => {
    expect(await read(`---\ntitle: The harbour\n---\n${"[".repeat(9000)}`, "x.md")).toMatchObject({title: "The harbour"});
  });
});

describe("HTML", () => {
  test.each([
    ["a tag that never ends", `<html><p>Words<${"a".repeat(400_000)}`],
    ["comments and no page", `${"<!---->".repeat(140)}words`],
    ["breaks without end", `<html><p>Words${"<br>".repeat(50_000)}more`],
    ["blanks in a preformatted text", `<html><pre>Words${" ".repeat(400_000)}more</pre>`],
    ["cells without end", `<html><table><tr>${"<td>word".repeat(20_000)}`],
  ])("with %s is read", async (_, html) => {
    const found = await read(html, "x.html").catch((fault: unknown) => fault);
    expect(found instanceof Invalid || /^words?\b/i.test((found as {text: string}).text)).toBe(true);
  });

  test.each([
    ["div", 10_000],
    ["font", 20_000],
    ["rt", 20_000],
    ["b", 10_000],
    ["table><tr><td", 5000],
  ])("with <%s> nested %i deep is refused with the depth", async (tag, depth) => {
    await expect(read(`<html>${`<${tag}>`.repeat(depth)}x`, "x.html")).rejects.toThrow(/x\.html: its HTML is nested more than \d+ deep/);
  });
});

test("Rich Text with groups nested 10,000 deep is refused, and a run of blanks is gone through once", async () => {
  await expect(read(`{\\rtf1 ${"{".repeat(10_000)}a${"}".repeat(10_001)}`, "x.rtf")).rejects.toThrow(/nested more than 1000 deep/);
  expect((await read(`{\\rtf1 a${" ".repeat(400_000)}b}`, "x.rtf")).text).toHaveLength(400_002);
});

test("a Word document nested 10,000 deep is refused with the depth", async () => {
  const parts = unzipSync(docxFile());
  const deep = "<w:tbl><w:tr><w:tc>".repeat(10_000);
  const closed = "</w:tc></w:tr></w:tbl>".repeat(10_000);
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${deep}${closed}</w:body></w:document>`;
  await expect(readText(zipSync({...parts, "word/document.xml": strToU8(document)}), "x.docx")).rejects.toThrow(/nested more than 500 deep/);
});

test("argument maps with openings never closed, many links or long blanks are gone through once", () => {
  expect(readArgdown(`[a]: x ${"/* ".repeat(200_000)}`).claims).toHaveLength(1);
  expect(readArgdown(`[a]: x ${"<!-- ".repeat(100_000)}`).claims).toHaveLength(1);
  expect(readArgdown("[a]: x /* not\nthis */ but <!-- nor\nthis --> that").claims[0]?.text).toBe("x but that");
  expect(readArgdown(`[a]: x${" #(".repeat(100_000)}`).claims).toHaveLength(1);
  const many = Array.from({length: 40_000}, (_, at) => `  + [b${at}]`).join("\n");
  expect(readArgdown(`[a]: x\n${many}`).links).toHaveLength(40_000);
  const post = JSON.stringify({nodes: [{nodeID: "1", type: "L", text: `${" ".repeat(300_000)}Anna : words`}], edges: []});
  expect(readAif(post).posts[0]).toMatchObject({author: "Anna", text: "words"});
});

test("a scheme called like a part of every object is no relation", () => {
  const map = readAif(
    JSON.stringify({
      nodes: ["a", "b"].map((nodeID) => ({nodeID, type: "I", text: nodeID})).concat([{nodeID: "s", type: "constructor", text: ""}]),
      edges: [
        {fromID: "a", toID: "s"},
        {fromID: "s", toID: "b"},
      ],
    }),
  );
  expect(map.links).toEqual([]);
});
