import {strToU8} from "fflate";
import {expect, test} from "vitest";
import {readText} from "../../src/index.ts";
import {odtFile} from "./samples.ts";

const expected = "Title\n\n- one\n  - inner bold\n- two\n\n3. x\n4. y\n\nA\tB\n1\t2\n\na\nb c";

test("lists, tables and line ends of a page keep their lines", async () => {
  const page = `<!doctype html><body><h2>Title</h2><ul><li>one<ul><li>inner <b>bold</b></li></ul></li><li><p>two</p></li></ul>
    <ol start=3><li>x</li><li>y</li></ol><table><tr><th>A</th><th>B</th></tr><tr><td><p>1</p></td><td>2</td></tr></table><p>a<br>b  c</p>`;
  expect((await readText(strToU8(page), "a.html")).text).toBe(expected);
});

test("lists, tables and line ends of a Markdown text keep their lines", async () => {
  const text = "# Title\n\n- one\n  - inner **bold**\n- two\n\n3. x\n4. y\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\na\\\nb c\n";
  expect((await readText(strToU8(text), "a.md")).text).toBe(expected);
});

test("lists, tables, line ends and notes of an OpenDocument text keep their lines", async () => {
  const paragraph = (words: string) => `<text:p>${words}</text:p>`;
  const list = (...items: string[]) => `<text:list>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join("")}</text:list>`;
  const row = (...cells: string[]) =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`).join("")}</table:table-row>`;
  const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${paragraph("A note.")}</text:note-body></text:note>`;
  const body = [
    list(paragraph("one") + list(paragraph("inner")), paragraph("two")),
    `<table:table>${row("A", "B")}${row("1", "2")}</table:table>`,
    paragraph(`a<text:line-break/>b<text:s text:c="2"/>c${note}`),
  ].join("\n");
  const heads = 'xmlns:office="o" xmlns:text="t" xmlns:table="b"';
  const content = `<office:document-content ${heads}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const {text} = await readText(odtFile({"content.xml": strToU8(content)}), "a.odt");
  expect(text).toBe("- one\n  - inner\n- two\n\nA\tB\n1\t2\n\na\nb  c[1]\n\n[1] A note.");
});
