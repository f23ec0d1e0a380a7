import {expect, test} from "vitest";
import {Invalid} from "@standpoint/model";
import {png} from "../../src/index.ts";

const letter = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30" fill="#fff"/><text x="5" y="22" font-size="20">${text}</text></svg>`;
const sizeOf = (bytes: Uint8Array) => [new DataView(bytes.buffer, bytes.byteOffset).getUint32(16), new DataView(bytes.buffer, bytes.byteOffset).getUint32(20)];

test("a picture becomes a PNG of its size times the scale", () => {
  const bytes = png(letter("A"), {scale: 3});
  expect(Buffer.from(bytes.subarray(0, 8)).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  expect(sizeOf(bytes)).toEqual([180, 90]);
});

test("letters are set in the shipped fonts: Latin, Greek, Cyrillic, Hebrew, Arabic and emoji all leave ink", () => {
  const empty = png(letter(" ")).length;
  for (const text of ["Ab", "Ωμ", "Жы", "שלום", "مرحبا", "😀"]) expect(png(letter(text)).length, text).toBeGreaterThan(empty + 100);
});

test("the same picture gives the same bytes", () => {
  expect(png(letter("same"))).toEqual(png(letter("same")));
});

test("what is no picture, and one too large for any viewer, are refused", () => {
  expect(() => png("<html/>")).toThrow(Invalid);
  expect(() => png('<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="9"/>')).toThrow(/take a scale under/);
});
