import {createHash} from "node:crypto";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Invalid, Missing, type DocumentDraft, type IncomingStatement, type ProjectDraft} from "@standpoint/model";
import Sqlite from "better-sqlite3";
import fc from "fast-check";
import {afterAll, expect, test} from "vitest";
import {readDna} from "../../src/index.ts";
import {writeDna, type DnaSample} from "./dna-file.ts";

const folder = mkdtempSync(join(tmpdir(), "standpoint-dna-"));
afterAll(() => rmSync(folder, {recursive: true}));
let files = 0;

function fileWith(sample: DnaSample = {}): string {
  const path = join(folder, `sample-${++files}.dna`);
  writeDna(path, sample);
  return path;
}

const read = (sample?: DnaSample) => readDna(fileWith(sample));
const documentsOf = (draft: ProjectDraft) => [...draft.documents];
const statementsOf = (draft: ProjectDraft) => [...(draft.statements as Iterable<IncomingStatement>)];

function wordsOf(draft: ProjectDraft): string[] {
  const texts = new Map(documentsOf(draft).map(({key, text}: DocumentDraft) => [key, text]));
  return statementsOf(draft).map(({document, place}) => ("start" in place ? texts.get(document)!.slice(place.start, place.end) : ""));
}

function reason(path: string): string {
  try {
    readDna(path);
  } catch (error) {
    expect(error).toBeInstanceOf(Invalid);
    return (error as Invalid).message;
  }
  return expect.fail("nothing was thrown");
}

test("statements come with their words, names, stance and coder; an empty name is unknown", () => {
  const draft = read({
    statements: [
      [3, 7, "Union", "dam", 1],
      [0, 2, "", "dam", 0],
    ],
  });
  expect(wordsOf(draft)).toEqual(["want", "We"]);
  expect(statementsOf(draft)).toEqual([
    {
      key: "1",
      document: "dna-1",
      type: "DNA Statement",
      place: {start: 3, end: 7},
      values: {organization: "Union", concept: "dam", agreement: true},
      coder: "Admin",
    },
    {key: "2", document: "dna-1", type: "DNA Statement", place: {start: 0, end: 2}, values: {concept: "dam", agreement: false}, coder: "Admin"},
  ]);
  expect(draft.entities).toEqual([
    {kind: "organization", name: "Union", colour: "#ff0000"},
    {kind: "concept", name: "dam", colour: "#ff0000"},
  ]);
  expect(draft.notes.join()).toContain("1 empty entities");
  expect(draft.notes.join()).toContain("passwords");
});

test("offsets hold in texts with characters beyond the first plane and with carriage returns", () => {
  const text = "😊 one\r\n😊😊 two\r\nthree";
  const at = (word: string) => [text.indexOf(word), text.indexOf(word) + word.length] as const;
  const draft = read({text, statements: ["one", "😊😊 two", "three"].map((word) => [...at(word), "U", "c", 1] as const)});
  expect(documentsOf(draft)[0]!.text).not.toContain("\r");
  expect(wordsOf(draft)).toEqual(["one", "😊😊 two", "three"]);
});

test("a span past the end of its text stops there, and one outside it is noted", () => {
  const draft = read({
    text: "abc",
    statements: [
      [1, 9, "U", "c", 1],
      [5, 9, "U", "c", 1],
    ],
  });
  expect(wordsOf(draft)).toEqual(["bc"]);
  expect(draft.notes.filter((note) => /statement [12] /.test(note))).toHaveLength(2);
});

test("midnight is a day, any other hour keeps its seconds", () => {
  const dates = [1106697600, 1106745001, -86400].map((date) => documentsOf(read({date}))[0]!.date);
  expect(dates).toEqual(["2005-01-26", "2005-01-26T13:10:01", "1969-12-31"]);
});

test("organization is the holder, concept the concept, agreement the stance", () => {
  const [type] = read().types;
  expect(type!.colour).toBe("#efd033");
  expect(type!.variables).toEqual([
    {name: "person", kind: "entity", entityKind: "person"},
    {name: "organization", kind: "entity", entityKind: "organization", role: "holder"},
    {name: "concept", kind: "entity", entityKind: "concept", role: "concept"},
    {name: "agreement", kind: "boolean", role: "stance"},
    {name: "weight", kind: "integer"},
  ]);
});

test("parents, attributes, long texts and numbers come along", () => {
  const draft = read({
    statements: [[0, 2, "Union", "dam", 1]],
    more: `
    INSERT INTO ENTITIES (ID, VariableId, Value, Red, Green, Blue, ChildOf) VALUES (90, 2, 'Local union', 0, 0, 255, (SELECT ID FROM ENTITIES WHERE Value = 'Union'));
    INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Type'), (2, 2, 'Alias');
    INSERT INTO ATTRIBUTEVALUES VALUES (1, 90, 1, 'NGO'), (2, 90, 2, '');
    INSERT INTO VARIABLES VALUES (9, 'note', 'long text', 1);
    INSERT INTO DATALONGTEXT VALUES (1, 1, 9, 'hm');
    INSERT INTO DATAINTEGER VALUES (1, 1, 5, -3);`,
  });
  expect(draft.entities).toContainEqual({kind: "organization", name: "Local union", colour: "#0000ff", parent: "Union", attributes: {Type: "NGO"}});
  expect(statementsOf(draft)[0]!.values).toMatchObject({note: "hm", weight: -3});
});

