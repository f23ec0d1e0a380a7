import fc from "fast-check";
import {expect, test} from "vitest";
import {csvText, guarded, unguarded} from "../src/index.ts";

test.each(["=1+1", "+49 30", "-5 %", "@anna", "\tx", "＝1", "'=1"])("%j is written so that a spreadsheet reads a text", (text) => {
  expect(guarded(text)).toBe(`'${text}`);
});

test.each(["Anna's", "'tis", "a=b", "", "−", "5-6"])("%j needs no guard", (text) => {
  expect(guarded(text)).toBe(text);
});

test("numbers stay numbers; the raw table leaves texts as they are", () => {
  const rows = [
    ["name", "change"],
    ["=SUM(A1:A9)", -5],
    ["-5", 3.2],
    [null, -0.25],
  ] as const;
  expect(csvText(rows)).toBe("name,change\r\n'=SUM(A1:A9),-5\r\n'-5,3.2\r\n,-0.25\r\n");
  expect(csvText(rows, {raw: true})).toBe("name,change\r\n=SUM(A1:A9),-5\r\n-5,3.2\r\n,-0.25\r\n");
});

test("every text is read back as it was", () => {
  const sign = fc.constantFrom("'", "=", "+", "-", "@", "\t", "\n", '"', ",", "a", "＝");
  fc.assert(
    fc.property(fc.string({unit: sign}), (text) => unguarded(guarded(text)) === text),
    {seed: 11, numRuns: 5000},
  );
});
