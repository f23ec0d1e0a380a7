import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {Invalid} from "@standpoint/model";
import {postsByOpening} from "@standpoint/text";
import {expect, test} from "vitest";
import {factsFromName, keyFromName, readDocumentList, readDocumentTable, readText} from "../../src/index.ts";

function reason(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(Invalid);
    return (error as Invalid).message;
  }
  return expect.fail("nothing was thrown");
}

const list = (...entries: object[]) => readDocumentList(JSON.stringify(entries), "documents.json");

test("a list of documents gives facts, files and openings; null is as good as left out", () => {
  expect(
    list({id: "a", file: "a.txt", title: "A", date: "2022-11~", place: null, authors: ["X"], posts: [{id: "1", starts: "Hello", replyTo: null, author: "Y"}]}),
  ).toEqual([{file: "a.txt", facts: {key: "a", title: "A", date: "2022-11~", authors: ["X"]}, posts: [{key: "1", starts: "Hello", author: "Y"}]}]);
});

test("a wrong date, an unknown field and a missing file are named with their entry", () => {
  expect(reason(() => list({file: "a"}, {file: "b"}, {id: "icl-on-ig", file: "c", date: "2022-99"}))).toMatch(
    /^documents\.json: entry 3 \("icl-on-ig"\): date "2022-99" is not a date: /,
  );
  expect(reason(() => list({file: "a", titel: "x"}))).toMatch(/^documents\.json: entry 1: "titel" is not a field of a document \(file, id, title/);
  expect(reason(() => list({id: "a"}))).toContain('entry 1 ("a"): "file"');
  expect(reason(() => list({file: "a", posts: [{id: "1", starts: "x", by: "y"}]}))).toContain('"by" is not a field of a post');
  expect(reason(() => list({file: "a", posts: [{id: "1", starts: "x", date: "soon"}]}))).toContain('posts 1 date "soon"');
  expect(reason(() => list({file: "a"}, {file: "a"}))).toContain('entry 2: file "a"');
  expect(reason(() => list({file: 3}))).toContain("must be a text");
});

test("what is not a list is said to be none", () => {
  expect(reason(() => readDocumentList("{}", "documents.json"))).toContain("not a list");
  expect(reason(() => readDocumentList("[", "documents.json"))).toContain("not JSON");
});

test("a table gives the same facts, whatever its delimiter", () => {
  for (const csv of ['file,title,authors,date\na.txt,"A, or B",X; Y,2024\n', '\uFEFFfile;title;authors;date\r\na.txt;A, or B;"X; Y";2024\r\n\r\n']) {
    expect(readDocumentTable(csv, "d.csv")).toEqual([{file: "a.txt", facts: {title: "A, or B", authors: ["X", "Y"], date: "2024"}, posts: []}]);
  }
});

test("a fault in a table is named with its line", () => {
  expect(reason(() => readDocumentTable("file,titel\na,b", "d.csv"))).toContain('line 1: "titel"');
  expect(reason(() => readDocumentTable("title\nb", "d.csv"))).toContain('"file" is missing');
  expect(reason(() => readDocumentTable('file,title\na,"two\nlines"\nb,x,y', "d.csv"))).toContain("line 4: has 3 cells");
  expect(reason(() => readDocumentTable("file,date\na,2024-13", "d.csv"))).toContain('line 2: date "2024-13"');
  expect(reason(() => readDocumentTable('file,title\na,"open', "d.csv"))).toContain("quotation mark");
  expect(reason(() => readDocumentTable("file,title\na,x\na,y", "d.csv"))).toContain('line 3: file "a"');
});

test("a name gives the facts its pattern asks for", () => {
  expect(factsFromName("{date}_{author}_{title}", "texts/2024-03-18_CWO_A_balance_sheet.txt")).toEqual({
    date: "2024-03-18",
    authors: ["CWO"],
    title: "A balance sheet",
  });
  expect(factsFromName("{date} {title}", "20240318 Hello.pdf")).toEqual({date: "2024-03-18", title: "Hello"});
  expect(factsFromName("{date}_{title}", "nothing-here.txt")).toBeUndefined();
  expect(factsFromName("{date}_{title}", "soon_x.txt")).toBeUndefined();
  expect(reason(() => factsFromName("{day}_{title}", "x"))).toContain("{day}");
});

test("a key is made of the letters and digits of a name, of any script", () => {
  expect(keyFromName("folder/CWO: Über Internationalismus (2).txt")).toBe("cwo-uber-internationalismus-2");
  expect(keyFromName("Интернационализм.docx")).toBe("интернационализм");
  expect(keyFromName("….txt")).toBe("document");
});

const folder = join(import.meta.dirname, "../../../../../shared/data/internationalism");

test.skipIf(!existsSync(folder))("the reference corpus (../shared/data) comes in as five texts with 25 posts and no problems", async () => {
  const entries = readDocumentList(readFileSync(join(folder, "documents.json"), "utf8"), "documents.json");
  expect(entries).toHaveLength(5);
  const read = await Promise.all(entries.map(async ({file, posts}) => postsByOpening((await readText(readFileSync(join(folder, file)), file)).text, posts)));
  expect(read.flatMap(({problems}) => problems)).toEqual([]);
  expect(read.flatMap(({posts}) => posts)).toHaveLength(25);
});
