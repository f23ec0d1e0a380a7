import type {DocumentRow} from "@standpoint/model";
import {expect, test} from "vitest";
import {editOf, fieldsOf} from "../../src/documents/document-edit.ts";
import {chosenDocuments, documentsSearch} from "../../src/documents/documents-search.ts";
import {gathered} from "../../src/documents/gathered.ts";
import {headOf, mapOf} from "../../src/documents/table-head.ts";
import {holdsStatements} from "../../src/documents/use-import.ts";

function row(title: string, given: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id: 1,
    key: title,
    title,
    authors: [],
    date: null,
    kind: null,
    language: null,
    place: null,
    source: null,
    section: null,
    url: null,
    notes: null,
    revision: 1,
    hash: "",
    length: 10,
    posts: 0,
    statements: 0,
    version: 1,
    ...given,
  };
}

const rows = [row("Bells", {date: "2024", statements: 2}), row("Anchors", {date: "2023", authors: ["Ida"], statements: 10}), row("Cranes", {kind: "report"})];
const titles = (search: Parameters<typeof chosenDocuments>[1]) => chosenDocuments(rows, search).map(({title}) => title);

test("documents are sorted by numbers as numbers, either way", () => {
  expect(titles({sort: "-statements"})).toEqual(["Anchors", "Bells", "Cranes"]);
});

test("words are found in titles and authors alike", () => {
  expect(titles({search: "ida"})).toEqual(["Anchors"]);
});

test("filters narrow together", () => {
  expect(titles({kind: "report"})).toEqual(["Cranes"]);
  expect(titles({kind: "report", author: "Ida"})).toEqual([]);
});

test("documents are listed by their flag, with a memo or without", () => {
  const noted = [row("Bells", {flags: ["unsure"]}), row("Anchors", {memo: "Ask for the original."})];
  const left = (search: Parameters<typeof chosenDocuments>[1]) => chosenDocuments(noted, search).map(({title}) => title);
  expect([left({flag: "unsure"}), left({memo: "with"}), left({memo: "without"}), left({flag: "unsure", memo: "with"})]).toEqual([
    ["Bells"],
    ["Anchors"],
    ["Bells"],
    [],
  ]);
});

test("an address with words it does not know still opens", () => {
  expect(documentsSearch({kind: "report", colour: "red"})).toEqual({kind: "report", leftOut: ["colour=red"]});
});

test("only what was changed is sent, and an emptied field becomes unknown", () => {
  const before = row("Bells", {date: "2024", place: "Port"});
  expect(editOf(fieldsOf(before), {...fieldsOf(before), place: " ", title: "Bells!"})).toEqual({title: "Bells!", place: null});
  expect(editOf(fieldsOf(before), {...fieldsOf(before), authorUnsure: true})).toEqual({authorUnsure: true});
});

test("the head of a table is read with any separator and with quotation marks", () => {
  expect(headOf('\uFEFFparty;"thesis; long";answer\n1;2;3')).toEqual(["party", "thesis; long", "answer"]);
});

test("a mapping leaves out what has no column", () => {
  expect(mapOf({holder: "party", via: ""})).toBe("holder=party");
});

test("a database, a table and JSON lines hold statements, texts do not", () => {
  expect(["a.dna", "b.CSV", "c.jsonl", "d.txt"].map(holdsStatements)).toEqual([true, true, true, false]);
});

test("what is noted of several files alike is said once", () => {
  const notes = ["a.txt: the language (en) is a guess", "b.pdf: no words on page 3", "c.txt: the language (en) is a guess", "Nothing else"];
  expect(gathered(notes)).toEqual(["2 files: the language (en) is a guess", "b.pdf: no words on page 3", "Nothing else"]);
});
