import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, describe, expect, test} from "vitest";
import type {TypeRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {places} from "@standpoint/store/places";
import {dnaStore} from "../../src/exchange/dna-store.ts";
import {importFile} from "../../src/exchange/import-file.ts";

interface DnaSample {
  readonly text?: string;
  readonly date?: number;
  /** By start and stop, with organization, concept and agreement. */
  readonly statements?: readonly (readonly [number, number, string, string, number])[];
  readonly more?: string;
}

// A test of another package cannot be imported by its name, nor built with this one.
const samples = join(import.meta.dirname, "../../../formats/test/projects/dna-file.ts");
const {writeDna} = (await import(samples)) as {writeDna: (path: string, sample: DnaSample) => void};

const folder = mkdtempSync(join(tmpdir(), "standpoint-dna-store-"));
afterAll(() => rmSync(folder, {recursive: true}));
let files = 0;

function fileWith(sample: DnaSample): string {
  const path = join(folder, `sample-${++files}.dna`);
  writeDna(path, sample);
  return path;
}

async function brought(path: string): Promise<Store> {
  const store = await places.make(":memory:", {at: 0, name: path, presets: []});
  await importFile(store, {name: path, path}, {}, {who: "x", at: 0});
  return store;
}

async function toldOf(store: Store) {
  const types = await store.types();
  const frames = await Promise.all(types.map(({name}) => store.frame(name)));
  const ids = frames.flatMap(({statements}) => [...statements]);
  return {types: types.map(plain), frames: frames.map(({change: _, ...frame}) => frame), keys: new Map([...(await store.statementKeys(ids))].sort())};
}

/** Without lasting ids, which are made anew each time. */
function plain({version: _, variables, ...type}: TypeRow) {
  return {...type, variables: variables.map(({uid: __, ...variable}) => variable)};
}

const never = () => Promise.reject(new Error("the file was read whole"));

describe("a DNA file read without its texts", () => {
  test("has the types, frames and keys that it has when it is brought in", async () => {
    const text = "We want the dam, and they do not.";
    const name = fc.constantFrom("", "Union", "Anna", "Town", "dam");
    const statement = fc.tuple(fc.integer({min: 0, max: 20}), fc.integer({min: 1, max: 30}), name, name, fc.integer({min: 0, max: 1}));
    const more = fc.constantFrom(
      "",
      "INSERT INTO DATAINTEGER (StatementId, VariableId, Value) VALUES (1, 5, -7);",
      "UPDATE ENTITIES SET ChildOf = 1 WHERE ID = 2;",
      "INSERT INTO STATEMENTTYPES VALUES (2, 'Other', 1, 2, 3); INSERT INTO VARIABLES VALUES (6, 'note', 'long text', 2); INSERT INTO STATEMENTS VALUES (90, 2, 1, 1, 4, NULL); INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (90, 6, 'says \"no\", ü');",
      "INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 3, 'sort'); INSERT INTO ATTRIBUTEVALUES SELECT NULL, ID, 1, 'demand' FROM ENTITIES WHERE VariableId = 3;",
      "UPDATE DOCUMENTS SET Author = 'Town', Date = 86399;",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(statement, {minLength: 1, maxLength: 6}), more, async (rows, also) => {
        const path = fileWith({
          text,
          statements: rows.map(([start, length, ...rest]) => [start, Math.min(start + length, text.length), ...rest] as const),
          more: also,
        });
        const light = dnaStore(path, never);
        expect(light).toBeDefined();
        expect(await toldOf(light!)).toEqual(await toldOf(await brought(path)));
      }),
      {numRuns: 60},
    );
  });

  test.each<[string, DnaSample]>([
    ["line ends of two characters", {text: "We want\r\nthe dam.", statements: [[0, 2, "Union", "dam", 1]]}],
    ["a mark at its beginning", {text: "\uFEFFWe want the dam.", statements: [[0, 2, "Union", "dam", 1]]}],
    ["a statement that runs past its text", {statements: [[3, 99, "Union", "dam", 1]]}],
    ["a date beyond all calendars", {date: 1e15, statements: [[0, 2, "Union", "dam", 1]]}],
    ["a value of a statement that is not there", {more: "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (9, 4, 1);"}],
    [
      "a value of a variable that is not there",
      {statements: [[0, 2, "Union", "dam", 1]], more: "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (1, 99, 1);"},
    ],
    ["a statement of a type that is not there", {more: "INSERT INTO STATEMENTS VALUES (9, 7, 1, 0, 2, 1);"}],
  ])("is left to be read whole where it has %s", (_, sample) => {
    expect(dnaStore(fileWith(sample), never)).toBeUndefined();
  });

  test("is brought in once, when something else is asked for, and closed with that", async () => {
    const path = fileWith({statements: [[3, 7, "Union", "dam", 1]]});
    let times = 0;
    const store = dnaStore(path, () => {
      ++times;
      return brought(path);
    })!;
    expect([(await store.frame("DNA Statement")).size, times]).toEqual([1, 0]);
    expect((await store.documents()).map(({key}) => key)).toEqual(["dna-1"]);
    expect((await store.statementRows([1]))[0]!.quote).toBe("want");
    expect(times).toBe(1);
    await store.close();
    await dnaStore(path, never)!.close();
  });
});
