import {Invalid, presets} from "@standpoint/model";
import fc from "fast-check";
import iconv from "iconv-lite";
import Papa from "papaparse";
import {expect, test} from "vitest";
import {readCsv, type CsvOptions} from "../../src/index.ts";
import {all} from "./all.ts";

const position = presets.find(({name}) => name === "position")!;
const options: CsvOptions = {
  type: position,
  map: {holder: "party", concept: "thesis", stance: "answer", date: "date"},
  values: {answer: {agree: true, disagree: false, neutral: null}},
  document: ["election", "party"],
  text: "comment",
};
const header = "election,party,thesis,answer,date,comment\n";

async function* inChunks(text: string | Uint8Array, size = 7): AsyncGenerator<string | Uint8Array> {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}

async function read(csv: string | Uint8Array, changed: Partial<CsvOptions> = {}, size?: number) {
  const draft = await readCsv(inChunks(csv, size), {...options, ...changed}, "data.csv");
  return {documents: [...draft.documents], statements: await all(draft.statements), notes: draft.notes};
}

async function reason(csv: string | Uint8Array, changed: Partial<CsvOptions> = {}): Promise<string> {
  const error = await read(csv, changed).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Invalid);
  return (error as Invalid).message;
}

test("rows that share the document columns become one document, however far apart they lie", async () => {
  const {documents, statements} = await read(
    `${header}2019,A,dam,agree,2019,We want it.\n2019,B,dam,disagree,2019-05,"No,\nnever"\n2019,A,tax,neutral,,Perhaps.\n`,
  );
  expect(documents.map(({key, title, text}) => [key, title, text])).toEqual([
    ["2019-a", "2019, A", "We want it.\n\nPerhaps."],
    ["2019-b", "2019, B", "No,\nnever"],
  ]);
  expect(statements.map(({values}) => values)).toEqual([
    {holder: "A", concept: "dam", agreement: true, date: "2019"},
    {holder: "B", concept: "dam", agreement: false, date: "2019-05"},
    {holder: "A", concept: "tax", agreement: null},
  ]);
  expect(statements.map(({line}) => line)).toEqual([2, 3, 5]);
  const texts = new Map(documents.map(({key, text}) => [key, text]));
  expect(statements.map(({document, place}) => "start" in place && texts.get(document)!.slice(place.start, place.end))).toEqual([
    "We want it.",
    "No,\nnever",
    "Perhaps.",
  ]);
});

test("without a text column, or where it is empty, the row is written out", async () => {
  const {text, ...without} = options;
  const draft = await readCsv(inChunks(`${header}2019,A,dam,agree,,\n`), without, "data.csv");
  expect([...draft.documents][0]!.text).toBe("election: 2019\nparty: A\nthesis: dam\nanswer: agree");
  expect(text).toBe("comment");
  expect((await read(`${header}2019,A,dam,agree,,\n`)).notes.join()).toContain("1 row has no text");
});

test("without document columns the file is one document", async () => {
  expect((await read(`${header}1,A,x,agree,,a\n2,B,x,agree,,b\n`, {document: []})).documents.map(({key, text}) => [key, text])).toEqual([["data", "a\n\nb"]]);
});

test("two documents whose names read alike stay apart", async () => {
  const {documents} = await read(`${header}2019,A B,x,agree,,a\n2019 A,B,x,agree,,b\n`);
  expect(new Set(documents.map(({key}) => key)).size).toBe(2);
});

test("keys are the same each time, in any order of the columns, and differ between equal rows", async () => {
  const {statements} = await read(`${header}1,A,x,agree,,a\n1,A,x,agree,,a\n1,B,x,agree,,a\n`);
  const turned = await read("comment;answer;thesis;party;election;date\na;agree;x;A;1;\na;agree;x;A;1;\na;agree;x;B;1;\n");
  expect(turned.statements.map(({key}) => key)).toEqual(statements.map(({key}) => key));
  expect(new Set(statements.map(({key}) => key)).size).toBe(3);
});

test("delimiter, line ends and encoding are told from the file", async () => {
  const csv = `${header}2019,Grüne,Über,agree,,“Größer” wird’s\n`;
  const expected = (await read(csv)).statements;
  for (const delimiter of [";", "\t"]) {
    const written = Papa.unparse(Papa.parse<string[]>(csv.trim()).data, {delimiter, newline: "\r\n"});
    for (const encoding of ["utf-8", "utf-16le"]) {
      expect((await read(iconv.encode(written, encoding, {addBOM: true}))).statements).toEqual(expected);
    }
    const guessed = await read(iconv.encode(`${written}\r\n`, "windows-1252"));
    expect(guessed.statements).toEqual(expected);
    expect(guessed.notes.join()).toContain("guessed");
  }
});