test("two types that use a name for different entities get two kinds; for the same or none, one", () => {
  const more = (names: string) => `INSERT INTO STATEMENTTYPES VALUES (2, 'Story', 0, 0, 0);
    INSERT INTO VARIABLES VALUES (20, 'concept', 'short text', 2); ${names};`;
  const kinds = (names: string) => read({statements: [[0, 2, "U", "dam", 1]], more: more(names)}).types[1]!.variables[0]!.entityKind;
  expect(kinds("")).toBe("concept");
  expect(kinds("INSERT INTO ENTITIES (VariableId, Value, Red, Green, Blue) VALUES (20, 'dam', 255, 0, 0)")).toBe("concept");
  expect(kinds("INSERT INTO ENTITIES (VariableId, Value, Red, Green, Blue) VALUES (20, 'tax', 255, 0, 0)")).toBe("concept (Story)");
});

test("a file that is not there, not a database, not of DNA, of version 2 or newer is refused with its own sentence", () => {
  expect(() => readDna(join(folder, "nothing.dna"))).toThrow(Missing);
  const text = join(folder, "text.dna");
  writeFileSync(text, "hello");
  expect(reason(text)).toContain("not a DNA database");
  const other = join(folder, "other.dna");
  new Sqlite(other).exec("CREATE TABLE a(b)").close();
  expect(reason(other)).toContain("not one of DNA");
  expect(reason(fileWith({version: "2.0 beta 25"}))).toContain("DNA 2.0 beta 25");
  expect(reason(fileWith({version: "4.0"}))).toContain("newer");
});

test("a file cut off anywhere or with a table missing is refused", () => {
  const whole = readFileSync(fileWith({statements: [[0, 2, "U", "c", 1]]}));
  for (const share of [0.001, 0.01, 0.3, 0.7, 0.99]) {
    const path = join(folder, "cut.dna");
    writeFileSync(path, whole.subarray(0, Math.floor(whole.length * share)));
    expect(reason(path)).toMatch(/^cut\.dna: /);
  }
  expect(reason(fileWith({more: "DROP TABLE REGEXES"}))).toContain("damaged");
  expect(reason(fileWith({more: "INSERT INTO STATEMENTS VALUES (7, 1, 99, 0, 1, 1)"}))).toContain("document 99");
});

test("a file that another program has open is left alone", () => {
  const path = fileWith();
  writeFileSync(`${path}-journal`, "x");
  expect(reason(path)).toContain("close it in DNA first");
  rmSync(`${path}-journal`);
});

const seed = 3;
test(`a file with broken bytes is read or Invalid, never another error (seed ${seed})`, () => {
  const whole = readFileSync(
    fileWith({
      statements: [
        [0, 2, "U", "c", 1],
        [3, 7, "V", "c", 0],
      ],
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({max: whole.length - 1}), fc.nat({max: 255})), {minLength: 1, maxLength: 60}), (faults) => {
      const broken = Buffer.from(whole);
      for (const [at, byte] of faults) broken[at] = byte;
      const path = join(folder, "broken.dna");
      writeFileSync(path, broken);
      try {
        readDna(path);
      } catch (error) {
        expect(error).toBeInstanceOf(Invalid);
      }
    }),
    {seed, numRuns: 300},
  );
});

const sample = join(import.meta.dirname, "../../../../../shared/data/dna/sample.dna");

test.skipIf(!existsSync(sample))("the sample of the Discourse Network Analyzer (../shared/data) comes in whole and stays as it is", () => {
  const hash = () => createHash("sha256").update(readFileSync(sample)).digest("hex");
  const before = [hash(), ...readdirSync(join(sample, ".."))];
  const draft = readDna(sample);
  expect([hash(), ...readdirSync(join(sample, ".."))]).toEqual(before);
  expect(documentsOf(draft)).toHaveLength(7);
  expect(statementsOf(draft)).toHaveLength(41);
  expect(draft.entities).toHaveLength(23 - 3);
  expect(draft.notes.join()).toContain("3 empty entities");
  expect(draft.highlighters).toHaveLength(6);
  expect(draft.coders).toHaveLength(4);
  expect(draft.types.map(({name}) => name)).toEqual(["DNA Statement", "NPF Story Element", "Annotation"]);
  expect(
    documentsOf(draft)
      .map(({date}) => date)
      .sort()[0],
  ).toBe("2005-01-26");
  expect(wordsOf(draft).every((words) => words.trim().length > 20)).toBe(true);
});

test("a parent among the entities of another variable, or of its own name, is none", () => {
  const {entities} = read({
    statements: [[0, 2, "Town", "Town", 1]],
    more: "UPDATE ENTITIES SET ChildOf = 1 WHERE ID = 2; UPDATE ENTITIES SET ChildOf = 1 WHERE ID = 1;",
  });
  expect([...entities].map(({kind, name, parent}) => [kind, name, parent])).toEqual([
    ["organization", "Town", undefined],
    ["concept", "Town", undefined],
  ]);
});
