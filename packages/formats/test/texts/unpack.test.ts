import {Invalid} from "@standpoint/model";
import fc from "fast-check";
import {strToU8, zipSync} from "fflate";
import {expect, test} from "vitest";
import {unpack, zipLimits} from "../../src/index.ts";
import {docxFile} from "./samples.ts";

const named = (zip: Uint8Array) => [...unpack(zip, "texts.zip")].map(({name}) => name);

test("files come out one by one with bare names, and the systems' own files do not", () => {
  const zip = zipSync({
    "a/": new Uint8Array(),
    "a/one.txt": strToU8("1"),
    "b/one.txt": strToU8("2"),
    "__MACOSX/a/._one.txt": strToU8("x"),
    ".DS_Store": strToU8("x"),
  });
  const files = [...unpack(zip, "texts.zip")].map((file) => [file.name, "bytes" in file ? Buffer.from(file.bytes).toString() : file.refused]);
  expect(files).toEqual([
    ["one.txt", "1"],
    ["b_one.txt", "2"],
  ]);
});

test("a name cannot lead out of the folder it is put in", () => {
  const zip = zipSync({"../../etc/passwd": strToU8("x"), "/root/a.txt": strToU8("x"), "C:\\windows\\b.txt": strToU8("x"), "..": strToU8("x")});
  expect(named(zip).filter((name) => /[/\\:]|^\.+$/.test(name))).toEqual([]);
});

test("an archive inside the archive is refused by itself; a document, though it is one too, is not", () => {
  const zip = zipSync({"inner.zip": zipSync({"a.txt": strToU8("x")}), "a.docx": docxFile(), "b.txt": strToU8("x")});
  const files = [...unpack(zip, "texts.zip")];
  expect(files.map((file) => "refused" in file)).toEqual([true, false, false]);
});

test("a damaged entry is refused by itself", () => {
  const zip = zipSync({"a.txt": [strToU8("some words"), {level: 0}], "b.txt": strToU8("x")});
  zip[Buffer.from(zip).indexOf("some words")] = 0x53;
  expect([...unpack(zip, "texts.zip")].map((file) => "refused" in file)).toEqual([true, false]);
});

test("a bomb is refused while it goes off, even when it lies about its size", () => {
  const zip = zipSync({"bomb.txt": new Uint8Array(80_000_000)});
  const lying = zip.slice();
  const view = new DataView(lying.buffer);
  const directory = view.getUint32(lying.length - 22 + 16, true);
  view.setUint32(directory + 24, 10, true);
  for (const bomb of [zip, lying]) expect(() => named(bomb)).toThrow(/zip bomb/);
});

test("an archive past its number of entries or its total is refused", () => {
  const zip = zipSync(Object.fromEntries(Array.from({length: 20}, (_, at) => [`${at}.txt`, [strToU8("x".repeat(1000)), {level: 0}] as const])));
  expect(() => [...unpack(zip, "texts.zip", {...zipLimits, entries: 10})]).toThrow("20 entries; the limit is 10");
  expect(() => [...unpack(zip, "texts.zip", {...zipLimits, total: 5500})]).toThrow(Invalid);
});

const seed = 11;
test(`an archive cut off or with broken bytes gives files, refusals or Invalid, never another error (seed ${seed})`, () => {
  const whole = zipSync({"a.txt": strToU8("some words ".repeat(50)), "b/c.txt": strToU8("other words")});
  fc.assert(
    fc.property(fc.nat({max: whole.length}), fc.array(fc.tuple(fc.nat({max: whole.length - 1}), fc.nat({max: 255})), {maxLength: 8}), (length, faults) => {
      const broken = whole.slice(0, faults.length > 0 ? whole.length : length);
      for (const [at, byte] of faults) if (at < broken.length) broken[at] = byte;
      try {
        named(broken);
      } catch (error) {
        expect(error).toBeInstanceOf(Invalid);
      }
    }),
    {seed, numRuns: 500},
  );
});