test.each([
  [`${header}1,A,x,yes,,a\n`, 'line 2: column "answer" (agreement)'],
  [`${header}1,A,x,agree,,a\n1,A,x,1,,a\n`, 'line 3: column "answer"'],
  [`${header}1,A,x,agree,2022-99,a\n`, 'line 2: column "date" (date) is wrong: "2022-99"'],
  [`${header}1,A,x,agree,,a\n1,A,x\n`, "line 3: has 3 cells where the header has 6"],
  [`${header}1,A,x,agree,,"open\nand on\n`, "line 2: a quotation mark"],
  [`${header}1,A,x,agree,,"a" b\n`, "line 2: a quotation mark"],
  ["election,party,thesis,answer,date,party\n", 'column "party" stands in the header twice'],
  ["election,party,thesis,answer,date\n", 'there is no column "comment"'],
  ["", "is empty"],
])("%j is refused with its line", async (csv, expected) => {
  const message = await reason(csv);
  expect(message.startsWith("data.csv: ")).toBe(true);
  expect(message).toContain(expected);
});

test("a mapping to what is not there is refused", async () => {
  expect(await reason(header, {map: {holdr: "party"}})).toContain('"holdr" is not a variable of position');
  expect(await reason(header, {values: {opinion: {}}})).toContain('"opinion"');
  expect(await reason(header, {map: {stance: "answer", agreement: "date"}})).toContain("two columns are mapped to agreement");
  expect(await reason(`${header}1,A,x,agree,,a\n`, {values: {answer: {agree: "yes"}}})).toContain("must be true, false or null");
});

test("true and false need no mapping; yes and 1 do", async () => {
  expect((await read(`${header}1,A,x,true,,a\n`, {values: {}})).statements[0]!.values["agreement"]).toBe(true);
  for (const word of ["yes", "no", "1", "0", "TRUE"]) expect(await reason(`${header}1,A,x,${word},,a\n`, {values: {}})).toContain(`"${word}"`);
});

test("a quotation mark left open in a large file is found without reading it again and again", async () => {
  const csv = `${header}1,A,x,agree,,"open\n${"1,A,x,agree,,a\n".repeat(700_000)}`;
  const error = await read(csv, {}, 65_536).catch((thrown: unknown) => thrown);
  expect(String(error)).toContain("line 2: a quotation mark is opened and never closed");
});

const seed = 5;
const cell = fc.string({unit: fc.constantFrom("a", "B", ",", ";", '"', "\n", "é", "😊", "“", " ", "\t"), maxLength: 8}).map((text) => `x${text.trim()}x`);

test(`any cells come back as they were written, in chunks of any size (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 8}), fc.integer({min: 1, max: 40}), async (rows, size) => {
      const csv = Papa.unparse({fields: ["who", "said"], data: rows}, {newline: "\n"});
      const {documents, statements} = await read(Buffer.from(`${csv}\n`), {map: {holder: "who"}, values: {}, document: ["who"], text: "said"}, size);
      const texts = new Map(documents.map(({key, text}) => [key, text]));
      const found = statements.map(({document, place, values}) => [
        values["holder"],
        "start" in place ? texts.get(document)!.slice(place.start, place.end) : "",
      ]);
      expect(found).toEqual(rows);
      expect(new Set(statements.map(({key}) => key)).size).toBe(rows.length);
    }),
    {seed, numRuns: 300},
  );
});

test(`a file with broken bytes is read or Invalid, never another error (seed ${seed})`, async () => {
  const whole = Buffer.from(`${header}${'2019,Grüne,dam,agree,2019,"We, too"\n'.repeat(20)}`);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({max: whole.length}),
      fc.array(fc.tuple(fc.nat({max: whole.length - 1}), fc.nat({max: 255})), {maxLength: 6}),
      async (length, faults) => {
        const broken = Buffer.from(whole.subarray(0, faults.length > 0 ? whole.length : length));
        for (const [at, byte] of faults) broken[at] = byte;
        await read(broken, {}, 100).catch((error: unknown) => expect(error).toBeInstanceOf(Invalid));
      },
    ),
    {seed, numRuns: 200},
  );
});
